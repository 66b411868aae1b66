import { type ClassifiedLine, isMarker, isSentence } from './classified-line.ts';
import { isSameTitle } from './find-headline.ts';
import type { MainLines } from './find-main.ts';

/** Kinds of lines that are no text of an article, wherever they stand. */
const furniture: ReadonlySet<string> = new Set(['legal', 'adMark', 'promo', 'weather']);

/** Kinds that are none where they stand around an article's text; inside it they may be cells of a table. */
const frame: ReadonlySet<string> = new Set(['date', 'byline', 'menu', ...furniture]);

/** A line of furniture longer than this is a paragraph that speaks of such things. */
const longestFurniture = 200;

/** Korean pages are read by what their lines say, as Readability knows no Korean. */
const hangul = /[가-힣]/;

/**
 * The lines of the article's text, as indices: the run of sentences that was found, and what Readability keeps around it
 * (a lead, a list, a table) unless it is furniture, stands in a place named as something else, or under a heading of
 * other stories.
 */
export function selectBody(
  lines: readonly ClassifiedLine[],
  main: MainLines | null,
  title: string | null,
): number[] {
  if (!main) return [];
  const isKorean = hangul.test(lines[main.bodyFirst]?.text ?? '');
  const core = lines.flatMap((line, index) => (isCore(line, main, index) ? [index] : []));
  const kept = isKorean ? [] : lines.flatMap((line, index) => (line.markup?.readable ? [index] : []));
  const missesText = proseLength(lines, kept) < proseLength(lines, core) / 2;
  if (isKorean || missesText) return core;
  const top = topOf(
    lines.slice(0, kept.find((index) => isText(lines[index])) ?? main.bodyFirst),
    main,
    title,
  );
  return readableBody(
    lines,
    main,
    kept.filter((index) => index >= top),
    core.filter((index) => index >= top),
  ).filter((index) => !isTitle(lines[index], index, main, title));
}

/** True for the lines of the run that was found. */
function isCore(line: ClassifiedLine, main: MainLines, index: number): boolean {
  if (index === main.headline || index < main.first || index > main.last || main.omitted.has(index))
    return false;
  if (frame.has(line.kind) || line.kind === 'caption' || line.markup?.caption) return false;
  return index >= main.bodyFirst || (line.markup?.body === true && !line.markup.aside);
}

function readableBody(
  lines: readonly ClassifiedLine[],
  main: MainLines,
  kept: readonly number[],
  core: readonly number[],
): number[] {
  const isForeign = foreignPlaces(lines, kept);
  const text = kept.filter((index) => isText(lines[index]) && !isForeign(lines[index]));
  const first = text[0] ?? main.bodyFirst;
  const last = text.at(-1) ?? main.last;
  const foreign = foreignSections(lines, kept);
  const added = core.filter((index) => isCertain(lines, index, first, last));
  return [...new Set([...kept, ...added])]
    .sort((a, b) => a - b)
    .filter((index) => !foreign.has(index) && !isForeign(lines[index]))
    .filter(
      (index) => !isFurniture(lines[index], index < first ? 'over' : index > last ? 'under' : 'inside'),
    );
}

/** Where the article begins: at the first heading over its text that is the page's title; 0 where there is none. */
function topOf(over: readonly ClassifiedLine[], main: MainLines, title: string | null): number {
  const isTop = ({ text, markup }: ClassifiedLine, index: number) =>
    title !== null && (index === main.headline || markup?.heading != null) && isSameTitle(text, title);
  return Math.max(over.findIndex(isTop), 0);
}

/** The headline is no part of the text, unless the page gives itself another title. */
function isTitle(
  line: ClassifiedLine | undefined,
  index: number,
  main: MainLines,
  title: string | null,
): boolean {
  return (
    index === main.headline && (!line?.markup?.readable || title === null || isSameTitle(line.text, title))
  );
}

/** Names of places mislead where most of the text stands in a place so named. */
function foreignPlaces(
  lines: readonly ClassifiedLine[],
  kept: readonly number[],
): (line: ClassifiedLine | undefined) => boolean {
  const named = kept.filter((index) => lines[index]?.markup?.foreign);
  if (proseLength(lines, named) > proseLength(lines, kept) / 2) return () => false;
  return (line) => line?.markup?.foreign === true;
}

/** True for a paragraph of its own: sentences that are no link and stand in no named place. */
function isText(line: ClassifiedLine | undefined): boolean {
  return (
    isSentence(line) && !line?.markup?.aside && !line?.markup?.heading && (line?.markup?.linkShare ?? 0) < 0.5
  );
}

/** Of what Readability leaves out, a finished paragraph right over its text or inside it belongs to the article. */
function isCertain(lines: readonly ClassifiedLine[], index: number, first: number, last: number): boolean {
  const line = lines[index];
  if (line?.kind !== 'prose' || line.markup?.aside || line.markup?.foreign || !isText(line)) return false;
  return index < last && index >= first - 4 && line.text.length >= 40;
}

/** A photograph's credit is at most this long; a longer line is its caption. */
const longestCredit = 60;

type Side = 'over' | 'inside' | 'under';

/** True for a line that is no text of an article where it stands: over its first paragraph, inside, or under its last. */
function isFurniture(line: ClassifiedLine | undefined, side: Side): boolean {
  if (!line || (side === 'under' && !/[\p{L}\p{N}]/u.test(line.text))) return true;
  const { kind, text, markup } = line;
  if (text.length > longestFurniture) return side === 'under' && markup?.aside === true && !markup.caption;
  if (kind === 'caption' && markup?.caption) return text.length <= longestCredit;
  if (side === 'inside') return furniture.has(kind);
  if (side === 'over' && kind === 'prose') return furniture.has(kind);
  return frame.has(kind) || (markup?.aside === true && !markup.caption) || (side === 'under' && isLink(line));
}

/** True for a line that is a link and nothing else. */
function isLink({ markup }: ClassifiedLine): boolean {
  return markup !== undefined && markup.heading === null && markup.linkShare > 0.8;
}

/** The lines under a heading of other stories or of comments, up to the next paragraph or other heading. */
function foreignSections(lines: readonly ClassifiedLine[], kept: readonly number[]): Set<number> {
  const foreign = new Set<number>();
  let under = false;
  for (const index of kept) {
    const line = lines[index];
    if (!line) continue;
    if (opensSection(line, lines[index + 1])) under = true;
    else if (under && (line.markup?.heading || isText(line))) under = false;
    if (under) foreign.add(index);
  }
  return foreign;
}

/** A word such as "comment" alone in a cell opens no section; as a heading, in a named place or over a link it does. */
function opensSection(line: ClassifiedLine, next: ClassifiedLine | undefined): boolean {
  if (!isMarker(line)) return false;
  const { markup } = line;
  return markup?.heading !== null || markup.aside || isLink(line) || (next !== undefined && isLink(next));
}

function proseLength(lines: readonly ClassifiedLine[], indices: readonly number[]): number {
  return indices.reduce(
    (sum, index) => sum + (isSentence(lines[index]) ? (lines[index]?.text.length ?? 0) : 0),
    0,
  );
}
