import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { addDays, type SessionDate, sessionDateOf, weekdayOf } from '../../../shared/units/session-date.ts';
import type { Clock } from './clock.ts';
import { monthNumber, monthPattern } from './month-names.ts';
import { clockOf } from './zone-of.ts';

/** A stamp that a program wrote: its date, the time on its clock, and whether a zone was written that nobody knows. */
export interface MachineStamp {
  readonly date: SessionDate;
  /** `HH:MM:SS` (`24:00:00` ends the day) or `HH:MM:SS.mmm`; null where the stamp has no time. */
  readonly time: string | null;
  readonly clock: Clock | null;
  readonly unknownZone: boolean;
}

const clockPart =
  '(?<hour>\\d{1,2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?\\s?(?<zone>[A-Za-z]{1,5}(?:[+-]\\d{1,4})?|(?:GMT|UTC)?\\s?[+-]\\d{1,2}:?\\d{0,2})?(?:\\s?\\([^)]{1,30}\\))?';
const isoDay = '(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})';
/** ISO 8601 and W3CDTF, with `T`, a space or nothing between day and time. */
const isoPattern = new RegExp(`^${isoDay}(?:(?:[T_ ]\\s?|(?<=\\d{8}))${clockPart})?$`, 'i');
/** RFC 822, 1123 and 2822 ("Mon, 22 Jan 2024 10:00:00 GMT"), and RFC 850 ("Monday, 22-Jan-24 10:00:00 GMT"). */
const mailPattern = new RegExp(
  `^(?:\\p{L}{1,12}\\.?,?\\s)?(?<day>\\d{1,2})[\\s-](?<name>${monthPattern}|\\d{1,2}월)\\.?,?[\\s-](?<year>\\d{2}|\\d{4})(?:,?\\s${clockPart})?$`,
  'iu',
);
/** The form of C's asctime ("Mon Jan 22 10:00:00 2024"), with a zone before the year as `date` prints it. */
const ctimePattern = new RegExp(
  `^(?:\\p{L}{3,9},?\\s)?(?<name>${monthPattern})\\s(?<day>\\d{1,2})\\s(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s(?:(?<zone>[A-Z]{1,5}|[+-]\\d{4})\\s)?(?<year>\\d{4})$`,
  'iu',
);

/**
 * Reads a stamp as a program writes it: RFC 822, 850, 1123, 2822, asctime, ISO 8601 with calendar, week and ordinal
 * dates, W3CDTF, or seconds or milliseconds since 1970. Null for anything else, for a year or a month alone, and for a
 * day before 1980, which is how systems write that they do not know.
 */
export function machineStamp(stamp: string): MachineStamp | null {
  const text = stamp.trim().replaceAll(/\s+/g, ' ');
  if (text.length > 80) return null;
  const epoch = epochStamp(text);
  if (epoch) return epoch;
  const numbered = numberedDay(text);
  if (numbered) return sane({ date: numbered, time: null, clock: null, unknownZone: false });
  const groups = (isoPattern.exec(text) ?? mailPattern.exec(text) ?? ctimePattern.exec(text))?.groups;
  return groups ? sane(stampOf(groups)) : null;
}

function sane(stamp: MachineStamp | null): MachineStamp | null {
  return stamp === null || stamp.date < '1980-01-01' || stamp.date >= '2100-01-01' ? null : stamp;
}

/** Seconds or milliseconds since 1970, of this century or late in the last. */
function epochStamp(text: string): MachineStamp | null {
  if (!/^\d{9,10}(?:\.\d{1,6})?$|^\d{12,13}$/.test(text)) return null;
  const [whole = ''] = text.split('.');
  const milliseconds = Number(whole) * (whole.length > 10 ? 1 : 1000);
  const instant = instantUtc(milliseconds);
  const date = sessionDateOf(
    Number(instant.slice(0, 4)),
    Number(instant.slice(5, 7)),
    Number(instant.slice(8, 10)),
  );
  const time = instant.slice(11, 19);
  return date && sane({ date, time, clock: { kind: 'fixed', minutes: 0 }, unknownZone: false });
}

/** "2024-W04-1" and "2024-022" (ISO 8601, week and ordinal dates). */
function numberedDay(text: string): SessionDate | null {
  const week = /^(\d{4})-?W(\d{2})-?([1-7])$/.exec(text);
  const ordinal = /^(\d{4})-(\d{3})$/.exec(text);
  const first = sessionDateOf(Number(week?.[1] ?? ordinal?.[1]), 1, week ? 4 : 1);
  if (first === null) return null;
  const days = week
    ? (Number(week[2]) - 1) * 7 + Number(week[3]) - 1 - ((weekdayOf(first) + 6) % 7)
    : Number(ordinal?.[2]) - 1;
  const date = addDays(first, days);
  return ordinal && (days < 0 || date.slice(0, 4) !== ordinal[1]) ? null : date;
}

function stampOf(groups: Readonly<Record<string, string | undefined>>): MachineStamp | null {
  const name = groups.name;
  const month = name === undefined ? Number(groups.month) : (monthNumber(name) ?? Number.parseInt(name, 10));
  const date = sessionDateOf(fullYear(groups.year ?? ''), month, Number(groups.day));
  if (date === null) return null;
  const { zone } = groups;
  const clock = zone === undefined ? null : clockOf(zone);
  const time = timeOf(groups);
  return time === undefined ? null : { date, time, clock, unknownZone: zone !== undefined && clock === null };
}

/** Two digits below 50 are years of this century, others of the last (RFC 2822, section 4.3). */
function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

/** The time of day; 24:00 ends the day, and a leap second counts as the second before it. Undefined for no time of day. */
function timeOf({
  hour,
  minute,
  second,
  part,
}: Readonly<Record<string, string | undefined>>): string | null | undefined {
  if (hour === undefined) return null;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Math.min(Number(second ?? 0), 59)];
  if (hours === 24 && minutes === 0 && seconds === 0) return '24:00:00';
  if (hours > 23 || minutes > 59 || Number(second ?? 0) > 60) return undefined;
  const decimals = part === undefined ? '' : `.${part.slice(0, 3).padEnd(3, '0')}`;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(hours)}:${two(minutes)}:${two(seconds)}${decimals}`;
}
