/** A sentence or headline: offsets into the text, `end` exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const abbreviation =
  /(?:^|[\s(])(?:Inc|Corp|Co|Ltd|U\.S|U\.K|U\.N|Mr|Mrs|Ms|Dr|St|No|vs|Jr|Sr|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])$/;

/**
 * Cuts a text into sentences: at line ends, at an ellipsis and at a full stop, question or exclamation mark that
 * a blank or a quotation mark follows. "2.45%", "Inc." and "U.S." do not end one. Covers the whole text.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n+|…+|[.!?]+["')\]]*(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(0, match.index - 6), match.index)))
      continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** True for a headline in Title Case or capitals, where a capital says nothing about a word. A line that ends in a full stop is none. */
export function isTitleCase(line: string): boolean {
  if (/[.!?]["')]*\s*$/.test(line)) return false;
  const words = line.match(/[A-Za-z][A-Za-z'-]{3,}/g) ?? [];
  if (words.length < 3) return false;
  const capitals = words.filter((word) => /^[A-Z]/.test(word)).length;
  return capitals / words.length > 0.7;
}
