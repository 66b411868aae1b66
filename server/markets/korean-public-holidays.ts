import { addDays, type SessionDate, sessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import { koreanLunarYears } from './korean-lunar-dates.ts';
import { dateIn, isWeekend } from './weekday-rules.ts';

/**
 * When a public holiday is made good on a later day: `weekend`, where it falls on a Saturday or Sunday; `sunday`, only on
 * a Sunday. Both also where it falls on another public holiday. `never`: not.
 */
type Substitute = 'weekend' | 'sunday' | 'never';

interface Observance {
  readonly date: SessionDate;
  readonly reason: string;
  readonly substitute: Substitute;
}

/** A holiday on the same day of each year: since when it is one, and since when it is made good. */
interface FixedHoliday {
  readonly month: number;
  readonly day: number;
  readonly reason: string;
  readonly since?: number;
  readonly substituteSince?: number;
}

/**
 * Source: 관공서의 공휴일에 관한 규정 (Regulation on Public Holidays), articles 2 and 3, in its versions: of 5 November 2013
 * (substitutes for Seollal, Chuseok and Children's Day), 4 August 2021 (Independence Movement Day, Liberation Day,
 * National Foundation Day, Hangul Day) and 4 May 2023 (Buddha's Birthday, Christmas); 공휴일에 관한 법률 (Public Holidays
 * Act) as changed in 2026 for Constitution Day. That Constitution Day is made good as the other national days are is
 * taken from that, not from a list.
 */
const fixedHolidays: readonly FixedHoliday[] = [
  { month: 1, day: 1, reason: "New Year's Day" },
  { month: 3, day: 1, reason: 'Independence Movement Day', substituteSince: 2022 },
  { month: 5, day: 5, reason: "Children's Day", substituteSince: 2014 },
  { month: 6, day: 6, reason: 'Memorial Day' },
  { month: 7, day: 17, reason: 'Constitution Day', since: 2026, substituteSince: 2026 },
  { month: 8, day: 15, reason: 'Liberation Day', substituteSince: 2021 },
  { month: 10, day: 3, reason: 'National Foundation Day', substituteSince: 2021 },
  { month: 10, day: 9, reason: 'Hangul Day', substituteSince: 2021 },
  { month: 12, day: 25, reason: 'Christmas Day', substituteSince: 2023 },
];

/** The first year in which Buddha's Birthday is made good. */
const FIRST_SUBSTITUTE_FOR_BUDDHAS_BIRTHDAY = 2023;

/**
 * The public holidays of Korea that come back each year, with the days that make them good, ascending; weekends included.
 * Temporary holidays are not in it, nor elections. Throws a `RangeError` for a year before 2015 or after 2035.
 */
export function koreanPublicHolidays(year: number): { date: SessionDate; reason: string }[] {
  const observances = [...fixedIn(year), ...lunarIn(year)].sort((a, b) => (a.date < b.date ? -1 : 1));
  const taken = new Map<SessionDate, string>();
  for (const { date, reason } of observances) {
    const other = taken.get(date);
    taken.set(date, other === undefined ? reason : `${other} and ${reason}`);
  }
  const overlapping = new Set<SessionDate>();
  for (const observance of observances) {
    const { date, reason } = observance;
    const shared = observances.filter((other) => other.date === date).length > 1;
    if (!isMadeGood(observance, shared) || overlapping.has(date)) continue;
    overlapping.add(date);
    const missed = taken.get(date) ?? reason;
    taken.set(firstFreeDay(date, taken), `Substitute holiday for ${missed.replace(' (Lunar New Year)', '')}`);
  }
  return [...taken].map(([date, reason]) => ({ date, reason })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

function fixedIn(year: number): Observance[] {
  return fixedHolidays
    .filter(({ since = 0 }) => year >= since)
    .map(({ month, day, reason, substituteSince }) => ({
      date: dateIn(year, month, day),
      reason,
      substitute: substituteSince !== undefined && year >= substituteSince ? 'weekend' : 'never',
    }));
}

function lunarIn(year: number): Observance[] {
  const lunar = koreanLunarYears[year];
  if (lunar === undefined) throw new RangeError(`no lunar dates are known of the year ${year}`);
  const threeDays = (middle: string, reason: string): Observance[] =>
    [-1, 0, 1].map((offset) => ({
      date: addDays(sessionDate(middle), offset),
      reason,
      substitute: 'sunday',
    }));
  const substitute = year >= FIRST_SUBSTITUTE_FOR_BUDDHAS_BIRTHDAY ? 'weekend' : 'never';
  return [
    ...threeDays(lunar.seollal, 'Seollal (Lunar New Year)'),
    { date: sessionDate(lunar.buddhasBirthday), reason: "Buddha's Birthday", substitute },
    ...threeDays(lunar.chuseok, 'Chuseok'),
  ];
}

function isMadeGood({ date, substitute }: Observance, shared: boolean): boolean {
  if (substitute === 'never') return false;
  const weekday = weekdayOf(date);
  return shared || weekday === 0 || (weekday === 6 && substitute === 'weekend');
}

/** The first day after a holiday that is none itself. Saturdays are passed over: a substitute is to be a day off work. */
function firstFreeDay(holiday: SessionDate, taken: ReadonlyMap<SessionDate, string>): SessionDate {
  let day = addDays(holiday, 1);
  while (isWeekend(day) || taken.has(day)) day = addDays(day, 1);
  return day;
}
