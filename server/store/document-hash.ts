/** The hash of a document as it is kept: bytes, in half the room of the letters by which all others know it. */
export function hashColumn(hash: string): Uint8Array {
  return Buffer.from(hash, 'hex');
}

/** The hash of a document in letters, from how it is kept. */
export function storedHash(column: Uint8Array): string {
  return Buffer.from(column).toString('hex');
}
