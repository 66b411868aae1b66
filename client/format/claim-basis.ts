import type { Language } from '../../shared/units/language.ts';
import { formatAmount } from './claim-value.ts';
import { domainWords } from './domain-words.ts';
import type { AmountUnit } from './number.ts';
import { screenWords } from './screen-words.ts';
import type { ClaimSessionKey } from './word-keys.ts';

/** As much of a claim as its basis is told from. */
export interface ClaimBasis {
  kind: string;
  unit: AmountUnit;
  session: ClaimSessionKey;
  extremeBasis: 'close' | 'intraday' | null;
  changeBase: 'previousClose' | 'open' | null;
  date: string | null;
  fromDate: string | null;
  reference: { previousExtreme: number | null; previousExtremeDate: string | null } | null;
}

const EXTREMES = new Set(['52w_high', '52w_low', 'record_high']);

/**
 * What a number is about beside its kind: part of the day, what it is measured from, the extreme before it, and its day where
 * that is not `shownDay`, which the reader sees already. Empty where nothing needs saying.
 */
export function claimBasisText(claim: ClaimBasis, shownDay: string | null, language: Language): string {
  const [words, domain] = [screenWords(language), domainWords(language)];
  const parts: string[] = [];
  if (claim.extremeBasis !== null) parts.push(domain.extremeBasis[claim.extremeBasis]);
  if (EXTREMES.has(claim.kind)) parts.push(domain.todayExcluded);
  const session = domain.claimSession[claim.session];
  if (session !== null) parts.push(session);
  if (claim.changeBase === 'open') parts.push(words.fromOpen);
  if (claim.kind === 'period_change_pct' && claim.fromDate !== null)
    parts.push(words.fromDay(claim.fromDate));
  const before = claim.reference?.previousExtreme ?? null;
  if (before !== null) {
    parts.push(
      words.previousExtreme(
        formatAmount(before, claim, language),
        claim.reference?.previousExtremeDate ?? null,
      ),
    );
  }
  if (claim.date !== null && claim.date !== shownDay) parts.push(words.claimDay(claim.date));
  return parts.join(' · ');
}
