import type { MissingNewsOrPrice, PriceMeasure } from '../../shared/schemas/news-and-price.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from './domain-words.ts';
import { NEWS_PRICE_WORDS_EN } from './news-price-words-en.ts';
import { NEWS_PRICE_WORDS_KO } from './news-price-words-ko.ts';
import type { NewsPriceWords } from './news-price-words-shape.ts';
import { formatNumber, formatSigned } from './number.ts';
import { formatLevel, pastWords } from './past-words.ts';
import type { IntervalText } from './past-words-shape.ts';

const TABLES: Record<Language, NewsPriceWords> = { ko: NEWS_PRICE_WORDS_KO, en: NEWS_PRICE_WORDS_EN };

/** The words of the panels on news and price over time and on companies named together, in one language. */
export function newsPriceWords(language: Language): NewsPriceWords {
  return TABLES[language];
}

/** Why a session has no value. */
export function missingNewsText(reason: MissingNewsOrPrice, language: Language): string {
  const { missing } = newsPriceWords(language);
  return { ...domainWords(language).missingReturn, ...pastWords(language).missing, ...missing }[reason];
}

/** A correlation with its sign and two decimals: "+0.21". */
export function formatCorrelation(value: number): string {
  return formatSigned(value, 2);
}

/** An interval of a correlation as it is printed. */
export function correlationInterval({
  level,
  low,
  high,
}: {
  level: number;
  low: number;
  high: number;
}): IntervalText {
  return {
    level: formatLevel(level),
    low: formatCorrelation(low),
    high: formatCorrelation(high),
    zeroInside: low <= 0 && high >= 0,
  };
}

/** A mean of a price measure: a return as percent with two decimals, its size without a sign, a volume as a multiple of the usual one. */
export function formatPriceMean(value: number, measure: PriceMeasure): string {
  if (measure === 'volume') return `×${formatNumber(Math.exp(value), 2)}`;
  return measure === 'absoluteAbnormal'
    ? `${formatNumber(value * 100, 2)}%`
    : `${formatSigned(value * 100, 2)}%`;
}
