import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { splitsOf } from './split-history.ts';
import { splitStepBetween } from './split-step.ts';

/**
 * Shares that one share held at the close of `after` has become by the close of `until`, by the known splits.
 * 1 where none lies in between. Example: Samsung Electronics from 2018-05-03 to 2018-05-04: 50.
 */
export function splitFactor(id: InstrumentId, after: SessionDate, until: SessionDate): number {
  return splitsOf(id)
    .filter((split) => split.exDate > after && split.exDate <= until)
    .reduce((factor, split) => factor * split.ratio, 1);
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
  if (last === undefined || series.adjustmentBasis === 'none') return 1;
  return splitsOf(series.instrumentId)
    .filter((split) => split.exDate > date && split.exDate <= last && !stepStands(series, split.exDate))
    .reduce((factor, split) => factor * split.ratio, 1);
}

/** True when the bars show the step of a known split, so that the source did not adjust for it. */
function stepStands(series: PriceSeries, exDate: SessionDate): boolean {
  const place = series.bars.findIndex((bar) => bar.sessionDate >= exDate);
  const [before, bar] = [series.bars[place - 1], series.bars[place]];
  return before !== undefined && bar !== undefined && splitStepBetween(before, bar, series)?.known === true;
}
