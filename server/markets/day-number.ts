import type { SessionDate } from '../../shared/units/session-date.ts';

/**
 * Days from 1970-01-01 to a date, negative before: for comparing many dates without making an object of each.
 * Source: Hinnant 2013, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 * Example: `dayNumber(sessionDate('2024-01-22'))` is 19,744.
 */
export function dayNumber(date: SessionDate): number {
  return daysFromCivil(yearOf(date), twoDigits(date, 5), twoDigits(date, 8));
}

/** The day number of the same calendar date one year earlier; 29 February becomes the 28th. */
export function dayOneYearBefore(date: SessionDate): number {
  const month = twoDigits(date, 5);
  const day = twoDigits(date, 8);
  return daysFromCivil(yearOf(date) - 1, month, month === 2 && day === 29 ? 28 : day);
}

function yearOf(date: SessionDate): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

function twoDigits(date: SessionDate, place: number): number {
  return (date.charCodeAt(place) - 48) * 10 + date.charCodeAt(place + 1) - 48;
}

/** Years are counted from March, so that the leap day is the last of its year. */
function daysFromCivil(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
