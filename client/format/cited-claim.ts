import type { ClaimListRow } from '../../shared/schemas/claim-reply.ts';
import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import type { CitedFigure } from './citation.ts';
import { claimBasisText } from './claim-basis.ts';
import { formatClaimValue, formatReference } from './claim-value.ts';
import { domainWords } from './domain-words.ts';
import { instrumentCode, instrumentName } from './instrument-name.ts';
import { screenWords } from './screen-words.ts';
import { outletName, sourceName } from './source-name.ts';

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
  const sources = [
    from.story,
    ...(from.priceSource === null ? [] : [sourceName(from.priceSource, language)]),
  ];
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

/** Who told a story and its headline, as a source is cited. */
export function storyText(
  story: { publisher: string | null; sourceName: string; title: string | null },
  language: Language,
): string {
  return [outletName(story, language), story.title].filter((part) => part !== null).join(', ');
}

/** The page of a story. */
export function articlePage(articleId: string): CitedFigure['page'] {
  return { path: `/article/${encodeURIComponent(articleId)}`, fields: {} };
}

/** A number of a list as it can be cited: on the page of its story. */
export function citedListRow(
  { claim, article, priceSourceName }: ClaimListRow,
  language: Language,
): CitedFigure {
  const from = {
    story: storyText(article, language),
    priceSource: priceSourceName,
    page: articlePage(article.id),
  };
  return citedClaim(claim, from, language);
}
