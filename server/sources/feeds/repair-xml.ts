/**
 * A broken document made readable: characters that XML does not know are taken out, an ampersand that begins no entity
 * is escaped ("S&P</title>": a parser would take the end tag for its name), and a comment or CDATA section
 * that never ends, or that ends only in a later entry, loses its mark, since it would swallow all that follows.
 */
export function repairXml(text: string): string {
  const clean = text.replaceAll(/(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');
  const marked = withoutOpenMarks(withoutOpenMarks(clean, '<![CDATA[', ']]>'), '<!--', '-->');
  return withEscapedAmpersands(marked);
}

/** A mark without its end before the next such mark is no mark. */
function withoutOpenMarks(text: string, mark: string, end: string): string {
  const [head = '', ...pieces] = text.split(mark);
  return head + pieces.map((piece) => (piece.includes(end) ? mark : '') + piece).join('');
}

function withEscapedAmpersands(text: string): string {
  const [head = '', ...pieces] = text.split('<![CDATA[');
  const rest = pieces.map((piece) => {
    const end = piece.indexOf(']]>');
    return `<![CDATA[${piece.slice(0, end)}${escapedIn(piece.slice(end))}`;
  });
  return escapedIn(head) + rest.join('');
}

function escapedIn(text: string): string {
  return text.replaceAll(/&(?!#\d{1,7};|#x[\da-f]{1,6};|[\w.-]{1,60};)/gi, '&amp;');
}
