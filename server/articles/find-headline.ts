import { type ClassifiedLine, isSentence } from './classified-line.ts';
import { coverage, topicWords } from './word-overlap.ts';

/** How many lines over the text are looked at. */
const reach = 16;

/** A score within this of the best one is as good: then the upper line is the headline and the lower one its subheading. */
const tolerance = 1;

/**
 * The line that is the headline of the text from `bodyFirst` to `bodyLast`: the one over the text that speaks of the
 * same things, is long enough, and stands near a date or is marked as a heading. Null where no line over the text fits.
 * `pageTitle` is the page's own title where it is known.
 */
export function findHeadline(
  lines: readonly ClassifiedLine[],
  bodyFirst: number,
  bodyLast: number,
  pageTitle: string | null,
): number | null {
  const body = topicWords(
    lines
      .slice(bodyFirst, bodyLast + 1)
      .filter(isSentence)
      .map((line) => line.text)
      .join(' ')
      .slice(0, 4000),
  );
  const titled = titledHeading(lines, bodyFirst, pageTitle);
  if (titled !== null) return titled;
  const scored: { index: number; score: number }[] = [];
  let distance = 0;
  let seen = 0;
  for (let index = bodyFirst - 1; index >= 0 && seen < reach; index -= 1) {
    const line = lines[index];
    if (line?.markup?.aside) continue;
    if (!line || endsHead(line, lines[index - 1])) break;
    seen += 1;
    if (mayBeHeadline(line))
      scored.push({ index, score: headlineScore(lines, index, body, pageTitle) - distance });
    distance += line.kind === 'menu' || line.kind === 'promo' ? 0.3 : 0.1;
  }
  const best = Math.max(...scored.map((one) => one.score));
  const chosen = scored.filter((one) => one.score >= best - tolerance && one.score > 0.4).at(-1);
  return chosen ? lastPrinting(lines, scored, chosen.index) : null;
}

/** The heading over the text that is the page's title, however much stands between the two. */
function titledHeading(
  lines: readonly ClassifiedLine[],
  bodyFirst: number,
  pageTitle: string | null,
): number | null {
  if (pageTitle === null) return null;
  const found = lines
    .slice(0, bodyFirst)
    .findLastIndex(({ text, markup }) => markup?.heading && !markup.aside && isSameTitle(text, pageTitle));
  return found < 0 ? null : found;
}

/** A page often prints its title over the menu and again over the article: the lower one is the headline. */
function lastPrinting(
  lines: readonly ClassifiedLine[],
  scored: readonly { index: number }[],
  index: number,
): number {
  const title = lines[index]?.text ?? '';
  return Math.max(
    ...scored.filter((one) => isSameTitle(lines[one.index]?.text ?? '', title)).map((one) => one.index),
  );
}

/** A short sentence alone over the text is a notice ("This article is the outlet's own view."); more are another text. */
function endsHead(line: ClassifiedLine, above: ClassifiedLine | undefined): boolean {
  if (line.kind === 'prose') return line.text.length >= 40 || above?.kind === 'prose';
  return ['related', 'ranking', 'weather', 'legal'].includes(line.kind);
}

function mayBeHeadline(line: ClassifiedLine): boolean {
  return ['words', 'data', 'item', 'comment', 'cut', 'datedItem', 'promo'].includes(line.kind);
}

function headlineScore(
  lines: readonly ClassifiedLine[],
  index: number,
  body: ReadonlySet<string>,
  pageTitle: string | null,
): number {
  const line = lines[index];
  if (!line) return 0;
  const words = topicWords(line.text);
  const nearDate = [index - 2, index - 1, index + 1, index + 2].some(
    (other) => lines[other]?.kind === 'date',
  );
  return (
    coverage(words, body) * Math.min(words.size, 4) * 0.75 +
    lengthScore(line.text) +
    (nearDate ? 0.5 : 0) +
    (line.kind === 'words' ? 0 : -0.6) +
    (line.blankBefore ? 0.2 : 0) +
    headingScore(line) +
    (pageTitle !== null && isSameTitle(line.text, pageTitle) ? 3 : 0)
  );
}

function lengthScore(text: string): number {
  const length = /[가-힣]/.test(text) ? text.length * 2 : text.length;
  if (length < 12) return -2;
  if (length < 20) return -0.3;
  return length <= 180 ? 1 : -0.5;
}

function headingScore({ markup }: ClassifiedLine): number {
  if (!markup || markup.heading === null) return 0;
  return markup.heading === 1 ? 2 : 1;
}

/** True where two lines are the same title, an outlet's name at the end of either aside. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
  if (!a || !b || Math.min(a.length, b.length) < 6) return a === b && a !== '';
  return a.startsWith(b) || b.startsWith(a);
}
