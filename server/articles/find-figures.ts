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
 * The text of a plain page that has no run of sentences: the rows of a table of prices, a desk's flashes or its bulletin
 * in points, or the two or three lines of a brief that state a price. Null where they are less than half of the page's words, or where the page
 * has a heading of other stories.
 */
export function findFigures(lines: readonly ClassifiedLine[]): MainLines | null {
  const words = lines.flatMap(({ kind }, index) => (wordy.has(kind) ? [index] : []));
  if (lines.some(isMarker)) return null;
  const isBrief = words.length <= mostLinesOfBrief && lines.every(({ kind }) => kind !== 'menu');
  const isBulletin = isBulletinOf(lines, words);
  const telling = words.filter((index) => tells(lines[index], isBrief || isBulletin));
  const [bodyFirst, last] = [telling[0], telling.at(-1)];
  if (bodyFirst === undefined || last === undefined) return null;
  if (!isBrief && (telling.length < leastFigures || telling.length < words.length / 2)) return null;
  const headline = findHeadline(lines, bodyFirst, last, null);
  return { first: headline ?? bodyFirst, headline, bodyFirst, last, omitted: new Set() };
}

/** Lines over the points of a bulletin that hold words: a headline, and a label over it. */
const mostOverPoints = 2;

/**
 * True for a desk's bulletin in points: a headline, its one date, and under it nothing but points ("* Apple down 7.4% at
 * $308.91"). The entries of a list of stories have no date over them, or one each.
 */
function isBulletinOf(lines: readonly ClassifiedLine[], words: readonly number[]): boolean {
  const first = words.findIndex((index) => isPoint(lines[index]));
  const dates = lines.flatMap(({ kind }, index) => (kind === 'date' ? [index] : []));
  const [date] = dates;
  const over = words[first - 1];
  const start = words[first];
  if (first < 1 || first > mostOverPoints || dates.length !== 1) return false;
  if (date === undefined || over === undefined || start === undefined) return false;
  return date > over && date < start && words.slice(first).every((index) => isPoint(lines[index]));
}

const isPoint = (line: ClassifiedLine | undefined) =>
  line !== undefined && /^\s*[*•·‧∙▪◦-]\s/u.test(line.text);

function tells(line: ClassifiedLine | undefined, isWhole: boolean): boolean {
  if (!line) return false;
  const { text, kind } = line;
  if (kind === 'data') return isQuotation(text);
  return (isFlash(text) || isSentence(line) || isWhole) && isQuotation(text);
}
