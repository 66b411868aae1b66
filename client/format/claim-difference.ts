import { currencyDecimals } from '../../shared/units/currency.ts';
import type { Language } from '../../shared/units/language.ts';
import { type AmountUnit, formatSigned } from './number.ts';
import { formatQuantity } from './quantity.ts';

/** As much of a claim as the size of its error is told from. */
export interface ClaimDifference {
  kind: string;
  unit: AmountUnit;
  /** The story's number less that of the price data, in `unit`; percentages in percentage points. */
  difference?: number | undefined;
  /** The same in percent of the price data's value. */
  differencePercent?: number | undefined;
}

/** By how much a number differs: "+1,300 (+0.92%)", percentages "+0.31%p"; null where that is not known. */
export function formatDifference(claim: ClaimDifference, language: Language): string | null {
  const { difference, differencePercent, kind, unit } = claim;
  if (difference === undefined) return null;
  if (unit === 'pct') return `${formatSigned(difference, 2)}%p`;
  const amount =
    kind === 'market_cap'
      ? `${difference > 0 ? '+' : ''}${formatQuantity(difference, language)}`
      : formatSigned(difference, currencyDecimals(unit));
  return differencePercent === undefined ? amount : `${amount} (${formatSigned(differencePercent, 2)}%)`;
}
