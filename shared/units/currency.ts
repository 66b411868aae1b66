import type { CURRENCIES } from './currency-codes.ts';

/** What a price or an amount is counted in: a currency by its ISO 4217 code, or `pt` for index points. */
export type Currency = (typeof CURRENCIES)[number];

/** True for the shape of a code: three capitals, or `pt`. For the widget, which has no room for the list and reads what this service wrote. */
export function hasCurrencyShape(text: string): text is Currency {
  return /^(?:[A-Z]{3}|pt)$/.test(text);
}

/** The currencies that have no smaller coin in use (ISO 4217, minor unit 0). */
const whole: ReadonlySet<string> = new Set([
  ...['KRW', 'JPY', 'VND', 'CLP', 'ISK', 'PYG', 'UGX', 'XAF', 'XOF', 'XPF', 'KMF', 'BIF', 'DJF', 'GNF'],
  ...['RWF', 'VUV'],
]);

/** The currencies that are divided by a thousand (ISO 4217, minor unit 3). */
const thousandths: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** With how many decimals an amount is printed: won and yen whole, dollars and points with 2. Example: `currencyDecimals('KWD')` is 3. */
export function currencyDecimals(currency: Currency): number {
  if (whole.has(currency)) return 0;
  return thousandths.has(currency) ? 3 : 2;
}
