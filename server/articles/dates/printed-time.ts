import { type Clock, clockOf } from './zone-of.ts';

/** A time of day as a page prints it, with its zone where it names one. */
export interface PrintedTime {
  /** `HH:MM:SS` on the printed clock. */
  readonly time: string;
  readonly clock: Clock | null;
  /** End of the time in the text it was read from. */
  readonly end: number;
}

const pattern =
  /(?:T|[\s,.|·/()-]{0,4}(?:at\s|AT\s|At\s)?[\s(]{0,2})(오전|오후|[AaPp][Mm]\s)?\s?(\d{1,2})(?::|시\s?)(\d{2})(?:(?::|분\s?)(\d{2})초?(?:\.\d{1,9})?|분)?\s?([AaPp]\.?[Mm]\b\.?)?/y;
const zonePattern =
  /\s?\(?((?:GMT|UTC)?[+-]\d{1,2}:?(?:\d{2})?|(?:Z|[KJ]ST|[ECMP][SD]?T|UTC|GMT|BST|CES?T|HKT|SGT)(?=[^A-Za-z]|[A-Z][a-z]|$)|한국시간)\)?/y;

/** Reads the time that follows a date directly, at `from`; null where none does. */
export function timeAfter(text: string, from: number): PrintedTime | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return null;
  const time = clockTime(match[1] ?? match[5], Number(match[2]), Number(match[3]), Number(match[4] ?? 0));
  if (time === null) return null;
  const end = from + match[0].length;
  zonePattern.lastIndex = end;
  const zone = zonePattern.exec(text);
  const clock = zone?.[1] ? clockOf(zone[1]) : null;
  return { time, clock, end: clock && zone ? end + zone[0].length : end };
}

/** The time that stands directly before a date, as in "5:44 PM EST, Thu February 8, 2024"; null where none does. */
export function timeBefore(
  text: string,
  dateStart: number,
): (PrintedTime & { readonly start: number }) | null {
  const from = Math.max(0, dateStart - 40);
  const before = text.slice(from, dateStart);
  const match = /(?<![\d:])\d{1,2}:\d{2}/.exec(before);
  if (!match) return null;
  const time = timeAfter(before, match.index);
  if (!time || !/^[\s,|·-]{0,4}(?:on\s)?(?:\p{L}{3,9}\.?,?\s)?$/u.test(before.slice(time.end))) return null;
  return { ...time, end: from + time.end, start: from + match.index };
}

function clockTime(half: string | undefined, hour: number, minute: number, second: number): string | null {
  const mark = half?.replaceAll(/[.\s]/g, '').toLowerCase();
  const afternoon = mark === 'pm' || mark === '오후';
  const morning = mark === 'am' || mark === '오전';
  const hours = afternoon && hour < 12 ? hour + 12 : morning && hour === 12 ? 0 : hour;
  if (hours > 23 || minute > 59 || second > 59) return null;
  return [hours, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}
