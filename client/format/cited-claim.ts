import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import type { CitedFigure } from './citation.ts';
import { claimBasisText } from './claim-basis.ts';
import { formatClaimValue, formatReference } from './claim-value.ts';
import { domainWords } from './domain-words.ts';
import { instrumentCode, instrumentName } from './instrument-name.ts';
import { screenWords } from './screen-words.ts';

/** A number of a story with what the price data say of it, as it can be cited. */
export function citedClaim(
  claim: NamedClaim,
  from: { story: string; priceSource: string | null; page: CitedFigure['page'] },
  language: Language,
): CitedFigure {
  const [words, domain] = [screenWords(language), domainWords(language)];
  const unit = claim.unit === 'pct' ? '' : ` ${claim.unit}`;
  const kind = domain.claimKind[claim.kind];
  const found =
    claim.reference === null ? [] : [`${formatReference(claim.reference, claim, language)}${unit}`];
  const { instrumentId, instrumentNameKorean: nameKorean, instrumentNameEnglish: nameEnglish } = claim;
  const basis = claimBasisText(claim, claim.date, language);
  const sources = [from.story, ...(from.priceSource === null ? [] : [from.priceSource])];
  return {
    values: [
      { label: `${kind}, ${words.storyColumn}`, text: `${formatClaimValue(claim, language)}${unit}` },
      ...found.map((text) => ({ label: words.foundColumn, text })),
      { label: '', text: domain.verdict[claim.verdict] },
    ],
    ...{ count: null, interval: null, method: null },
    basis: basis === '' ? [] : [basis],
    instrument:
      instrumentId === null
        ? null
        : {
            id: instrumentId,
            name: instrumentName({ nameKorean, nameEnglish }, language, instrumentCode(instrumentId)),
          },
    session: claim.date,
    source: sources.join(', '),
    page: from.page,
  };
}
