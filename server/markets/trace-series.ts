import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { isHalted } from './is-halted.ts';
import { covers, sessionAfter } from './session-offset.ts';
import { type SplitStep, splitStepBetween } from './split-step.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/** A bar with what has to be known before it may be compared with another one of its series. */
export interface TracedBar {
  readonly bar: PriceBar;
  readonly halted: boolean;
  /** The step from the bar before, where it looks like a split that the source did not adjust for. */
  readonly splitStep: SplitStep | null;
  /** Shares that one share of the series' first bar has become by known unadjusted splits: price × scale is comparable over them. */
  readonly scale: number;
  /** Grows by 1 at each suspected split of unknown ratio: prices of two segments are not comparable. */
  readonly segment: number;
  /** Sessions of the calendar between the bar before and this one that the series lacks, ascending. */
  readonly missingBefore: readonly SessionDate[];
}

/** Traces halts, unadjusted splits and missing sessions through a series. Without a calendar nothing is known to be missing. */
export function traceSeries(series: PriceSeries, calendar: TradingCalendar | null): TracedBar[] {
  const traced: TracedBar[] = [];
  for (const bar of series.bars) {
    const before = traced.at(-1);
    const splitStep = before ? splitStepBetween(before.bar, bar, series) : null;
    traced.push({
      bar,
      halted: isHalted(bar),
      splitStep,
      scale: (before?.scale ?? 1) * (splitStep?.known ? splitStep.ratio : 1),
      segment: (before?.segment ?? 0) + (splitStep && !splitStep.known ? 1 : 0),
      missingBefore:
        before && calendar ? sessionsBetween(calendar, before.bar.sessionDate, bar.sessionDate) : [],
    });
  }
  return traced;
}

/** Sessions strictly between two dates; empty where the calendar does not cover both. */
function sessionsBetween(calendar: TradingCalendar, from: SessionDate, to: SessionDate): SessionDate[] {
  if (!covers(calendar, from) || !covers(calendar, to)) return [];
  const between: SessionDate[] = [];
  for (
    let next = sessionAfter(calendar, from);
    next !== null && next < to;
    next = sessionAfter(calendar, next)
  ) {
    between.push(next);
  }
  return between;
}
