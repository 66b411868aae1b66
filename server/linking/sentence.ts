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
  for (let start = 0; start < text.length; start = sentences.at(-1)?.end ?? text.length) {
    sentences.push({ start, end: sentenceEnd(text, start) });
  }
  return sentences;
}

/** Gives the sentence at offsets that only grow, cutting the text no further than asked. */
export class SentenceCursor {
  private sentence: Sentence;

  constructor(private readonly text: string) {
    this.sentence = { start: 0, end: sentenceEnd(text, 0) };
  }

  at(offset: number): Sentence {
    while (this.sentence.end <= offset && this.sentence.end < this.text.length) {
      const start = this.sentence.end;
      this.sentence = { start, end: sentenceEnd(this.text, start) };
    }
    return this.sentence;
  }
}

const boundary = /\n+|…+|(?<![.!?])[.!?]+["')\]]*(?=\s|$)/g;

function sentenceEnd(text: string, start: number): number {
  boundary.lastIndex = start;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (match[0] !== '.' || !abbreviation.test(before)) return match.index + match[0].length;
  }
  return text.length;
}

/** True for a headline in Title Case or capitals, where a capital says nothing about a word. A line that ends in a full stop is none. */
export function isTitleCase(line: string): boolean {
  if (/[.!?]["')]*\s*$/.test(line)) return false;
  const words = line.match(/[A-Za-z][A-Za-z'-]{3,}/g) ?? [];
  if (words.length < 3) return false;
  const capitals = words.filter((word) => /^[A-Z]/.test(word)).length;
  return capitals / words.length > 0.7;
}
