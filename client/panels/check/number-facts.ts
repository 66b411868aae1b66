import type { CheckedNumber } from '../../../shared/schemas/check-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { formatAmount, formatClaimValue, formatReference } from '../../format/claim-value.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { formatNumber, MISSING } from '../../format/number.ts';
import { screenWords } from '../../format/screen-words.ts';
import { verdictReasonText } from '../../format/verdict-reason.ts';

/** A number in the reader's words. */
export interface NumberFacts {
  company: string;
  what: string;
  told: string;
  found: string;
  /** What the price data say less what the story says; null where one of them has no single value. */
  difference: string | null;
  reason: string | null;
}

/** How a number is told on the page. */
export function numberFacts(number: CheckedNumber, language: Language): NumberFacts {
  const { instrumentId, reference, value, verdict, reason, seriesStart } = number;
  const names = {
    nameKorean: number.instrumentNameKorean,
    nameEnglish: number.instrumentNameEnglish,
  };
  const code = instrumentId === null ? screenWords(language).unknownCompany : instrumentCode(instrumentId);
  const told = formatClaimValue(number, language);
  return {
    company: instrumentName(names, language, code),
    what: domainWords(language).claimKind[number.kind],
    told: told === MISSING ? number.quote : told,
    found: formatReference(reference, number, language),
    difference:
      verdict !== 'contradicted' || value === null || reference?.value == null
        ? null
        : differenceText(reference.value - value, number, language),
    reason:
      reason === 'matches' || reason === 'differs' ? null : verdictReasonText(reason, seriesStart, language),
  };
}

function differenceText(difference: number, number: CheckedNumber, language: Language): string {
  if (number.unit === 'pct')
    return `${formatNumber(Math.abs(difference), 2)}${language === 'ko' ? '%p' : ' points'}`;
  return formatAmount(Math.abs(difference), { ...number, kind: 'close' }, language);
}
