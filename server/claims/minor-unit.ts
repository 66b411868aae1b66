import { type Currency, currencyDecimals } from '../../shared/units/currency.ts';

/**
 * The smallest step of a price that is printed in a currency: a won, a yen, a cent, a thousandth of a dinar. Index points
 * have two decimals.
 *
 * @example minorUnit('JPY') // 1
 */
export function minorUnit(currency: Currency): number {
  return 10 ** -currencyDecimals(currency);
}
