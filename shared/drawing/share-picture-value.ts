import type { CheckedNumber } from '../schemas/check-reply.ts';
import { currencyDecimals } from '../units/currency.ts';
import type { Language } from '../units/language.ts';
import { groupedNumber, priceText, quantityText } from './number-text.ts';

type Amount = Pick<CheckedNumber, 'kind' | 'unit' | 'value' | 'valueHigh' | 'quote'> & {
  readonly reference: Pick<NonNullable<CheckedNumber['reference']>, 'value' | 'low' | 'high'> | null;
};

/** Longer words of the text are told as a number instead. */
const longestQuote = 14;

/** The two values of a number: the text's, and that of the price data (null where they hold none). */
export function sharePictureValue(
  number: Amount,
  language: Language,
): { readonly told: string; readonly found: string | null } {
  const { value, reference } = number;
  const told = value === null ? shortQuote(number.quote) : amountText(value, number, language);
  if (reference === null) return { told, found: null };
  if (reference.value !== null) return { told, found: amountText(reference.value, number, language) };
  if (reference.low === null || reference.high === null) return { told, found: null };
  const bounds = [reference.low, reference.high].map((bound) => amountText(bound, number, language));
  return { told, found: bounds.join(language === 'ko' ? '~' : ' to ') };
}

function shortQuote(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote - 1)}…`;
}

function amountText(value: number, { kind, unit }: Amount, language: Language): string {
  if (unit === 'pct') return `${signed(value, 2)}%`;
  if (kind === 'market_cap') return quantityText(value, language);
  return kind === 'change_abs' ? signed(value, currencyDecimals(unit)) : priceText(value, unit);
}

function signed(value: number, decimals: number): string {
  const text = groupedNumber(Math.abs(value), decimals);
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
