import type { ClaimStatement } from '../../shared/schemas/claim.ts';

/** What binary fractions may add to a number of this size. */
function noise(value: number): number {
  return Math.max(Math.abs(value) * 1e-9, 1e-9);
}

/**
 * True when a value of the price data is what the statement says, as exactly as it says it.
 *
 * An exact percentage holds within half of its last printed digit, an exact price to the unit of its printing (a price
 * in dollars to half a cent, since some sources print more digits). `about`: within `precision`. A band holds from its
 * value on and below its end; for a fall both are negative. `over` and `under` include the boundary, since "5% 이상" does.
 * `slack`: how much the value itself is uncertain, in the same unit.
 */
export function agrees(statement: ClaimStatement, found: number, slack = 0): boolean {
  const { value, valueHigh, modifier, precision } = statement;
  if (value === null) return false;
  const sign = value < 0 ? -1 : 1;
  const [said, size] = [sign * value, sign * found];
  const give = slack + noise(value);
  switch (modifier) {
    case 'exact':
      return Math.abs(size - said) <= exactTolerance(statement) + give;
    case 'about':
      return Math.abs(size - said) <= (precision ?? 0) + give;
    case 'range':
      return size >= said - give && size < sign * (valueHigh ?? value) + slack;
    case 'over':
      return size >= said - give;
    case 'under':
      return size <= said + give && (statement.unit !== 'pct' || size > 0);
  }
}

function exactTolerance({ unit, precision }: ClaimStatement): number {
  if (unit === 'pct' || unit === 'pt') return (precision ?? 0) / 2;
  return unit === 'USD' ? 0.005 : 0;
}
