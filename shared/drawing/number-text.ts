import { type Currency, currencyDecimals } from '../units/currency.ts';
import type { Language } from '../units/language.ts';

/** A number of zero or more with grouped digits: 142600 is "142,600", 118.4 with 2 decimals is "118.40". */
export function groupedNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,8}$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A price in full digits, with the decimals of its currency: won whole, dollars and points with two. */
export function priceText(value: number, currency: Currency): string {
  return groupedNumber(value, currencyDecimals(currency));
}

const STEPS: Record<Language, readonly (readonly [size: number, word: string])[]> = {
  ko: [
    [1e12, '조'],
    [1e8, '억'],
    [1e4, '만'],
  ],
  en: [
    [1e12, 'T'],
    [1e9, 'bn'],
    [1e6, 'M'],
    [1e3, 'K'],
  ],
};

/** A quantity in a few digits: 8220000 is "822만" in Korean and "8.2M" in English. */
export function quantityText(value: number, language: Language): string {
  const step = STEPS[language].find(([size]) => value >= size);
  if (!step) return groupedNumber(value, 0);
  const scaled = value / step[0];
  return `${groupedNumber(scaled, scaled < (language === 'ko' ? 10 : 100) ? 1 : 0)}${step[1]}`;
}
