import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import { basisFactor } from '../markets/split-factor.ts';
import { agrees } from './agrees.ts';
import { minorUnit } from './minor-unit.ts';
import { contradicted, type Outcome, reference, unverifiable, verified } from './outcome.ts';

type PriceField = 'open' | 'high' | 'low' | 'close';

/** Half of the last digit that a back-adjusted price is rounded to: a won, or a cent. */
function rounding(series: PriceSeries): number {
  return minorUnit(series.currency) / 2;
}

/** Whether a printed price is this price of the data, in today's unit or in that of its day, before later splits. */
export function matchOf(
  statement: ClaimStatement,
  found: number,
  bar: PriceBar,
  series: PriceSeries,
): 'matches' | 'matchesUnsplit' | null {
  if (agrees(statement, found)) return 'matches';
  const factor = basisFactor(series, bar.sessionDate);
  if (factor === 1) return null;
  return agrees(statement, found * factor, rounding(series) * factor) ? 'matchesUnsplit' : null;
}

/** Checks a statement of a day's close, open, high or low. */
export function checkPrice(
  statement: ClaimStatement,
  field: PriceField,
  bar: PriceBar,
  series: PriceSeries,
): Outcome {
  const found = bar[field];
  if (found === null) return unverifiable('missingSession');
  const known = reference({ value: found });
  const match = matchOf(statement, found, bar, series);
  if (match) return verified(known, match, match === 'matchesUnsplit' ? 'beforeSplit' : undefined);
  return isComparable(series) ? contradicted(known) : unverifiable('unadjustedSplit', known);
}

/** Prices that were adjusted for dividends are no prices of their day, so that a difference says nothing. */
export function isComparable(series: PriceSeries): boolean {
  return series.adjustmentBasis !== 'splitAndDividend';
}

/** Checks a price of some time of day: outside the day's range it cannot have been, inside it daily data cannot tell. */
export function checkQuote(statement: ClaimStatement, bar: PriceBar, series: PriceSeries): Outcome {
  const { low, high } = bar;
  const { value } = statement;
  if (low === null || high === null) return unverifiable('missingSession');
  const known = reference({ low, high });
  if (value === null) return unverifiable('valueNotStated', known);
  const factor = basisFactor(series, bar.sessionDate);
  const give = rounding(series) + (statement.modifier === 'exact' ? 0 : (statement.precision ?? 0));
  const isInside = [1, factor].some((unit) => value >= (low - give) * unit && value <= (high + give) * unit);
  if (isInside || !isComparable(series) || isOpenEnded(statement))
    return unverifiable('insideDayRange', known);
  return contradicted(known, 'outsideDayRange');
}

/** "Over 80 dollars in early trading" and "in the 50s" may be true though their number lies outside the range. */
function isOpenEnded({ modifier }: ClaimStatement): boolean {
  return modifier === 'over' || modifier === 'under' || modifier === 'range';
}
