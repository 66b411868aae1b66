import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatClaimValue, formatReference } from '../format/claim-value.ts';
import { verdictReasonText } from '../format/verdict-reason.ts';
import { areClaims, type ClaimPart } from './claim-guard.ts';

import { drawingNode, node } from './dom.ts';
import { verdictWords } from './verdict-words.ts';

export { areClaims } from './claim-guard.ts';

const GLYPHS: Record<ClaimPart['verdict'], string> = {
  verified: 'M2 6.5L4.8 9.2 10 3',
  contradicted: 'M1.5 4.2h9M1.5 7.8h9M8 1.2L4 10.8',
  pending: 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0 -9.6M6 3.4V6.3L8 7.4',
  unverifiable: 'M2 6h8',
};

/**
 * One line for each number about this instrument: what it claims, its verdict, and both values where they differ or the
 * reason where it cannot be checked. Null where the story has none.
 */
export function claimChips(claims: unknown, id: InstrumentId, locale: Language): HTMLElement | null {
  const own = areClaims(claims) ? claims.filter((claim) => claim.instrumentId === id) : [];
  if (own.length === 0) return null;
  return node('ul', { class: 'claims' }, ...own.map((claim) => claimLine(claim, locale)));
}

function claimLine(claim: ClaimPart, locale: Language): HTMLElement {
  const words = verdictWords(locale);
  const value = formatClaimValue(claim, locale);
  const verdict = node(
    'span',
    { class: `chip ${claim.verdict}` },
    glyph(claim),
    words.verdict[claim.verdict],
  );
  const name = node('span', { class: 'claim' }, `${words.claimKind[claim.kind]} `, node('b', {}, value));
  return node(
    'li',
    { class: 'claim-line' },
    name,
    verdict,
    node('span', { class: 'found' }, foundText(claim, locale)),
  );
}

function foundText(claim: ClaimPart, locale: Language): string {
  const words = verdictWords(locale);
  if (claim.verdict === 'unverifiable' || claim.verdict === 'pending') {
    return verdictReasonText(claim.reason, claim.seriesStart, locale);
  }
  const found = formatReference(claim.reference, claim, locale);
  return claim.verdict === 'contradicted' ? `${words.priceData} ${found}` : '';
}

function glyph({ verdict }: ClaimPart): Node {
  const width = verdict === 'pending' ? 1.2 : 1.8;
  return drawingNode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="${GLYPHS[verdict]}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  );
}
