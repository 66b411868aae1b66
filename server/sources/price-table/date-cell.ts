import { type SessionDate, sessionDateOf } from '../../../shared/units/session-date.ts';
import { quotedCell } from './quoted-cell.ts';

/** What a cell of dates says: a day, two numbers whose order the whole column decides, a moment, or why it is no date. */
export type DateReading =
  | { readonly day: SessionDate }
  | { readonly first: number; readonly second: number; readonly year: number }
  /** Milliseconds since 1970; the exchange's own day is another's knowledge. */
  | { readonly moment: number }
  | { readonly problem: string };

/** The longest way that a program writes a moment is some 70 characters long. */
const longestDate = 100;

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const clock = String.raw`(?:[T\s]{0,4}(?:(?:오전|오후)\s{0,4})?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?)?\s{0,4}(?:am|pm)?\s{0,4}(Z|[+-]\d{2}:?\d{2}|(?:GMT|UTC)[+-]?[\d:]{0,6}|[A-Z]{2,4})?\s{0,4}(?:\([^)]{0,40}\))?)`;
const forms = {
  yearFirst: new RegExp(
    String.raw`^(\d{4})\s{0,4}[-/.]\s{0,4}(\d{1,2})\s{0,4}[-/.]\s{0,4}(\d{1,2})\.?${clock}$`,
    'i',
  ),
  korean: new RegExp(
    String.raw`^(\d{4})\s{0,4}년\s{0,4}(\d{1,2})\s{0,4}월\s{0,4}(\d{1,2})\s{0,4}일${clock}$`,
    'i',
  ),
  digits: new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${clock}$`, 'i'),
  monthFirst: new RegExp(
    String.raw`^([a-z]{3,9})\.?\s{0,4}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,4}(\d{4})${clock}$`,
    'i',
  ),
  dayFirst: new RegExp(
    String.raw`^(\d{1,2})(?:st|nd|rd|th)?[-\s./]{0,4}([a-z]{3,9})\.?[-\s,./]{0,4}(\d{4})${clock}$`,
    'i',
  ),
  yearLast: new RegExp(
    String.raw`^(\d{1,2})\s{0,4}[-/.]\s{0,4}(\d{1,2})\s{0,4}[-/.]\s{0,4}(\d{4})${clock}$`,
    'i',
  ),
};
const twoDigits =
  /^(?:\d{1,2}[-/.\s]+(?:\d{1,2}|[a-z]{3,9})[-/.\s,]+\d{2}|[a-z]{3,9}\s+\d{1,2},?\s+\d{2}|'?\d{2}[-/.]\d{1,2}[-/.]\d{1,2})$/i;

/**
 * Reads the date of a cell. A time behind a date is passed over where it stands for the exchange's own clock or for
 * midnight; a time with an offset from UTC makes a moment, as do seconds and milliseconds since 1970. Years of two
 * digits and the day numbers of spreadsheets are refused.
 */
export function dateCell(cell: string): DateReading {
  if (cell.length > longestDate) return { problem: `${quotedCell(cell)} is not a date, such as 2024-01-22` };
  const text = /^[\d-]+$/.test(cell)
    ? cell
    : withoutWeekday(cell.normalize('NFKC').replaceAll(/\s+/g, ' ').trim());
  for (const form of [forms.yearFirst, forms.digits, forms.korean]) {
    const found = form.exec(text);
    if (found) return placed(text, found, Number(found[1]), Number(found[2]), Number(found[3]));
  }
  const monthFirst = forms.monthFirst.exec(text);
  if (monthFirst)
    return placed(text, monthFirst, Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = forms.dayFirst.exec(text);
  if (dayFirst) return placed(text, dayFirst, Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const yearLast = forms.yearLast.exec(text);
  if (yearLast) return { first: Number(yearLast[1]), second: Number(yearLast[2]), year: Number(yearLast[3]) };
  return sinceEpoch(text) ?? { problem: problemOf(text) };
}

function withoutWeekday(text: string): string {
  return text
    .replace(/\s{0,4}\([월화수목금토일](?:요일)?\)/u, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '');
}

function monthOf(name: string | undefined): number {
  return monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function placed(text: string, found: RegExpExecArray, year: number, month: number, day: number): DateReading {
  const date = sessionDateOf(year, month, day);
  if (date === null) return { problem: `${quotedCell(text)} is no day of the calendar` };
  const [time = '', zone = ''] = found.slice(4);
  // Midnight with a zone is how programs write a day; other times with an offset from UTC are moments.
  if (/^[0:.,]*$/.test(time) || !/^(?:Z|[+-]\d|GMT|UTC)/i.test(zone)) return { day: date };
  const offset = /^[+-]/.test(zone) ? zone : zone.replace(/^(?:Z|GMT|UTC)/i, '') || 'Z';
  const moment = Date.parse(`${date}T${time.padStart(5, '0').replace(',', '.')}${offset}`);
  return Number.isNaN(moment)
    ? { problem: `${quotedCell(text)} has a time that cannot be read` }
    : { moment };
}

/** Seconds or milliseconds since 1970, from 1990 to 2100. */
function sinceEpoch(text: string): DateReading | null {
  if (!/^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/.test(text)) return null;
  const moment = text.includes('.') || text.length <= 10 ? Number(text) * 1000 : Number(text);
  const midnight = moment % 86_400_000 === 0;
  const date = midnight ? new Date(moment).toISOString().slice(0, 10).split('-').map(Number) : [];
  const day = sessionDateOf(date[0] ?? 0, date[1] ?? 0, date[2] ?? 0);
  return day === null ? { moment } : { day };
}

function problemOf(text: string): string {
  if (twoDigits.test(text)) return `${quotedCell(text)} has a year of two digits: write it with four digits`;
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return `${quotedCell(text)} is a day number of a spreadsheet: show the column as dates (2024-01-22) and save again`;
  return `${quotedCell(text)} is not a date, such as 2024-01-22`;
}
