import type { SessionDate } from '../../shared/units/session-date.ts';
import { dayNumber } from '../markets/day-number.ts';
import { sessionCounts } from '../markets/session-counts.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';

/**
 * Of the days on which something happened to a share, ascending, those without another in the `quiet` sessions before: a run
 * of new highs counts once. With 0 all of them.
 */
export function firstAfterQuiet(
  days: readonly SessionDate[],
  quiet: number,
  calendar: TradingCalendar,
): SessionDate[] {
  const { before, firstDay } = sessionCounts(calendar);
  const numberOf = (day: SessionDate) => before[dayNumber(day) - firstDay] ?? Number.NaN;
  return days.filter((day, at) => {
    const last = days[at - 1];
    return last === undefined || numberOf(day) - numberOf(last) > quiet;
  });
}
