import type { Finding } from './features.ts';
import type { NameClass } from './name-record.ts';
import type { SurfaceContext } from './surface-context.ts';

const koreanJoint =
  /^(?:과|와|이나|나|랑|하고|은|는|도|등)?\s?[·,/&+]\s?(?:\()?$|^(?:과|와|및|하고|나|이나)\s?$|^ (?:및|그리고) $/;
const englishJoint = /^(?:'s)?,? (?:and|or|versus|vs\.?) $|^, $|^ ?[/&] ?$/;

/** Adds that a name stands in a list with one that is certain by itself: "한샘·현대리바트", "Apple, Qualcomm and Nvidia". */
export function listEvidence(context: SurfaceContext, found: Finding[]): void {
  const joint = context.language === 'en' ? englishJoint : koreanJoint;
  const neighbour = [
    { other: context.previous, gap: context.gapBefore },
    { other: context.next, gap: context.gapAfter },
  ].find(({ other, gap }) => gap !== null && joint.test(gap) && isCertain(other));
  if (!neighbour) return;
  const share = context.surface.record.nameClass === 'word' ? 0.7 : 1;
  found.push({ feature: 'listedBeside', detail: neighbour.other?.record.name ?? '', share });
}

const sure = new Set<NameClass>(['distinctive', 'plain', 'companyWord', 'holding']);

function isCertain(other: SurfaceContext['previous']): boolean {
  if (other === null || other.letterCase === 'lower') return false;
  return other.target !== null || (other.record.kind === 'listed' && sure.has(other.record.nameClass));
}
