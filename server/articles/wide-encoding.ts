/** Characters that a text in a wide encoding without a mark may start with: `<`, `{`, `[` and white space. */
const firstCharacters: ReadonlySet<number> = new Set([0x3c, 0x7b, 0x5b, 0x20, 0x09, 0x0a, 0x0d]);

/**
 * UTF-16 or UTF-32, in iconv-lite's spelling, by the byte order mark, else by where the first characters have their
 * zeros (W3C XML 1.0, appendix F); null for other bytes. What a document says of its own encoding is not asked: the
 * bytes are sure, and such declarations often leave out the order.
 */
export function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return byShape(bytes);
}

function byShape([a, b, c, d]: Uint8Array): string | null {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (firstCharacters.has(a) && b === 0) return c === 0 && d === 0 ? 'utf-32le' : d === 0 ? 'utf-16le' : null;
  if (a !== 0) return null;
  if (firstCharacters.has(b) && c === 0 && d !== 0) return 'utf-16be';
  return b === 0 && c === 0 && firstCharacters.has(d) ? 'utf-32be' : null;
}

/** Whether the bytes are `<?xm` in EBCDIC (W3C XML 1.0, appendix F). */
export function isEbcdic([a, b, c, d]: Uint8Array): boolean {
  return a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94;
}
