import { epochMilliseconds, type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { addDays, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import type { Clock } from './clock.ts';
import { koreanCount } from './korean-numbers.ts';
import { dayAt } from './outlet-clock.ts';
import { type PrintedTime, timeAfter } from './printed-time.ts';

/** A stamp that counts from the reader's own time: "3시간 전", "yesterday at 4:15 PM ET". Offsets are UTF-16, into the text it was found in. */
export interface RelativeStamp {
  readonly start: number;
  readonly end: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'longer';
  readonly count: number;
  /** True for a day that is named ("어제"): a count of days may mean the day before as well. */
  readonly named: boolean;
  /** The time of day of a named day. */
  readonly time: PrintedTime | null;
}

const koreanUnits: Readonly<Record<string, RelativeStamp['unit']>> = {
  초: 'minute',
  분: 'minute',
  시간: 'hour',
  일: 'day',
};
const namedDays: Readonly<Record<string, number>> = {
  오늘: 0,
  어제: 1,
  그제: 2,
  그저께: 2,
  today: 0,
  yesterday: 1,
};
const pattern =
  /(?<![\d.,])(?<korean>\d{1,3}|한|두|세|네)\s?(?<koreanUnit>초|분|시간|일|주일?|개월|달|년)\s?전(?![가-힣])|(?<now>방금\s?전?|just now|moments ago)(?![가-힣a-z])|(?<day>어제|그저께|그제|오늘|\byesterday\b|\btoday\b)(?![가-힣])|(?<![\d.,])\b(?<english>\d{1,3}|an?|one|two|three|a few)\s?(?<englishUnit>s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:ee)?ks?|mo(?:nth)?s?|y(?:ea)?rs?)\.?\sago\b/giu;

/** The relative stamps of a line, in order. "Today" and "오늘" count only with a time of day: alone they are words of a menu. */
export function findRelativeStamps(text: string): RelativeStamp[] {
  return [...text.matchAll(pattern)].flatMap((match): RelativeStamp[] => {
    const groups = match.groups ?? {};
    const base = { start: match.index, end: match.index + match[0].length, named: false, time: null };
    if (groups.now !== undefined) return [{ ...base, unit: 'hour', count: 0 }];
    const named = groups.day?.toLowerCase();
    if (named !== undefined) {
      const time = timeAfter(text, base.end);
      const count = namedDays[named] ?? 0;
      return count === 0 && !time
        ? []
        : [{ ...base, end: time?.end ?? base.end, unit: 'day', named: true, count, time }];
    }
    const unit = unitOf(groups.koreanUnit ?? groups.englishUnit ?? '');
    const count = countOf(groups.korean ?? groups.english ?? '');
    return count === null ? [] : [{ ...base, unit, count }];
  });
}

function unitOf(word: string): RelativeStamp['unit'] {
  const korean = koreanUnits[word];
  if (korean) return korean;
  const letter = word.toLowerCase();
  if (/^(?:s|m$|mi)/.test(letter)) return 'minute';
  return letter.startsWith('h') ? 'hour' : letter.startsWith('d') ? 'day' : 'longer';
}

function countOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  const english = { a: 1, an: 1, one: 1, two: 2, three: 3 }[word.toLowerCase()];
  return english ?? koreanCount(word);
}

/** What a relative stamp counts from. */
export interface ReaderTime {
  readonly fetchedAt: InstantUtc | undefined;
  readonly crawlDate: SessionDate | undefined;
  /** The clock of the outlet's calendar. */
  readonly day: Clock;
}

/** What a relative stamp comes to: the days that it can mean, the surest first, and the moment where it is known to the minute. */
export interface RelativeDays {
  readonly days: readonly SessionDate[];
  readonly at: InstantUtc | null;
  /** True where the first of the days counts although the stamp allows another. */
  readonly firstCounts: boolean;
}

const unknown: RelativeDays = { days: [], at: null, firstCounts: false };
const minute = 60_000;
const hour = 60 * minute;

/**
 * The days that a relative stamp can mean. Minutes count from the moment of the fetch, and are exact; hours leave an hour
 * open, which may lie on two days. Without that moment both leave the day of the fetch and the day before. Days count from
 * the day of the fetch. Weeks and more name no day.
 */
export function relativeDays({ unit, count, named }: RelativeStamp, reader: ReaderTime): RelativeDays {
  const { fetchedAt, crawlDate, day } = reader;
  const today = fetchedAt === undefined ? crawlDate : dayAt(fetchedAt, day);
  if (unit === 'longer' || today === undefined) return unknown;
  if (unit === 'day') {
    const date = addDays(today, -count);
    return {
      days: named ? [date] : [date, addDays(date, -1)],
      at: null,
      firstCounts: true,
    };
  }
  if (fetchedAt === undefined) {
    const days = Math.floor((unit === 'hour' ? count : count / 60) / 24);
    return { days: [addDays(today, -days), addDays(today, -days - 1)], at: null, firstCounts: false };
  }
  const latest = epochMilliseconds(fetchedAt) - count * (unit === 'hour' ? hour : minute);
  const earliest = latest - (unit === 'hour' ? hour : minute);
  const days = [...new Set([latest, earliest].map((at) => dayAt(instantUtc(at), day)))];
  const at = unit === 'minute' ? instantUtc(Math.floor(latest / minute) * minute) : null;
  return { days, at, firstCounts: unit === 'minute' };
}

/** A moment as a date and a time on the clock of UTC. */
export function utcParts(at: InstantUtc): { date: SessionDate; time: string; clock: Clock } {
  return { date: sessionDate(at.slice(0, 10)), time: at.slice(11, 19), clock: { kind: 'fixed', minutes: 0 } };
}
