import { currencyDecimals } from '../../shared/units/currency.ts';
import type { Language } from '../../shared/units/language.ts';
import { type AmountUnit, formatPrice, formatSigned, MISSING } from './number.ts';
import { formatQuantity } from './quantity.ts';

/** The part of a claim that its value is printed from. */
export interface ClaimAmount {
  kind: string;
  unit: AmountUnit;
  value: number | null;
  valueHigh: number | null;
  modifier: 'exact' | 'about' | 'range' | 'over' | 'under';
}

/** What the price data say about a claim. */
export interface ReferenceAmount {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** One amount of a claim: a change signed, a market value short, a price in full digits. */
export function formatAmount(
  value: number,
  claim: { kind: string; unit: AmountUnit },
  language: Language,
): string {
  if (claim.unit === 'pct') return `${formatSigned(value, 2)}%`;
  if (claim.kind === 'market_cap') return formatQuantity(value, language);
  if (claim.kind === 'change_abs') return formatSigned(value, currencyDecimals(claim.unit));
  return formatPrice(value, claim.unit);
}

/** Two amounts as a range: "204,000~244,500" in Korean, "204,000 to 244,500" in English. */
export function formatRange(low: string, high: string, language: Language): string {
  return language === 'ko' ? `${low}~${high}` : `${low} to ${high}`;
}

/** The value that a story states; "–" where it states none. */
export function formatClaimValue(claim: ClaimAmount, language: Language): string {
  if (claim.value === null) return MISSING;
  const value = formatAmount(claim.value, claim, language);
  if (claim.modifier === 'range' && claim.valueHigh !== null) {
    return formatRange(value, formatAmount(claim.valueHigh, claim, language), language);
  }
  if (claim.modifier === 'about') return language === 'ko' ? `약 ${value}` : `about ${value}`;
  if (claim.modifier === 'over') return `> ${value}`;
  if (claim.modifier === 'under') return `< ${value}`;
  return value;
}

/** What the price data say: one value, else the day's range; "–" where they say nothing. */
export function formatReference(
  reference: ReferenceAmount | null,
  claim: { kind: string; unit: AmountUnit },
  language: Language,
): string {
  if (reference === null) return MISSING;
  if (reference.value !== null) return formatAmount(reference.value, claim, language);
  if (reference.low === null || reference.high === null) return MISSING;
  return formatRange(
    formatAmount(reference.low, claim, language),
    formatAmount(reference.high, claim, language),
    language,
  );
}
