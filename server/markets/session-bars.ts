import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import { moveAt, type SessionMoves } from './session-moves.ts';
import { type TracedSeries, traceSeries } from './trace-series.ts';
import type { TradingCalendar } from './trading-calendar.ts';
import {
  type ExtremeMeasure,
  type ExtremeSide,
  unscaled,
  type YearExtremes,
  yearExtremes,
} from './year-extremes.ts';

/**
 * The bars of a series as the product uses them: halts, suspected splits and missing sessions recognised, each with the
 * highest high and lowest low of the 52 weeks before it. Prices and volume are as received.
 *
 * Bars that a person excluded and bars of closed days are left out. A step that a person accepted, or gave the ratio of,
 * is no suspected split any more. The 52 weeks are the sessions from the same calendar date a year earlier to the day
 * before. They are null where the series starts later than that, also where it starts on the day of listing: whether that
 * matters is for the claim that is checked to say. Time grows in proportion to the number of bars.
 */
export function deriveSessionBars(series: PriceSeries, calendar: TradingCalendar | null): SessionBar[] {
  return sessionBarsOf(traceSeries(series, calendar), 0).sessionBars;
}

/** How the 52 weeks of a session bar are measured. */
export const sessionBarMeasure: ExtremeMeasure = { window: '1y', field: 'intraday' };

/** The bars from a place on of a series that was traced already, with their moves where those are given, and the extremes that they tell. */
export function sessionBarsOf(
  traced: TracedSeries,
  from: number,
  moves: SessionMoves | null = null,
): { sessionBars: SessionBar[]; extremes: YearExtremes } {
  const extremes = yearExtremes(traced, sessionBarMeasure);
  const derived: SessionBar[] = [];
  for (let place = from; place < traced.bars.length; place += 1) {
    const bar = traced.bars[place];
    if (!bar) break;
    const step = traced.steps.get(place);
    // Written out, since spreading two thousand bars takes ten times as long as all the rest.
    derived.push({
      sessionDate: bar.sessionDate,
      open: bar.open,
      high: bar.high,
      low: bar.low,
      close: bar.close,
      volume: bar.volume,
      ...(bar.exchange && { exchange: bar.exchange }),
      halted: traced.halted[place] === 1,
      suspectedSplit: step !== undefined && !step.accepted && step.evidence !== 'operator',
      missingBefore: traced.missingBefore[place] ?? 0,
      high52w: extremeOf('highest', traced, place, extremes),
      low52w: extremeOf('lowest', traced, place, extremes),
      ...(moves && { move: moveAt(moves, traced, place) }),
    });
  }
  return { sessionBars: derived, extremes };
}

function extremeOf(
  side: ExtremeSide,
  traced: TracedSeries,
  place: number,
  { covered, [side]: { extremes } }: YearExtremes,
): number | null {
  const extreme = extremes[place] ?? Number.NaN;
  return covered[place] === 1 && !Number.isNaN(extreme) ? unscaled(traced, place, extreme) : null;
}
