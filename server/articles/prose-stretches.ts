import { type ClassifiedLine, isMarker } from './classified-line.ts';
import { dateLineOf } from './dates/date-line.ts';
import type { LineKind } from './line-kind.ts';

/** A run of lines that reads like one text. Indices of lines, both inclusive; the first and the last are sentences. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  /** How much finished prose it holds; about 1 to 4 for a paragraph. */
  readonly score: number;
  /** True where a heading such as "related articles" or "comments" stands over it. */
  readonly governed: boolean;
}

/** What a line without sentences takes from a run. A table's row or a caption costs nothing; a menu ends it soon. */
const cost: Partial<Record<LineKind, number>> = {
  words: 0.3,
  item: 0.4,
  date: 0.4,
  datedItem: 2,
  menu: 1.2,
  weather: 2,
  adMark: 0.3,
  promo: 0.4,
  comment: 0.5,
};

/** The runs of sentences of a page, in order. */
export function proseStretches(lines: readonly ClassifiedLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  const governed = governedLines(lines);
  let open: { first: number; last: number; sum: number; score: number } | null = null;
  const close = () => {
    if (open)
      stretches.push({
        first: open.first,
        last: open.last,
        score: open.score,
        governed: governed[open.first] ?? false,
      });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    const gain = proseWeight(line);
    if (endsText(line, open !== null)) close();
    else if (gain > 0) {
      open ??= { first: index, last: index, sum: 0, score: 0 };
      open.sum += gain;
      open.last = index;
      open.score = open.sum;
    } else if (open) {
      open.sum -= lineCost(line);
      if (open.sum <= 0 || open.score - open.sum > 2.5) close();
    }
  }
  close();
  return stretches;
}

/** How much a line speaks for an article: more for longer finished prose, 0 for anything else. */
export function proseWeight({ kind, text, markup }: ClassifiedLine): number {
  if (markup?.aside) return 0;
  if (kind === 'cut') return 0.3;
  if (kind !== 'prose') return 0;
  return 0.5 + Math.min(text.length / (/[가-힣]/.test(text) ? 50 : 110), 4);
}

/** An inset inside the marked article costs nothing; a side column between two texts parts them; what Readability keeps parts little. */
function lineCost({ kind, markup }: ClassifiedLine): number {
  if (markup?.aside) return markup.body ? 0 : 0.3;
  return (cost[kind] ?? 0) * (markup?.body ? 0.1 : markup?.readable ? 0.4 : 1);
}

function endsText(line: ClassifiedLine, isOpen: boolean): boolean {
  if (line.markup?.aside) return false;
  if (line.kind === 'comments') return isOpen;
  return (
    line.kind === 'related' ||
    line.kind === 'ranking' ||
    line.kind === 'legal' ||
    (line.kind === 'date' && isOpen && !line.markup?.body)
  );
}

/**
 * For every line whether a section heading stands over it. A labelled date line ends the reach of a heading that came
 * before any text: side columns often stand before the article.
 */
function governedLines(lines: readonly ClassifiedLine[]): boolean[] {
  let under = false;
  let textSeen = 0;
  return lines.map((line) => {
    if (line.markup?.aside) return under;
    if (isMarker(line) && (line.kind !== 'comments' || textSeen > 0)) under = true;
    else if (line.kind === 'date' && textSeen < 2 && isStamp(line)) under = false;
    if (!under) textSeen += proseWeight(line);
    return under;
  });
}

function isStamp(line: ClassifiedLine): boolean {
  const dated = dateLineOf(line.text);
  return dated !== null && (dated.labelled || dated.dates.some((date) => date.time !== null));
}
