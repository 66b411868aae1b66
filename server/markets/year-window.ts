import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { dayNumber, dayOneYearBefore } from './day-number.ts';
import { sessionBefore } from './session-offset.ts';
import type { TracedSeries } from './trace-series.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/**
 * What "52 weeks" means. All leave the day itself out.
 * `1y`: sessions from the same calendar date a year earlier (29 February: 28th); `364d`: from 364 calendar days earlier;
 * `252td`: the previous 252 sessions with trading.
 */
export type YearWindow = '252td' | '364d' | '1y';

/** The window before each bar: its first place, and 1 where the series reaches back to its start. */
interface WindowStarts {
  readonly starts: Int32Array;
  readonly covered: Uint8Array;
}

const tradedSessions = 252;

/** The windows before each bar of a series. One that the series does not cover starts with its first bar. */
export function windowStarts(traced: TracedSeries, window: YearWindow): WindowStarts {
  return window === '252td' ? bySessions(traced) : byDate(traced, window);
}

function bySessions({ usable }: TracedSeries): WindowStarts {
  const starts = new Int32Array(usable.length);
  const covered = new Uint8Array(usable.length);
  const traded = new Int32Array(usable.length);
  let count = 0;
  for (let place = 0; place < usable.length; place += 1) {
    if (count >= tradedSessions) {
      starts[place] = traded[count - tradedSessions] ?? 0;
      covered[place] = 1;
    }
    if (usable[place] === 1) {
      traded[count] = place;
      count += 1;
    }
  }
  return { starts, covered };
}

function byDate({ bars, days, calendar }: TracedSeries, window: '364d' | '1y'): WindowStarts {
  const starts = new Int32Array(days.length);
  const covered = new Uint8Array(days.length);
  const from = coveredFrom(bars[0]?.sessionDate, calendar);
  const coveredDay = from === null ? Number.POSITIVE_INFINITY : dayNumber(from);
  let start = 0;
  for (let place = 0; place < days.length; place += 1) {
    const bar = bars[place];
    if (!bar) break;
    const firstDay = window === '1y' ? dayOneYearBefore(bar.sessionDate) : (days[place] ?? 0) - 364;
    while ((days[start] ?? firstDay) < firstDay) start += 1;
    starts[place] = start;
    covered[place] = coveredDay <= firstDay ? 1 : 0;
  }
  return { starts, covered };
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

/** True when a series starts with the first session of its listing, and not before it. */
export function startsAtListing(
  first: SessionDate | undefined,
  listedDate: SessionDate | null,
  calendar: TradingCalendar | null,
): boolean {
  const from = coveredFrom(first, calendar);
  return (
    from !== null && first !== undefined && listedDate !== null && from <= listedDate && listedDate <= first
  );
}
