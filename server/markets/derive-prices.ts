import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { eventsOf, type PriceEventOptions, tracedBenchmark, traceForEvents } from './price-events.ts';
import { sessionBarsOf } from './session-bars.ts';
import { sessionMoves } from './session-moves.ts';
import type { TracedSeries } from './trace-series.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/**
 * With how many sessions with trading before the first changed one a part of a series says the same as the whole of it:
 * 52 weeks, and before them the 20 sessions that a first crossing looks back to. `highInData` and `lowInData` alone need the
 * whole series.
 */
export const contextSessions = 300;

/** What follows from the raw bars of a series. */
export interface DerivedPrices {
  /**
   * The last session before the first changed one that has a bar; null where there is none. What is derived holds for
   * all sessions after it and replaces what was kept for them: a session between it and the changed one may be missing now.
   */
  readonly after: SessionDate | null;
  readonly sessionBars: readonly SessionBar[];
  readonly events: readonly PriceEvent[];
}

/** The session bars and price events of a whole series, traced once. */
export function derivePrices(
  series: PriceSeries,
  calendar: TradingCalendar | null,
  options: PriceEventOptions = {},
): DerivedPrices {
  return { after: null, ...derivedFrom(traceForEvents(series, calendar, options), options, 0) };
}

/**
 * What changes where the bars or the decisions from a session on are new or other than before: the tail of what
 * `derivePrices` gives, beginning after the last bar before that session. `series` is the series as it is now, whole, or
 * from `contextSessions` before `from` on.
 *
 * Bars that a source re-adjusts for a split are all new: derive the whole series then.
 */
export function deriveFrom(
  series: PriceSeries,
  calendar: TradingCalendar | null,
  options: PriceEventOptions,
  from: SessionDate,
): DerivedPrices {
  const traced = traceForEvents(series, calendar, options);
  const firstChanged = traced.bars.findIndex((bar) => bar.sessionDate >= from);
  const place = firstChanged < 0 ? traced.bars.length : firstChanged;
  const after = traced.bars[place - 1]?.sessionDate ?? null;
  const { sessionBars, events } = derivedFrom(traced, options, place);
  return {
    after,
    sessionBars,
    events: after === null ? events : events.filter((event) => event.sessionDate > after),
  };
}

/** Session bars from a place on, and all events. */
function derivedFrom(traced: TracedSeries, options: PriceEventOptions, place: number) {
  const benchmark = tracedBenchmark(traced, options);
  const moves = sessionMoves(traced, benchmark, place);
  const { sessionBars, extremes } = sessionBarsOf(traced, place, moves);
  const known = { benchmark, extremes, usualVolume: moves.usualVolume };
  return { sessionBars, events: eventsOf(traced, options, known) };
}
