import type { SessionDate } from '../../shared/units/session-date.ts';
import { dateIn } from './weekday-rules.ts';

/**
 * Easter Sunday of a year in the Gregorian calendar. Source: the anonymous algorithm of 1876 (Nature, 20 April 1876), in
 * the form of J. Meeus, Astronomical Algorithms (1991), chapter 8. Example: 2024 gives 2024-03-31.
 */
export function easterSunday(year: number): SessionDate {
  const lunarYear = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = (19 * lunarYear + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - fullMoon - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((lunarYear + 11 * fullMoon + 22 * toSunday) / 451);
  const dayCount = fullMoon + toSunday - 7 * lateMoon + 114;
  return dateIn(year, Math.floor(dayCount / 31), (dayCount % 31) + 1);
}
