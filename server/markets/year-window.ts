import { addDays, type SessionDate, yearsBefore } from '../../shared/units/session-date.ts';
import { sessionBefore } from './session-offset.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/**
 * What "52 weeks" means. All leave the day itself out.
 * `1y`: sessions from the same calendar date a year earlier (29 February: 28th); `364d`: from 364 calendar days earlier;
 * `252td`: the previous 252 sessions with trading.
 */
export type YearWindow = '252td' | '364d' | '1y';

/** First place of each window, and whether the series reaches back to the window's start. */
export interface WindowStart {
  readonly start: number;
  readonly covered: boolean;
}

/**
 * The windows before each of these sessions (ascending).
 * `coveredFrom` is the first day from which the series has all that there is to have (see `coveredFrom`).
 */
export function windowStarts(
  sessions: readonly SessionDate[],
  window: YearWindow,
  coveredFrom: SessionDate | null,
): WindowStart[] {
  if (window === '252td') {
    return sessions.map((_, place) => ({ start: Math.max(0, place - 252), covered: place >= 252 }));
  }
  let start = 0;
  return sessions.map((session) => {
    const firstDay = window === '1y' ? yearsBefore(session, 1) : addDays(session, -364);
    while ((sessions[start] ?? session) < firstDay) start += 1;
    return { start, covered: coveredFrom !== null && coveredFrom <= firstDay };
  });
}

/**
 * The first day from which a series that starts with this session lacks nothing: the day after the session before it,
 * so that a window which starts on a weekend counts as covered by a series that starts on the Monday.
 */
export function coveredFrom(
  first: SessionDate | undefined,
  calendar: TradingCalendar | null,
): SessionDate | null {
  if (first === undefined) return null;
  const before = calendar && sessionBefore(calendar, first);
  return before ? addDays(before, 1) : first;
}
