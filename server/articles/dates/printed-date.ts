import { type SessionDate, sessionDateOf, weekdayOf } from '../../../shared/units/session-date.ts';
import { bareForm, dateForms, type PartOrder, type Parts } from './date-forms.ts';
import { plainDigits } from './plain-digits.ts';
import { type PrintedTime, timeAfter, timeBefore } from './printed-time.ts';
import { weekdayNumber, weekdayPattern } from './weekday-names.ts';

/** One day that a printed date can mean. */
export interface DateReading {
  readonly date: SessionDate;
  readonly order: PartOrder;
}

/** A date as a page prints it. Offsets are UTF-16, into the text it was found in, its weekday, time and zone included. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** Null where the page prints no year. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** The most usual reading; null where the year is not printed. */
  readonly date: SessionDate | null;
  /** Every day that the figures can mean ("04/03/2025"), the most usual first; empty where the year is not printed. */
  readonly readings: readonly DateReading[];
  /** Day of the week as printed (0 = Sunday), null where it is not. */
  readonly weekday: number | null;
  readonly time: PrintedTime | null;
}

/** All printed dates of a text, in order and without overlap. `bare` looks for "01.29" as well. */
export function findPrintedDates(raw: string, bare = false): PrintedDate[] {
  const text = plainDigits(raw);
  const found: PrintedDate[] = [];
  const covered = new Uint8Array(text.length);
  for (const [pattern, read] of bare ? [...dateForms, bareForm] : dateForms) {
    for (const match of text.matchAll(pattern)) {
      const overlaps = covered.subarray(match.index, match.index + match[0].length).includes(1);
      const printed = overlaps ? null : printedDate(text, match, read(match));
      if (!printed) continue;
      found.push(printed);
      covered.fill(1, printed.start, printed.end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function printedDate(text: string, match: RegExpExecArray, parts: readonly Parts[]): PrintedDate | null {
  const dateEnd = match.index + match[0].length;
  const named = weekdayAround(text, match.index, dateEnd);
  const real = parts.flatMap(realParts);
  const fitting = real.filter((one) => named.weekday === null || weekdayOf(one.date) === named.weekday);
  const [usual] = fitting.length > 0 ? fitting : real;
  if (!usual) return null;
  const time = timeAfter(text, named.end) ?? timeBefore(text, named.start);
  const start = time && 'start' in time && typeof time.start === 'number' ? time.start : named.start;
  const dated = usual.year !== null;
  return {
    start,
    end: Math.max(named.end, time?.end ?? 0),
    year: usual.year,
    month: usual.month,
    day: usual.day,
    date: dated ? usual.date : null,
    readings: dated ? (fitting.length > 0 ? fitting : real).map(({ date, order }) => ({ date, order })) : [],
    weekday: named.weekday,
    time,
  };
}

interface RealParts extends DateReading {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Parts that are a day of the calendar. Without a year the 29th of February counts as one. */
function realParts([order, year, month, day]: Parts): RealParts[] {
  if (year !== null && (year < 1980 || year > 2099)) return [];
  const date = sessionDateOf(year ?? 2024, month, day);
  return date === null ? [] : [{ order, year, month, day, date }];
}

const koreanWeekday = /\s?(?:[(（[]\s?([월화수목금토일])(?:요일)?\s?[)）\]]|([월화수목금토일])요일)/y;
const englishWeekday = new RegExp(`\\b(${weekdayPattern})\\.?,?\\s(?:the\\s)?$`, 'i');
const englishWeekdayAfter = new RegExp(`\\s?[(,]\\s?(${weekdayPattern})\\b\\.?\\)?`, 'iy');

function weekdayAround(
  text: string,
  start: number,
  end: number,
): { weekday: number | null; start: number; end: number } {
  for (const pattern of [koreanWeekday, englishWeekdayAfter]) {
    pattern.lastIndex = end;
    const after = pattern.exec(text);
    if (after)
      return { weekday: weekdayNumber(after[1] ?? after[2] ?? ''), start, end: end + after[0].length };
  }
  const before = englishWeekday.exec(text.slice(Math.max(0, start - 16), start));
  return before
    ? { weekday: weekdayNumber(before[1] ?? ''), start: start - before[0].length, end }
    : { weekday: null, start, end };
}
