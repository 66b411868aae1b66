import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import type { ReasonedDay, YearOfCalendar } from './calendar-definition.ts';
import { koreanElections } from './korean-elections.ts';
import { koreanPublicHolidays } from './korean-public-holidays.ts';
import { dateIn, isWeekend, weekdayFrom } from './weekday-rules.ts';

const THURSDAY = 4;

/**
 * Closures and special hours of the Korea Exchange in a year, by its rules; 2015 to 2035.
 *
 * Source: 유가증권시장 업무규정 (KOSPI Market Business Regulation), articles 4 and 5: closed on public holidays, on 1 May and on
 * the last weekday of the year; the first session of a year opens at 10:00. On the day of the college entrance exam
 * trading begins and ends an hour later; the exam was on the Thursday of 13 to 19 November in each year since 2016 but
 * two, when it was put off. Temporary holidays and elections after a vacancy follow no rule and are not in it. Nor does
 * 1 May get a substitute: none was found to be published.
 */
export function koreanYear(year: number): YearOfCalendar {
  const closed = new Map<SessionDate, string>([
    ...koreanPublicHolidays(year).map(({ date, reason }) => [date, reason] as const),
  ]);
  for (const { date, reason } of koreanElections(year, (day) => closed.has(day))) closed.set(date, reason);
  const labourDay = dateIn(year, 5, 1);
  if (!closed.has(labourDay)) closed.set(labourDay, 'Labour Day');
  closed.set(
    lastDay(year, (day) => !closed.has(day)),
    'Year-end closing',
  );
  const holidays: ReasonedDay[] = [...closed]
    .filter(([date]) => !isWeekend(date))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, reason]) => ({ date, reason }));
  return {
    holidays,
    specialHours: [
      {
        date: firstSession(year, (day) => !closed.has(day)),
        open: '10:00',
        reason: 'First session of the year',
      },
      {
        date: weekdayFrom(dateIn(year, 11, 13), THURSDAY),
        open: '10:00',
        close: '16:30',
        reason: 'College entrance exam',
      },
    ],
  };
}

function lastDay(year: number, isFree: (date: SessionDate) => boolean): SessionDate {
  let day = dateIn(year, 12, 31);
  while (isWeekend(day) || !isFree(day)) day = addDays(day, -1);
  return day;
}

function firstSession(year: number, isFree: (date: SessionDate) => boolean): SessionDate {
  let day = dateIn(year, 1, 1);
  while (isWeekend(day) || !isFree(day)) day = addDays(day, 1);
  return day;
}
