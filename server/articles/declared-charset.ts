/** How far into a document its own charset declaration is looked for, in bytes. Browsers read 1,024; real pages put it later. */
const headLength = 4096;

/**
 * The charset label that a page declares about itself: the XML prolog or a `<meta>` near its start; null where it
 * declares none. The label is given as written.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = asciiOf(bytes.subarray(0, headLength));
  const prolog = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head);
  if (prolog?.[1]) return prolog[1];
  for (const [tag] of head.matchAll(/<meta\s[^>]{0,400}>/gi)) {
    const label = /charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i.exec(tag);
    if (label?.[1]) return label[1];
  }
  return null;
}

function asciiOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '?')).join('');
}
