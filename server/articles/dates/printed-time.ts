import type { Clock } from './clock.ts';
import { elsewherePattern, zonePattern } from './zone-names.ts';
import { clockOf } from './zone-of.ts';

/** A time of day as a page prints it, with its zone where it names one. */
export interface PrintedTime {
  /** `HH:MM:SS` on the printed clock. Midnight is `00:00:00`, also where it ends the day ("24:00", "자정"). */
  readonly time: string;
  readonly clock: Clock | null;
  /** True where the page says that the clock is that of another place without naming it ("현지시간"): not the outlet's. */
  readonly elsewhere: boolean;
  /** End of the time in the text it was read from. */
  readonly end: number;
}

const gap = '(?:T|[\\s,.|·/()\\[-]{0,4}(?:(?:at|AT|At|@|—|–|⋅|•)\\s?)?[\\s(]{0,2})';
const half = '오전|오후|새벽|아침|낮|점심|저녁|밤|[AaPp]\\.?[Mm]\\.?(?=\\s)';
const halfAfter = '\\s?(?<after>[AaPp]\\.?[Mm]\\b\\.?|noon\\b|midnight\\b)';
const clockPattern = new RegExp(
  `${gap}(?:\\(?(?<early>${zonePattern})\\)?\\s)?(?:(?:(?<half>${half})\\s?)?(?:` +
    '(?<hour>\\d{1,2})(?::|시\\s?)(?<minute>\\d{2}|(?<=시\\s?)\\d(?=분))(?!\\d)(?:(?::|분\\s?)(?<second>\\d{2})초?(?:\\.\\d{1,9})?|분)?' +
    `(?:${halfAfter})?|` +
    `(?<whole>\\d{1,2})(?:시(?!간|\\s?\\d)|(?=\\s?[AaPp]\\.?[Mm]\\b))(?:${halfAfter.replace('after', 'mark')})?|` +
    '(?<british>\\d{1,2}\\.\\d{2})\\s?(?:(?<dotted>[AaPp][Mm])\\b|(?=(?:GMT|BST|CES?T|IST)\\b))|' +
    '(?<military>[0-2]\\d[0-5]\\d)(?=\\s?(?:GMT|UTC|ET|EST|EDT|KST|BST|hrs)\\b))|' +
    '(?<word>정오|자정|noon\\b|midnight\\b))',
  'uy',
);
const zoneAfter = new RegExp(`\\s?(?:hrs\\s)?[(\\[]?(${zonePattern})[)\\]]?`, 'uy');
const elsewhere = new RegExp(`^(?:${elsewherePattern})$`);

/** Reads the time that follows a date directly, at `from`; null where none does. */
export function timeAfter(text: string, from: number): PrintedTime | null {
  clockPattern.lastIndex = from;
  const match = clockPattern.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const time = timeOf(groups);
  if (time === null) return null;
  const end = from + match[0].length;
  zoneAfter.lastIndex = end;
  const zone = zoneAfter.exec(text);
  const name = zone?.[1] ?? groups.early ?? null;
  const clock = name === null ? null : clockOf(name);
  const away = name !== null && elsewhere.test(name);
  const named = zone?.[1] !== undefined && (clock !== null || away);
  return { time, clock, elsewhere: away, end: named && zone ? end + zone[0].length : end };
}

/** The time that stands directly before a date, as in "5:44 PM EST, Thu February 8, 2024"; null where none does. */
export function timeBefore(
  text: string,
  dateStart: number,
): (PrintedTime & { readonly start: number }) | null {
  const from = Math.max(0, dateStart - 48);
  const before = text.slice(from, dateStart);
  const match = /(?<![\d:.])\d{1,2}(?::\d{2}|(?=\s?[ap]\.?m\b))/i.exec(before);
  if (!match) return null;
  const time = timeAfter(before, match.index);
  if (!time || !/^[\s,|·-]{0,4}(?:on\s)?(?:\p{L}{3,9}\.?,?\s)?$/u.test(before.slice(time.end))) return null;
  return { ...time, end: from + time.end, start: from + match.index };
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { hour, minute, second, whole, british, dotted, military, word, after, mark } = groups;
  if (word !== undefined) return word === '정오' || word === 'noon' ? '12:00:00' : '00:00:00';
  if (british !== undefined) {
    const [hours, minutes] = british.split('.');
    return clockTime(dotted, Number(hours), Number(minutes), 0);
  }
  if (military !== undefined)
    return clockTime(undefined, Number(military.slice(0, 2)), Number(military.slice(2)), 0);
  const said = groups.half ?? after ?? mark;
  if (whole !== undefined) return clockTime(said, Number(whole), 0, 0);
  return clockTime(said, Number(hour), Number(minute), Number(second ?? 0));
}

const morning = /^(?:am|오전|새벽|아침)$/;
const afternoon = /^(?:pm|오후|저녁|noon|낮|점심)$/;

function clockTime(half: string | undefined, hour: number, minute: number, second: number): string | null {
  const said = half?.replaceAll(/[.\s]/g, '').toLowerCase() ?? '';
  const hours = hourOfDay(said, hour);
  if (hours === 24 && minute === 0 && second === 0) return '00:00:00';
  if (hours === null || hours > 23 || minute > 59 || second > 59) return null;
  return [hours, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The hour on a clock of 24 hours. "밤 12시" is the midnight that ends the day (24); "밤 1시" may be either day's: null. */
function hourOfDay(said: string, hour: number): number | null {
  if (said === 'midnight') return hour === 12 ? 24 : hour;
  if (said === '밤') return hour >= 6 && hour <= 12 ? hour + 12 : hour > 12 ? hour : null;
  if (afternoon.test(said) && hour < (said === '낮' || said === '점심' ? 10 : 12)) return hour + 12;
  return morning.test(said) && hour === 12 ? 0 : hour;
}
