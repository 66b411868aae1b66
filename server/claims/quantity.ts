import type { Currency } from '../../shared/units/currency.ts';

/** What a printed number counts. `bare`: nothing says it; only a table or an index level may give it a meaning. */
export type QuantityUnit = Currency | 'pct' | 'bare';

/** A number as it stands in a text. Offsets are UTF-16 into the text, sign and "대" included. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Where the words behind it begin: its end, or that of a bracket with the same amount in another currency. */
  readonly contextEnd: number;
  readonly unit: QuantityUnit;
  /** Without its sign, in plain units: 14만2600원 is 142600, $1.2 trillion is 1.2e12. */
  readonly magnitude: number;
  /** The other end of a printed band ("3~4%"); null where one number is printed. */
  readonly upper: number | null;
  /** The sign or arrow printed before it; 0 where none is. */
  readonly printedSign: -1 | 0 | 1;
  /** One unit of the last printed digit: 0.01 for "0.92%", 1000 for "24만1천원". */
  readonly precision: number;
  /** Printed in 억, 조, million or more: an amount of money, never the price of a share. */
  readonly isAmount: boolean;
  /** "5만원대": everything that starts with these digits. */
  readonly isBand: boolean;
}
