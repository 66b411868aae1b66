import { monthNumber, monthPattern } from './month-names.ts';

/** In which order the parts of a date in figures are read. `named` needs none: the month is a word or the parts carry their units. */
export type PartOrder = 'yearFirst' | 'monthFirst' | 'dayFirst' | 'named';

/** One way to read a printed date: year (null where none is printed), month and day. */
export type Parts = readonly [order: PartOrder, year: number | null, month: number, day: number];

/** A printed form and the ways it can be read, the most usual first. */
export type DateForm = readonly [pattern: RegExp, read: (groups: readonly string[]) => readonly Parts[]];

const month = (name: string | undefined) => monthNumber(name ?? '') ?? 0;
const int = (text: string | undefined) => Number(text ?? Number.NaN);
/** Two digits are years of this century: no page was printed before. */
const shortYear = (text: string | undefined) => 2000 + int(text);
const named = (year: number | null, monthOfYear: number, day: number): readonly Parts[] => [
  ['named', year, monthOfYear, day],
];

/** Month first before day first, as in the United States; the page has to decide where both make a date. */
function slashed(first: number, second: number, year: number): readonly Parts[] {
  return [
    ['monthFirst', year, first, second],
    ['dayFirst', year, second, first],
  ];
}

function twoDigits(groups: readonly string[]): readonly Parts[] {
  const [first, second, third] = [int(groups[1]), int(groups[3]), int(groups[4])];
  const yearFirst: Parts = ['yearFirst', shortYear(groups[1]), second, third];
  const yearLast = slashed(first, second, shortYear(groups[4]));
  return groups[2] === '/' ? [yearFirst, ...yearLast] : [yearFirst, ...yearLast.slice(1)];
}

const ordinal = '(?:st|nd|rd|th)?';

/** Printed forms, the longest and surest first: where two overlap the first one counts. */
export const dateForms: readonly DateForm[] = [
  [
    /(?<!\d)(\d{4})\s?[.\-/]\s?(\d{1,2})\s?[.\-/]\s?(\d{1,2})(?!\d)\.?/g,
    (g) => [['yearFirst', int(g[1]), int(g[2]), int(g[3])]],
  ],
  [/(?<!\d)(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일/g, (g) => named(int(g[1]), int(g[2]), int(g[3]))],
  [
    /(?<!\d)['’‘]?(\d{2})년\s?(\d{1,2})월\s?(\d{1,2})일/g,
    (g) => named(shortYear(g[1]), int(g[2]), int(g[3])),
  ],
  [
    new RegExp(
      `\\b(${monthPattern})\\.?\\s{0,2}(\\d{1,2})${ordinal}(?:,\\s{0,2}|\\s{1,2})(\\d{4})(?!\\d(?!\\d?:\\d))`,
      'gi',
    ),
    (g) => named(int(g[3]), month(g[1]), int(g[2])),
  ],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})${ordinal}(?:\\sof\\s|[\\s-]{0,2})(${monthPattern})\\.?,?[\\s-]{0,2}(\\d{4})\\b`,
      'gi',
    ),
    (g) => named(int(g[3]), month(g[2]), int(g[1])),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})[\\s-](${monthPattern})\\.?[\\s-]['’]?(\\d{2})(?![\\d:])`, 'gi'),
    (g) => named(shortYear(g[3]), month(g[2]), int(g[1])),
  ],
  [
    new RegExp(`\\b(\\d{4})[\\s-](${monthPattern})\\.?[\\s-](\\d{1,2})\\b`, 'gi'),
    (g) => named(int(g[1]), month(g[2]), int(g[3])),
  ],
  [/(?<![\d/])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/])/g, (g) => slashed(int(g[1]), int(g[3]), int(g[4]))],
  [
    /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.]\d)/g,
    (g) => [['dayFirst', int(g[3]), int(g[2]), int(g[1])]],
  ],
  [
    /(?<![\d.])['’‘](\d{2})\.\s?(\d{1,2})\.\s?(\d{1,2})(?![\d%])\.?/g,
    (g) => [['yearFirst', shortYear(g[1]), int(g[2]), int(g[3])]],
  ],
  [/(?<![\d.\-/])['’‘]?(\d{2})([.\-/])(\d{2})\2(\d{2})(?![\d\-/%])\.?/g, twoDigits],
  [/(?<![\d년])(\d{1,2})월\s?(\d{1,2})일/g, (g) => named(null, int(g[1]), int(g[2]))],
  [
    new RegExp(`\\b(${monthPattern})\\.?\\s(\\d{1,2})${ordinal}\\b(?![.,:]\\d|%)`, 'g'),
    (g) => named(null, month(g[1]), int(g[2])),
  ],
  [
    new RegExp(`(?<![\\d.,$₩€£-])(\\d{1,2})${ordinal}\\s(${monthPattern})\\b(?!\\.?\\s\\d)`, 'g'),
    (g) => named(null, month(g[2]), int(g[1])),
  ],
];

/** A month and a day without a year in figures ("01.29 16:12"): too weak to be looked for anywhere but in a line of dates. */
export const bareForm: DateForm = [
  /(?<![\d.\-/])(\d{1,2})[.\-/](\d{1,2})(?![\d.\-/%])\.?/g,
  (g) => named(null, int(g[1]), int(g[2])),
];
