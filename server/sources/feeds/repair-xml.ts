/**
 * A broken document made readable: characters that XML does not know are taken out, and a comment or CDATA section
 * that never ends, or that ends only in a later entry, loses its mark, since it would swallow all that follows.
 */
export function repairXml(text: string): string {
  const clean = text.replaceAll(/(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');
  return withoutOpenMarks(withoutOpenMarks(clean, '<![CDATA[', ']]>'), '<!--', '-->');
}

/** A mark without its end before the next such mark is no mark. */
function withoutOpenMarks(text: string, mark: string, end: string): string {
  const [head = '', ...pieces] = text.split(mark);
  return head + pieces.map((piece) => (piece.includes(end) ? mark : '') + piece).join('');
}
