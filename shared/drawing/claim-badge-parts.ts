import type { EmbedClaimReply } from '../schemas/embed-reply.ts';
import type { Language } from '../units/language.ts';
import { marketOf } from './chart-foot.ts';
import type { EmbedWords } from './embed-words-shape.ts';
import { sharePictureValue } from './share-picture-value.ts';
import { sharePictureWords } from './share-picture-words.ts';

/** What a badge of one number says, part by part. */
export interface ClaimBadgeParts {
  /** "52주 신고가". */
  readonly kind: string;
  /** "145,400"; null where the story states none. */
  readonly told: string | null;
  readonly verdict: EmbedClaimReply['claim']['verdict'];
  /** "시세와 일치". */
  readonly verdictWord: string;
  /** "시세 135,000" where it differs, "장중", "KRX 2024-01-22". */
  readonly basis: readonly string[];
}

/** The part of a number that its badge is made from. */
type BadgeClaim = Pick<
  EmbedClaimReply['claim'],
  | 'kind'
  | 'value'
  | 'valueHigh'
  | 'unit'
  | 'modifier'
  | 'quote'
  | 'session'
  | 'extremeBasis'
  | 'date'
  | 'verdict'
> & { readonly reference: ClaimedReference | null };

type ClaimedReference = Pick<NonNullable<EmbedClaimReply['claim']['reference']>, 'value' | 'low' | 'high'>;

/** The parts of a badge in a language, whose words around a widget are `words`. Where the price data's value is held back the verdict and its basis stay. */
export function claimBadgeParts(
  { claim, instrument }: { readonly claim: BadgeClaim; readonly instrument: { readonly mic: string } | null },
  language: Language,
  words: EmbedWords,
): ClaimBadgeParts {
  const { verdict, kind } = sharePictureWords(language);
  const { told, found } = sharePictureValue(claim, language);
  const exchange = instrument === null ? null : marketOf(instrument.mic).exchange;
  const basis = [
    claim.verdict === 'contradicted' && found !== null ? `${words.priceData} ${found}` : null,
    claim.extremeBasis === null ? null : words.extremeBasis[claim.extremeBasis],
    words.session[claim.session],
    [exchange, claim.date].filter((part) => part !== null).join(' ') || null,
  ];
  return {
    kind: kind[claim.kind],
    told: claim.value === null ? null : qualified(claim, told, language, words),
    verdict: claim.verdict,
    verdictWord: verdict[claim.verdict],
    basis: basis.filter((part) => part !== null),
  };
}

/** A value as the story qualifies it. */
function qualified(claim: BadgeClaim, told: string, language: Language, words: EmbedWords): string {
  if (claim.modifier === 'range' && claim.valueHigh !== null) {
    const high = sharePictureValue({ ...claim, value: claim.valueHigh }, language).told;
    return language === 'ko' ? `${told}~${high}` : `${told} to ${high}`;
  }
  if (claim.modifier === 'about') return words.about(told);
  const sign = claim.modifier === 'over' ? '> ' : claim.modifier === 'under' ? '< ' : '';
  return sign + told;
}
