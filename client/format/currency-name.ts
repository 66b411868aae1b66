import type { Currency } from '../../shared/units/currency.ts';
import type { ScreenWords } from './screen-words-shape.ts';

/** What stands behind a price: "원", "dollars", "points"; of the other currencies their ISO 4217 code. */
export function currencyName(
  currency: Currency,
  words: Pick<ScreenWords, 'won' | 'dollar' | 'points'>,
): string {
  if (currency === 'KRW') return words.won;
  if (currency === 'USD') return words.dollar;
  return currency === 'pt' ? words.points : currency;
}
