import type { ReturnWindow } from '../../shared/schemas/news-event.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import { isPrice } from '../../shared/units/price.ts';
import { type SimpleReturn, simpleReturn } from '../../shared/units/returns.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { isHalted } from '../markets/is-halted.ts';
import { splitStepBetween } from '../markets/split-step.ts';
import { barOn, placeFrom } from './bar-on.ts';

/** One end of a stretch of the price path: a session, and its opening or close. */
export interface PathEnd {
  readonly session: SessionDate;
  readonly at: 'open' | 'close';
}

/** A simple return as a fraction, or why there is none. */
export type PathReturn =
  | { readonly value: SimpleReturn; readonly missing: null }
  | { readonly value: null; readonly missing: NonNullable<ReturnWindow['missing']> };

/**
 * The simple return of a series from one end to the other, or the reason why it cannot be computed.
 *
 * Both ends need a bar with trading: a halted session's close only repeats the last one. A session that is missing or
 * halted between the ends does not matter, since the two prices still stand. A suspected unadjusted split after the
 * first session and up to the last one does: the two prices then count different shares.
 */
export function pathReturn(series: PriceSeries | null, from: PathEnd, to: PathEnd): PathReturn {
  if (series === null) return none('noSeries');
  const start = priceAt(series, from);
  if (typeof start === 'string') return none(start);
  const end = priceAt(series, to);
  if (typeof end === 'string') return none(end);
  if (splitBetween(series, from.session, to.session)) return none('suspectedSplit');
  if (!isPrice(start) || !isPrice(end)) return none('missingSession');
  return { value: simpleReturn(start, end), missing: null };
}

function none(missing: NonNullable<ReturnWindow['missing']>): PathReturn {
  return { value: null, missing };
}

/** The price at one end, or the reason why there is none. A bar without an opening price counts as a missing session. */
function priceAt(
  series: PriceSeries,
  { session, at }: PathEnd,
): number | 'outsideSeries' | 'missingSession' | 'halted' {
  const [first, last] = [series.bars[0], series.bars.at(-1)];
  if (!first || !last || session < first.sessionDate || session > last.sessionDate) return 'outsideSeries';
  const bar = barOn(series, session);
  if (bar === null) return 'missingSession';
  return isHalted(bar) ? 'halted' : (bar[at] ?? 'missingSession');
}

/** True when a step from one close to the next, after `from` and up to `to`, looks like an unadjusted split. */
function splitBetween(series: PriceSeries, from: SessionDate, to: SessionDate): boolean {
  const bars = series.bars.slice(placeFrom(series, from), placeFrom(series, to) + 1);
  return bars.some((bar, place) => {
    const before: PriceBar | undefined = bars[place - 1];
    return before !== undefined && splitStepBetween(before, bar, series) !== null;
  });
}
