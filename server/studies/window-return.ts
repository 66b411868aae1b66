import type { ReturnWindow } from '../../shared/schemas/news-event.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import { isPrice } from '../../shared/units/price.ts';
import { type SimpleReturn, simpleReturn } from '../../shared/units/returns.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { adjustmentOn } from '../markets/adjustments-of.ts';
import { isHaltedIn } from '../markets/is-halted.ts';
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
 * Both ends need a bar with trading: a halted session's close only repeats the last one, and a bar that a person excluded
 * counts as missing. A session that is missing or halted between the ends does not matter, since the two prices still
 * stand. A suspected unadjusted split after the first session and up to the last one does, also one of the split history:
 * the two prices then count different shares. Once a person gave its ratio the first price is divided by it; once a person
 * accepted the step it is an ordinary one.
 */
export function pathReturn(series: PriceSeries | null, from: PathEnd, to: PathEnd): PathReturn {
  if (series === null) return none('noSeries');
  const start = priceAt(series, from);
  if (typeof start === 'string') return none(start);
  const end = priceAt(series, to);
  if (typeof end === 'string') return none(end);
  const shares = sharesBetween(series, from.session, to.session);
  if (shares === null) return none('suspectedSplit');
  const base = start / shares;
  if (!isPrice(base) || !isPrice(end)) return none('missingSession');
  return { value: simpleReturn(base, end), missing: null };
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
  if (bar === null || isExcluded(series, bar)) return 'missingSession';
  const before = series.bars[placeFrom(series, session) - 1];
  return isHaltedIn(series, bar, before) ? 'halted' : (bar[at] ?? 'missingSession');
}

/**
 * What one share after the session `from` has become at the session `to` by splits that a person gave; null where a step
 * in between looks like an unadjusted split that nobody settled. Steps are those between bars with trading.
 */
function sharesBetween(series: PriceSeries, from: SessionDate, to: SessionDate): number | null {
  let shares = 1;
  let before: PriceBar | null = null;
  for (let place = placeFrom(series, from); place < series.bars.length; place += 1) {
    const bar = series.bars[place];
    if (!bar || bar.sessionDate > to) break;
    if (isExcluded(series, bar) || isHaltedIn(series, bar, series.bars[place - 1])) continue;
    const step = before && splitStepBetween(before, bar, series);
    if (step && step.evidence !== 'operator') return null;
    shares *= step?.ratio ?? 1;
    before = bar;
  }
  return shares;
}

function isExcluded(series: PriceSeries, bar: PriceBar): boolean {
  return adjustmentOn(series, bar.sessionDate, 'exclude') !== null;
}
