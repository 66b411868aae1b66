import { type ClassifiedLine, isSentence } from './classified-line.ts';
import type { Stretch } from './prose-stretches.ts';
import { isQuotationHead, isShareQuotation, rowName } from './quotation-line.ts';
import { beginsStory, storyGroups } from './story-groups.ts';
import { coverage, topicWords } from './word-overlap.ts';

/** The end of an article's text and the lines inside it that do not belong to it. */
interface Body {
  readonly last: number;
  readonly omitted: ReadonlySet<number>;
}

/** Lines that are never part of an article's text, wherever they stand in it. */
const foreignKinds = [
  'adMark',
  'promo',
  'menu',
  'weather',
  'legal',
  'datedItem',
  'related',
  'ranking',
  'comments',
];

/**
 * Carries a text on over an inset ("related articles" with a few headlines in the middle of the article) and over the
 * rows of a table that ends it, and names the foreign lines inside.
 */
export function extendBody(
  lines: readonly ClassifiedLine[],
  bodyFirst: number,
  bodyLast: number,
  stretches: readonly Stretch[],
): Body {
  const omitted = new Set<number>();
  let last = bodyLast;
  for (const next of stretches.filter((stretch) => stretch.first > bodyLast)) {
    if (!continues(lines, bodyFirst, last, next)) break;
    for (let index = last + 1; index < next.first; index += 1) omitted.add(index);
    last = next.last;
  }
  for (let index = bodyFirst; index <= last; index += 1)
    if (isForeign(lines, bodyFirst, last, index)) omitted.add(index);
  return { last: withLastWords(lines, withTableRows(lines, bodyFirst, last)), omitted };
}

/** True where sentences after an inset go on with the article: finished, about its topic, and not the lead of the headline before them. */
function continues(
  lines: readonly ClassifiedLine[],
  bodyFirst: number,
  last: number,
  next: Stretch,
): boolean {
  const between = lines.slice(last + 1, next.first);
  const inset = between.some(
    (line) => line.kind === 'related' || line.kind === 'adMark' || line.kind === 'promo',
  );
  const closed = between.some((line) =>
    ['ranking', 'comments', 'legal', 'date', 'datedItem', 'weather'].includes(line.kind),
  );
  if (
    !inset ||
    closed ||
    between.length > 6 ||
    between.some((line) => line.markup?.heading && line.kind === 'related')
  )
    return false;
  const first = lines[next.first];
  const [group] = storyGroups(lines, last + 1, next.first);
  if (first?.kind !== 'prose' || beginsStory(first) || !group) return false;
  const headline = topicWords(group.headline === null ? '' : (lines[group.headline]?.text ?? ''));
  const words = topicWords(first.text);
  return coverage(headline, words) < 0.34 && coverage(words, topicsOf(lines, bodyFirst, last)) >= 0.15;
}

function topicsOf(lines: readonly ClassifiedLine[], first: number, last: number): Set<string> {
  const sentences = lines.slice(first, last + 1).filter(isSentence);
  return topicWords(
    sentences
      .map((line) => line.text)
      .join(' ')
      .slice(0, 8000),
  );
}

function isForeign(
  lines: readonly ClassifiedLine[],
  bodyFirst: number,
  last: number,
  index: number,
): boolean {
  const line = lines[index];
  if (!line) return false;
  if (line.markup?.aside || foreignKinds.includes(line.kind)) return true;
  if (isSentence(line)) return false;
  if (isLinkAlone(line)) return true;
  const mark = lastMarkBefore(lines, bodyFirst, index);
  return (
    mark !== null &&
    (!line.blankBefore || coverage(topicWords(line.text), topicsOf(lines, bodyFirst, last)) < 0.34)
  );
}

/** A line that is a link and nothing else points to another story; a linked subheading does not. */
function isLinkAlone({ markup, text }: ClassifiedLine): boolean {
  return markup !== undefined && markup.heading === null && markup.linkShare > 0.8 && text.length >= 12;
}

/** The mark of an advertisement over a line, with no sentence between. */
function lastMarkBefore(lines: readonly ClassifiedLine[], bodyFirst: number, index: number): number | null {
  for (let at = index - 1; at >= bodyFirst; at -= 1) {
    if (lines[at]?.kind === 'adMark' && (lines[at]?.text.length ?? 0) <= 30) return at;
    if (isSentence(lines[at])) return null;
  }
  return null;
}

/** A text that holds rows of a table may end with some; so may one with a list of its companies' prices right under it. */
function withTableRows(lines: readonly ClassifiedLine[], bodyFirst: number, last: number): number {
  const hasTable = lines.slice(bodyFirst, last).some((line) => line.kind === 'data');
  if (!hasTable) return withQuotations(lines, bodyFirst, last);
  let end = last;
  while (lines[end + 1]?.kind === 'data' && !lines[end + 1]?.markup?.aside) end += 1;
  return end;
}

/**
 * A list of prices that follows without a gap, or under words that say what it lists, or that lists what the text speaks
 * of. What a page shows of the market beside every story is no part of a text.
 */
function withQuotations(lines: readonly ClassifiedLine[], bodyFirst: number, last: number): number {
  const under = lines[last + 1];
  if (under === undefined || under.markup) return last;
  const isHead = !isRow(under) && (isQuotationHead(under.text) || isShortHead(under));
  const first = isHead ? last + 2 : last + 1;
  let end = first;
  while (isRow(lines[end])) end += 1;
  if (end - first < leastRows) return last;
  const isSure = isHead ? isQuotationHead(under.text) : !under.blankBefore;
  return isSure || listsItsNames(lines, bodyFirst, last, lines.slice(first, end)) ? end - 1 : last;
}

const leastRows = 2;

function isRow(line: ClassifiedLine | undefined): boolean {
  return line?.kind === 'data' && line.markup === undefined && isShareQuotation(line.text);
}

function isShortHead({ kind, text }: ClassifiedLine): boolean {
  return kind === 'words' && text.length <= 20;
}

/** True where the text names at least half of the rows. */
function listsItsNames(
  lines: readonly ClassifiedLine[],
  bodyFirst: number,
  last: number,
  rows: readonly ClassifiedLine[],
): boolean {
  const text = lines.slice(bodyFirst, last + 1).map((line) => line.text);
  const named = rows.filter((row) => {
    const name = rowName(row.text);
    return name !== null && text.some((one) => one.includes(name));
  });
  return named.length >= rows.length / 2;
}

/** A Korean text may end in a sentence without its full stop; a headline that ends so has a lead under it. */
function withLastWords(lines: readonly ClassifiedLine[], last: number): number {
  const [line, after] = [lines[last + 1], lines[last + 2]];
  const isLast =
    line?.kind === 'words' &&
    !line.markup?.heading &&
    /^[^?!]+[했었았였됐웠졌냈났렸췄섰]다$/.test(line.text) &&
    line.text.length >= 12;
  return isLast && !isSentence(after) && after?.kind !== 'words' && after?.kind !== 'item' ? last + 1 : last;
}
