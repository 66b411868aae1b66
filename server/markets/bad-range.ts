import type { PriceBar } from '../../shared/schemas/price-bar.ts';

/** A price of a day that cannot be: a high below, or a low above, another price of the same day. */
export interface BadRange {
  readonly wrong: 'high' | 'low';
  readonly price: number;
  readonly against: 'open' | 'high' | 'low' | 'close';
  readonly againstPrice: number;
}

/** What is wrong with the high or the low of a bar; null where nothing is. Prices that are missing contradict none. */
export function badRangeOf({ open, high, low, close }: PriceBar): BadRange | null {
  if (high !== null) {
    if (high < close) return { wrong: 'high', price: high, against: 'close', againstPrice: close };
    if (open !== null && high < open)
      return { wrong: 'high', price: high, against: 'open', againstPrice: open };
    if (low !== null && high < low) return { wrong: 'high', price: high, against: 'low', againstPrice: low };
  }
  if (low !== null) {
    if (low > close) return { wrong: 'low', price: low, against: 'close', againstPrice: close };
    if (open !== null && low > open) return { wrong: 'low', price: low, against: 'open', againstPrice: open };
  }
  return null;
}
