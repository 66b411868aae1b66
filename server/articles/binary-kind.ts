const signatures: readonly (readonly [kind: string, start: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
];

/** What kind of binary data the bytes are, in words for a sentence; null for text. UTF-16 counts as text only with its byte order mark. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return known[0];
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  if (bytes.includes(0)) return 'it holds NUL bytes';
  const start = bytes.subarray(0, sampleLength);
  const controls = start.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > start.length * 0.1 ? 'it is mostly control characters' : null;
}

/** So many bytes tell text from other data. */
const sampleLength = 64 * 1024;

/** C0 controls other than tab, line feed, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return (
    (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) ||
    byte === 0x7f
  );
}
