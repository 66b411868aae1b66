import { type ClassifiedLine, isMarker, isSentence } from './classified-line.ts';
import { findHeadline } from './find-headline.ts';
import type { MainLines } from './find-main.ts';
import { isFlash, isQuotation } from './quotation-line.ts';

/** Rows of a table or flashes: so many are a text of their own. */
const leastFigures = 2;

/** A page of at most this many lines that hold words is no list. */
const mostLinesOfBrief = 3;

/** Kinds of lines that hold words of some story. */
const wordy: ReadonlySet<string> = new Set([
  'prose',
  'cut',
  'words',
  'data',
  'datedItem',
  'item',
  'comment',
  'promo',
]);

/**
 * The text of a plain page that has no run of sentences: the rows of a table of prices, a desk's flashes, or the two or
 * three lines of a brief that state a price. Null where they are less than half of the page's words, or where the page
 * has a heading of other stories.
 */
export function findFigures(lines: readonly ClassifiedLine[]): MainLines | null {
  const words = lines.flatMap(({ kind }, index) => (wordy.has(kind) ? [index] : []));
  if (lines.some(isMarker)) return null;
  const isBrief = words.length <= mostLinesOfBrief && lines.every(({ kind }) => kind !== 'menu');
  const telling = words.filter((index) => tells(lines[index], isBrief));
  const [bodyFirst, last] = [telling[0], telling.at(-1)];
  if (bodyFirst === undefined || last === undefined) return null;
  if (!isBrief && (telling.length < leastFigures || telling.length < words.length / 2)) return null;
  const headline = findHeadline(lines, bodyFirst, last, null);
  return { first: headline ?? bodyFirst, headline, bodyFirst, last, omitted: new Set() };
}

function tells(line: ClassifiedLine | undefined, isBrief: boolean): boolean {
  if (!line) return false;
  const { text, kind } = line;
  if (kind === 'data') return isQuotation(text);
  return (isFlash(text) || isSentence(line) || isBrief) && isQuotation(text);
}
