/** A sentence, a headline or a row of a table. Offsets are UTF-16 into the text, `end` exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Grows by 1 at each line of its own. */
  readonly paragraph: number;
}

const abbreviation =
  /(?:^|[\s(])(?:Inc|Corp|Co|Cos|Ltd|Plc|U\.S|U\.K|U\.N|Mr|Mrs|Ms|Dr|St|No|vs|Jr|Sr|Bros|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])$/;

/** No sentence is longer: what is looked up per sentence must not grow with the text. */
const longest = 1_200;

/** "11.74% 하락 마감…17만2200원": a price alone behind an ellipsis belongs to the words before it. */
const lonePrice = /^ ?\d[\d,.]*(?:만\d{0,4}|만 ?\d천)?원(?:\n|$)/;

/** The last blank within the longest sentence, else its end. */
function cutPlace(text: string, from: number): number {
  const blank = text.lastIndexOf(' ', from + longest);
  return blank > from ? blank : from + longest;
}

/**
 * Cuts a text into sentences: at line ends, at an ellipsis, and at a full stop, question or exclamation mark that a
 * blank, a quotation mark or the end follows, but for an ellipsis with a price alone behind it; more than 1,200 characters without one are cut at a blank. "2.45%", "Inc.", "U.S." and "a.m." before a small letter end none.
 * Covers the whole text without its line ends.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  const push = (end: number) => {
    for (let from = start; from < end; ) {
      const to = end - from <= longest ? end : cutPlace(text, from);
      if (text.slice(from, to).trim() !== '') sentences.push({ start: from, end: to, paragraph });
      from = to;
    }
  };
  for (const match of text.matchAll(/\n+|…+|\.{3,}|[.!?]["'”’)\]]*(?=\s|$|[^\s\w.,!?'"”’)\]가-힣])/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isAbbreviation(text, match.index, end)) continue;
    if (/^[….]/.test(match[0]) && lonePrice.test(text.slice(end, end + 20))) continue;
    if (isShortQuestion(text.slice(start, end), match[0])) continue;
    const isLineEnd = match[0].startsWith('\n');
    push(isLineEnd ? match.index : end);
    if (isLineEnd) paragraph += 1;
    start = end;
  }
  push(text.length);
  return sentences;
}

/** "And Tesla? It fell 3%.": a question of a few words names what the sentence behind it is about. */
function isShortQuestion(words: string, mark: string): boolean {
  return mark === '?' && words.length <= 26 && /^[ -~]+$/.test(words);
}

function isAbbreviation(text: string, stop: number, end: number): boolean {
  const before = text.slice(Math.max(0, stop - 7), stop);
  if (!abbreviation.test(before)) return false;
  const isTime = /[ap]\.m$/.test(before) || /U\.[SKN]$/.test(before);
  return !(
    isTime &&
    /^\s+[A-Z]/.test(text.slice(end, end + 3)) &&
    !/^\s+(?:ET|EST|EDT|KST)/.test(text.slice(end, end + 5))
  );
}
