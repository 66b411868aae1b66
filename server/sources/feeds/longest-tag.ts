/**
 * The length of a document's longest tag in characters; what stands in comments and CDATA sections is none. Some
 * parsers compare each attribute of a tag with all others, so a long tag must be known before they run.
 */
export function longestTag(text: string): number {
  let longest = 0;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const section = sectionEnd(text, at);
    const end = section ?? tagEnd(text, at);
    if (section === null) longest = Math.max(longest, end - at);
    at = text.indexOf('<', end);
  }
  return longest;
}

/** The end of a comment or a CDATA section; null for anything else. Without an end it goes on to the end of the text. */
function sectionEnd(text: string, at: number): number | null {
  const mark = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : null;
  if (mark === null) return null;
  const end = text.indexOf(mark, at);
  return end < 0 ? text.length : end + mark.length;
}

/** A tag ends at its `>`, at the next `<`, or with the text. */
function tagEnd(text: string, at: number): number {
  const pattern = /[<>]/g;
  pattern.lastIndex = at + 1;
  return pattern.exec(text)?.index ?? text.length;
}
