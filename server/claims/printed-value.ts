import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Hedge } from './grammar.ts';
import type { Quantity } from './quantity.ts';

type PrintedValue = Pick<ClaimStatement, 'value' | 'valueHigh' | 'modifier' | 'precision'>;

/**
 * What a printed number says: its value with its sign, and how exactly.
 *
 * A band ("5만원대", "7%대") runs from its digits to one more of the last digit that is not 0. A rounded percentage is
 * good to a tenth of itself or to one of its last digits, whichever is more: "nearly 50%" may be 47, "10% 가까이" 9.
 */
export function printedValue(quantity: Quantity, direction: number, hedge: Hedge): PrintedValue {
  const sign = direction < 0 ? -1 : 1;
  const value = round(sign * quantity.magnitude);
  if (quantity.upper !== null) {
    return {
      value,
      valueHigh: round(sign * quantity.upper),
      modifier: 'range',
      precision: quantity.precision,
    };
  }
  if (quantity.isBand) {
    const step = lastDigit(quantity);
    return {
      value,
      valueHigh: round(sign * (quantity.magnitude + step)),
      modifier: 'range',
      precision: step,
    };
  }
  if (hedge === 'about') {
    const precision = Math.max(quantity.precision, quantity.unit === 'pct' ? quantity.magnitude / 10 : 0);
    return { value, valueHigh: null, modifier: 'about', precision };
  }
  if (hedge !== null) return { value, valueHigh: null, modifier: hedge, precision: quantity.precision };
  const precision = quantity.unit === 'pct' || quantity.unit === 'pt' ? quantity.precision : null;
  return { value, valueHigh: null, modifier: 'exact', precision };
}

/** One unit of the last printed digit that is not 0: 10 for "20%대", 10,000 for "11만원대", 100,000 for "30만원대". */
function lastDigit(quantity: Quantity): number {
  let step = quantity.precision;
  while (quantity.magnitude > 0 && Math.abs((quantity.magnitude / (step * 10)) % 1) < 1e-9) step *= 10;
  return step;
}

/** Takes off what binary fractions add: 0.1 * 3 is 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
