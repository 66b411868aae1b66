import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { claimListWords } from './claim-list-words.ts';
import type { ClaimFaultKey } from './claim-list-words-shape.ts';
import { formatInstant } from './date.ts';
import { instrumentClock } from './market.ts';
import { verdictBasisText } from './verdict-basis.ts';
import { verdictReasonText } from './verdict-reason.ts';
import type { VerdictBasisKey, VerdictKey, VerdictReasonKey } from './word-keys.ts';

/** As much of a claim as the reasons of its verdict are told from. */
export interface ClaimVerdict {
  instrumentId: string | null;
  verdict: VerdictKey;
  reason: VerdictReasonKey;
  seriesStart: string | null;
  basis?: VerdictBasisKey | undefined;
  dueAt?: InstantUtc | undefined;
  dueFrom?: string | undefined;
  review?: { fault: ClaimFaultKey; madeAt: InstantUtc } | undefined;
}

/** Why a number has its verdict, each in a few words: the reason, the basis on which it is true, when its price is due. Empty where the figures say it all. */
export function claimReasons(claim: ClaimVerdict, language: Language): string[] {
  const reasons = [reasonText(claim, language), basisText(claim, language), dueText(claim, language)];
  return reasons.flatMap((text) => text ?? []);
}

function reasonText(claim: ClaimVerdict, language: Language): string | null {
  const { verdict, reason, seriesStart, review } = claim;
  if (reason === 'differs' || (verdict === 'verified' && reason === 'matches')) return null;
  const text = verdictReasonText(reason, seriesStart, language);
  if (!review) return text;
  const words = claimListWords(language);
  const day = formatInstant(review.madeAt, instrumentClock(claim.instrumentId)).slice(0, 10);
  return `${text}: ${words.reviewed(words.fault[review.fault], day)}`;
}

function basisText({ basis }: ClaimVerdict, language: Language): string | null {
  return basis === undefined ? null : verdictBasisText(basis, language);
}

function dueText({ instrumentId, dueAt, dueFrom }: ClaimVerdict, language: Language): string | null {
  const words = claimListWords(language);
  if (dueAt !== undefined)
    return words.due(formatInstant(dueAt, instrumentClock(instrumentId)), dueFrom ?? null);
  return dueFrom === undefined ? null : words.dueFrom(dueFrom);
}
