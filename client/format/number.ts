import { type Currency, currencyDecimals } from '../../shared/units/currency.ts';

/** What an amount is counted in: a currency, index points or percent. */
export type AmountUnit = Currency | 'pct';

/** What stands for a value that is missing. */
export const MISSING = '–';

const plain = new Map<number, Intl.NumberFormat>();

/** A number with grouped digits and a true minus (U+2212). Example: -1234.5 with 1 decimal is "−1,234.5". */
export function formatNumber(value: number, decimals = 0): string {
  let format = plain.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    plain.set(decimals, format);
  }
  const text = format.format(Math.abs(value));
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? `−${text}` : text;
}

/** A price in full digits without its unit: 142600 KRW is "142,600", 118.4 USD is "118.40". Null is "–". */
export function formatPrice(value: number | null, unit: AmountUnit): string {
  return value === null ? MISSING : formatNumber(value, unit === 'pct' ? 2 : currencyDecimals(unit));
}

/** A number with its sign always shown: 1.2 is "+1.20", -1.2 is "−1.20"; what rounds to zero has no sign. */
export function formatSigned(value: number, decimals = 2): string {
  const text = formatNumber(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
