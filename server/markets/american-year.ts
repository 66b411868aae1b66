import { addDays, type SessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import type { ReasonedDay, SpecialHours, YearOfCalendar } from './calendar-definition.ts';
import { easterSunday } from './easter-sunday.ts';
import { dateIn, isWeekend, weekdayFrom, weekdayUpTo } from './weekday-rules.ts';

const MONDAY = 1;
const THURSDAY = 4;

/** The first year in which the exchanges closed on Juneteenth (NYSE rule filing SR-NYSE-2021-56). */
const FIRST_JUNETEENTH = 2022;

/**
 * Holidays and early closings of the New York exchanges in a year, by their rules; any year from 2015 on.
 *
 * Source: NYSE Rule 7.2. A holiday on a Sunday is kept on Monday, one on a Saturday on the Friday before, unless that
 * Friday ends a month or a year: so New Year's Day on a Saturday is not kept. Early closings at 13:00 are as practised
 * since 2013: the day after Thanksgiving, 24 December and 3 July where that day and the holiday behind it are weekdays.
 * Days of mourning and closures for storms are not in it: they follow no rule.
 */
export function americanYear(year: number): YearOfCalendar {
  const thanksgiving = weekdayFrom(dateIn(year, 11, 22), THURSDAY);
  const holidays = [
    ...newYear(year),
    { date: weekdayFrom(dateIn(year, 1, 15), MONDAY), reason: 'Martin Luther King Jr. Day' },
    { date: weekdayFrom(dateIn(year, 2, 15), MONDAY), reason: "Washington's Birthday" },
    { date: addDays(easterSunday(year), -2), reason: 'Good Friday' },
    { date: weekdayUpTo(dateIn(year, 5, 31), MONDAY), reason: 'Memorial Day' },
    ...(year < FIRST_JUNETEENTH
      ? []
      : [observed(dateIn(year, 6, 19), 'Juneteenth National Independence Day')]),
    observed(dateIn(year, 7, 4), 'Independence Day'),
    { date: weekdayFrom(dateIn(year, 9, 1), MONDAY), reason: 'Labor Day' },
    { date: thanksgiving, reason: 'Thanksgiving Day' },
    observed(dateIn(year, 12, 25), 'Christmas Day'),
  ];
  return {
    holidays,
    specialHours: [
      ...eveOf(dateIn(year, 7, 4), 'Day before Independence Day'),
      earlyClose(addDays(thanksgiving, 1), 'Day after Thanksgiving'),
      ...eveOf(dateIn(year, 12, 25), 'Christmas Eve'),
    ],
  };
}

function newYear(year: number): ReasonedDay[] {
  const date = dateIn(year, 1, 1);
  return weekdayOf(date) === 6 ? [] : [observed(date, "New Year's Day")];
}

/** A holiday on the day that it is kept. */
function observed(date: SessionDate, reason: string): ReasonedDay {
  const weekday = weekdayOf(date);
  if (weekday === 0) return { date: addDays(date, 1), reason: `${reason} (observed)` };
  if (weekday === 6) return { date: addDays(date, -1), reason: `${reason} (observed)` };
  return { date, reason };
}

/** The early closing before a holiday: none where either is a day of the weekend. */
function eveOf(holiday: SessionDate, reason: string): SpecialHours[] {
  const eve = addDays(holiday, -1);
  return isWeekend(eve) || isWeekend(holiday) ? [] : [earlyClose(eve, reason)];
}

function earlyClose(date: SessionDate, reason: string): SpecialHours {
  return { date, close: '13:00', reason };
}
