import type { CheckedNumber } from '../../../shared/schemas/check-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { claimBasisText } from '../../format/claim-basis.ts';
import { claimReasons } from '../../format/claim-reasons.ts';
import { formatAmount, formatClaimValue, formatReference } from '../../format/claim-value.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { formatNumber, MISSING } from '../../format/number.ts';
import { screenWords } from '../../format/screen-words.ts';

/** A number in the reader's words. */
export interface NumberFacts {
  company: string;
  what: string;
  told: string;
  found: string;
  /** How far the story’s number lies from the price data; null where it does not differ. */
  difference: string | null;
  /** On what basis it is meant, and why its verdict is what it is; empty where the figures say it all. */
  reasons: string;
}

/** How a number is told on the page. `shownDay` is the day that the reader sees already. */
export function numberFacts(
  number: CheckedNumber,
  language: Language,
  shownDay: SessionDate | null = number.date,
): NumberFacts {
  const { instrumentId, reference } = number;
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
    difference: number.difference === undefined ? null : differenceText(number.difference, number, language),
    reasons: [claimBasisText(number, shownDay, language), ...claimReasons(number, language)]
      .filter((text) => text !== '')
      .join(' · '),
  };
}

function differenceText(difference: number, number: CheckedNumber, language: Language): string {
  if (number.unit === 'pct')
    return `${formatNumber(Math.abs(difference), 2)}${language === 'ko' ? '%p' : ' points'}`;
  return formatAmount(Math.abs(difference), { ...number, kind: 'close' }, language);
}
