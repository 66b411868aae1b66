import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import { basisFactor } from '../markets/split-factor.ts';
import { agrees } from './agrees.ts';
import { contradicted, type Outcome, reference, unverifiable, verified } from './outcome.ts';

/** A market value is printed in few digits: one that is no further off than this, as a share of itself, may be meant. */
const closeEnough = 0.05;

/**
 * Checks a market value against that of the exchange, else the shares it lists times the session's close; a value of some
 * time of day against the day's low and high times the shares. Without either it is unverifiable (`noShareCount`).
 *
 * A plain figure holds to one unit of its last digit that is not 0 ("431조" to a trillion won); one of which that unit is
 * more than a tenth ("500조", "2조") holds to a twentieth of itself, and what lies between the two is not settled.
 */
export function checkMarketValue(
  statement: ClaimStatement,
  bar: PriceBar | null,
  series: PriceSeries,
): Outcome {
  const shares = bar?.exchange?.listedShares ?? null;
  const factor = bar ? basisFactor(series, bar.sessionDate) : 1;
  if (bar && shares !== null && statement.session === 'intraday') {
    if (bar.low === null || bar.high === null) return unverifiable('missingSession');
    return ofSomeTime(statement, bar.low * factor * shares, bar.high * factor * shares);
  }
  const found = bar?.exchange?.marketValue ?? (bar && shares !== null ? bar.close * factor * shares : null);
  if (found === null) return unverifiable('noShareCount');
  const known = reference({ value: found });
  if (statement.value === null) return unverifiable('valueNotStated', known);
  if (statement.modifier !== 'exact') {
    return agrees(statement, found) ? verified(known, 'matches', 'exchange') : contradicted(known);
  }
  const off = Math.abs(found - statement.value);
  const unit = lastDigit(statement.value);
  const share = off / statement.value;
  const isFine = unit <= statement.value / 10;
  if (isFine ? off < unit : share <= closeEnough) return verified(known, 'matches', 'exchange');
  return off < unit ? unverifiable('ambiguous', known) : contradicted(known);
}

function ofSomeTime(statement: ClaimStatement, low: number, high: number): Outcome {
  const known = reference({ low, high });
  const { value, modifier } = statement;
  if (value === null) return unverifiable('valueNotStated', known);
  if (modifier === 'over' && high >= value) return verified(known, 'matches', 'intraday');
  if (modifier === 'under' && low <= value) return verified(known, 'matches', 'intraday');
  const unit = lastDigit(value);
  const isInside = value + unit > low && value - unit < high;
  return isInside ? unverifiable('insideDayRange', known) : contradicted(known, 'outsideDayRange');
}

/** One unit of the last digit that is not 0 of an amount of whole units: 10¹² for 431조. */
function lastDigit(value: number): number {
  let unit = 1;
  while (value > 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}
