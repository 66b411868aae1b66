import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { isHalted } from './is-halted.ts';
import { type Split, splitsOf } from './split-history.ts';
import { splitStepBetween } from './split-step.ts';

/**
 * Shares that one share held at the close of `after` has become by the close of `until`, by the known splits.
 * 1 where none lies in between. Example: Samsung Electronics from 2018-05-03 to 2018-05-04: 50.
 */
export function splitFactor(id: InstrumentId, after: SessionDate, until: SessionDate): number {
  return productBetween(splitsOf(id), after, until);
}

/**
 * What a price of the series on a date has to be multiplied by to give the price as it was traded and printed that day.
 *
 * It is the product of the known later splits that the series was adjusted for, up to its last bar. A split whose step
 * stands in the bars was not adjusted for and does not count; in a series whose source adjusts for nothing it is 1.
 * Prices adjusted for dividends too cannot be turned back by it.
 */
export function basisFactor(series: PriceSeries, date: SessionDate): number {
  const last = series.bars.at(-1)?.sessionDate;
  return last === undefined ? 1 : productBetween(adjustedSplits(series), date, last);
}

/** The known splits within the bars' span that the source adjusted the series for, ascending. */
export function adjustedSplits(series: PriceSeries): readonly Split[] {
  const splits = splitsOf(series.instrumentId);
  const last = series.bars.at(-1)?.sessionDate;
  if (splits.length === 0 || last === undefined || series.adjustmentBasis === 'none') return [];
  return splits.filter((split) => split.exDate <= last && !stepStands(series, split.exDate));
}

/** The product of the ratios of the splits after one date and up to another. */
export function productBetween(
  splits: readonly Pick<Split, 'exDate' | 'ratio'>[],
  after: SessionDate,
  until: SessionDate,
): number {
  let factor = 1;
  for (const { exDate, ratio } of splits) if (exDate > after && exDate <= until) factor *= ratio;
  return factor;
}

/** True when the bars show the step of a known split, so that the source did not adjust for it. */
function stepStands(series: PriceSeries, exDate: SessionDate): boolean {
  const bar = series.bars.find((one) => one.sessionDate >= exDate && !isHalted(one));
  const before = series.bars.findLast((one) => one.sessionDate < exDate && !isHalted(one));
  if (!bar || !before) return false;
  return splitStepBetween(before, bar, series)?.known === true;
}
