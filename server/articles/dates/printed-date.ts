import { type SessionDate, sessionDateOf } from '../../../shared/units/session-date.ts';
import { monthNumber, monthPattern } from './month-names.ts';
import { type PrintedTime, timeAfter, timeBefore } from './printed-time.ts';
import { weekdayNumber, weekdayPattern } from './weekday-names.ts';

/** A date as a page prints it. Offsets are UTF-16, into the text it was found in, its weekday, time and zone included. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** Null where the page prints no year. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Null where the year is not printed. */
  readonly date: SessionDate | null;
  /** Day of the week as printed (0 = Sunday), null where it is not. */
  readonly weekday: number | null;
  readonly time: PrintedTime | null;
}

type Form = readonly [pattern: RegExp, read: (groups: readonly string[]) => [number | null, number, number]];

const month = (name: string | undefined) => monthNumber(name ?? '') ?? 0;
const int = (text: string | undefined) => Number(text ?? Number.NaN);
const shortYear = (text: string | undefined) => 2000 + int(text);

/** Printed forms, the longest and surest first: where two overlap the first one counts. */
const forms: readonly Form[] = [
  [
    /(?<!\d)(\d{4})\s?[.\-/]\s?(\d{1,2})\s?[.\-/]\s?(\d{1,2})(?!\d)\.?/g,
    (g) => [int(g[1]), int(g[2]), int(g[3])],
  ],
  [/(?<!\d)(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일/g, (g) => [int(g[1]), int(g[2]), int(g[3])]],
  [/(?<!\d)['’‘]?(\d{2})년\s?(\d{1,2})월\s?(\d{1,2})일/g, (g) => [shortYear(g[1]), int(g[2]), int(g[3])]],
  [
    new RegExp(`\\b(${monthPattern})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d(?!\\d?:\\d))`, 'gi'),
    (g) => [int(g[3]), month(g[1]), int(g[2])],
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-](${monthPattern})\\.?,?[\\s-](\\d{4})\\b`, 'gi'),
    (g) => [int(g[3]), month(g[2]), int(g[1])],
  ],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g, (g) => slashed(int(g[1]), int(g[2]), int(g[3]))],
  [
    /(?<![\d.\-/])['’‘]?(\d{2})([.\-/])(\d{2})\2(\d{2})(?![\d\-/%])\.?/g,
    (g) => [shortYear(g[1]), int(g[3]), int(g[4])],
  ],
  [/(?<![\d년])(\d{1,2})월\s?(\d{1,2})일/g, (g) => [null, int(g[1]), int(g[2])]],
  [
    new RegExp(`\\b(${monthPattern})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?![.,:]\\d|%)`, 'g'),
    (g) => [null, month(g[1]), int(g[2])],
  ],
];

/** A month and a day without a year in figures ("01.29 16:12"): too weak to be looked for anywhere but in a line of dates. */
const bareForm: Form = [
  /(?<![\d.\-/])(\d{1,2})[.\-/](\d{1,2})(?![\d.\-/%])\.?/g,
  (g) => [null, int(g[1]), int(g[2])],
];

/** Month first, as in the United States, unless only the other order makes a date. */
function slashed(first: number, second: number, year: number): [number, number, number] {
  return first > 12 ? [year, second, first] : [year, first, second];
}

/** All printed dates of a text, in order and without overlap. `bare` looks for "01.29" as well. */
export function findPrintedDates(text: string, bare = false): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const [pattern, read] of bare ? [...forms, bareForm] : forms) {
    for (const match of text.matchAll(pattern)) {
      const overlaps = found.some(
        (one) => match.index < one.end && one.start < match.index + match[0].length,
      );
      const printed = overlaps ? null : printedDate(text, match, read(match));
      if (printed) found.push(printed);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function printedDate(
  text: string,
  match: RegExpExecArray,
  [year, monthOfYear, day]: [number | null, number, number],
): PrintedDate | null {
  if (year !== null && (year < 1980 || year > 2099)) return null;
  const date = sessionDateOf(year ?? 2024, monthOfYear, day);
  if (date === null) return null;
  const dateEnd = match.index + match[0].length;
  const named = weekdayAround(text, match.index, dateEnd);
  const time = timeAfter(text, named.end) ?? timeBefore(text, named.start);
  const start = time && 'start' in time && typeof time.start === 'number' ? time.start : named.start;
  return {
    start,
    end: Math.max(named.end, time?.end ?? 0),
    year,
    month: monthOfYear,
    day,
    date: year === null ? null : date,
    weekday: named.weekday,
    time,
  };
}

const koreanWeekday = /\s?(?:[(（[]\s?([월화수목금토일])(?:요일)?\s?[)）\]]|([월화수목금토일])요일)/y;
const englishWeekday = new RegExp(`\\b(${weekdayPattern})\\.?,?\\s$`, 'i');

function weekdayAround(
  text: string,
  start: number,
  end: number,
): { weekday: number | null; start: number; end: number } {
  koreanWeekday.lastIndex = end;
  const after = koreanWeekday.exec(text);
  if (after) return { weekday: weekdayNumber(after[1] ?? after[2] ?? ''), start, end: end + after[0].length };
  const before = englishWeekday.exec(text.slice(Math.max(0, start - 12), start));
  return before
    ? { weekday: weekdayNumber(before[1] ?? ''), start: start - before[0].length, end }
    : { weekday: null, start, end };
}
