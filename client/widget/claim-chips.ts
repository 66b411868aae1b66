import { drawVerdictGlyph } from '../../shared/drawing/verdict-glyph.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatClaimValue, formatReference } from '../format/claim-value.ts';
import { verdictReasonText } from '../format/verdict-reason.ts';
import chipCss from './chip.css?inline';
import claimsCss from './claim-chips.css?inline';
import { areClaims, type ClaimPart } from './claim-guard.ts';
import { node } from './dom.ts';
import { drawingNode } from './drawing-node.ts';
import { verdictWords } from './verdict-words.ts';

export { areClaims } from './claim-guard.ts';

/** What its lines are styled by. */
export const styles: readonly string[] = [chipCss, claimsCss];

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
    drawingNode(drawVerdictGlyph(claim.verdict)),
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
