import type { MissingAbnormalReturn } from '../../shared/schemas/past-events-reply.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { benchmarkReturns } from '../markets/benchmark-returns.ts';
import { dayNumber } from '../markets/day-number.ts';
import { logReturns, ordinaryReturns } from '../markets/log-returns.ts';
import { isSessionDay, knowsDay, type SessionCounts, sessionCounts } from '../markets/session-counts.ts';
import { type TracedSeries, traceSeries } from '../markets/trace-series.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';

/** Log returns of a share and of its index on the same sessions, by session: place 0 is that of the share's first bar. */
export interface AlignedReturns {
  readonly share: Float64Array;
  readonly benchmark: Float64Array;
  /** The place of a session, also of one before the first or after the last; null of a date that is no session. */
  readonly placeOf: (session: SessionDate) => number | null;
  /** Why the session at a place lacks the share's return or the index's; null where it has both. */
  readonly missingAt: (place: number) => MissingAbnormalReturn | null;
}

/**
 * The returns of a share and its index from close to close of one session to the next, as log returns; NaN where there is
 * none. A return over a session without trading, over a missing session or over a split that nobody settled is none: it
 * belongs to no single session. The index's is taken between the same two sessions. Time grows with the number of bars.
 */
export function alignReturns(
  series: PriceSeries,
  benchmark: PriceSeries,
  calendar: TradingCalendar,
): AlignedReturns {
  const traced = tracedOf(series, calendar);
  const counts = sessionCounts(calendar);
  const numbers = Array.from(traced.days, (day) => sessionNumber(counts, day));
  const known = numbers.filter((number) => number !== null);
  const first = known[0] ?? 0;
  const length = known.length === 0 ? 0 : (known.at(-1) ?? 0) - first + 1;
  const share = new Float64Array(length).fill(Number.NaN);
  const index = new Float64Array(length).fill(Number.NaN);
  const barAt = new Int32Array(length).fill(-1);
  const own = ordinaryReturns(traced, logReturns(traced));
  const market = benchmarkReturns(traced, tracedOf(benchmark, calendar));
  for (const [bar, number] of numbers.entries()) {
    if (number === null) continue;
    barAt[number - first] = bar;
    // A bar of a day that the calendar does not trade on lies in between: its step is no session's.
    if (numbers[bar - 1] !== number - 1) continue;
    share[number - first] = own[bar] ?? Number.NaN;
    index[number - first] = market[bar] ?? Number.NaN;
  }
  return {
    share,
    benchmark: index,
    placeOf: (session) => {
      const number = sessionNumber(counts, dayNumber(session));
      return number === null ? null : number - first;
    },
    missingAt: (place) => {
      if (place < 0) return 'outsideSeries';
      if (place >= length) return 'notYet';
      if (Number.isNaN(share[place])) return whyNone(traced, barAt, place);
      return Number.isNaN(index[place]) ? 'benchmarkMissing' : null;
    },
  };
}

function tracedOf(series: PriceSeries, calendar: TradingCalendar): TracedSeries {
  return traceSeries(series, calendar, new Set(series.givenTwice));
}

/** How many sessions of the calendar lie before a day; null of a day that is none or outside the calendar. */
function sessionNumber(counts: SessionCounts, day: number): number | null {
  if (!knowsDay(counts, day) || !isSessionDay(counts, day)) return null;
  return counts.before[day - counts.firstDay] ?? null;
}

function whyNone(traced: TracedSeries, barAt: Int32Array, place: number): MissingAbnormalReturn {
  const bar = barAt[place] ?? -1;
  if (bar < 0) return 'missingSession';
  const before = barAt[place - 1] ?? -1;
  if (place === 0) return 'outsideSeries';
  if (traced.halted[bar] === 1 || traced.halted[before] === 1) return 'halted';
  return traced.steps.has(bar) ? 'suspectedSplit' : 'missingSession';
}
