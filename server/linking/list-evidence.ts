import type { Finding } from './features.ts';
import type { NameClass } from './name-record.ts';
import type { Surface } from './surface.ts';
import type { SurfaceContext } from './surface-context.ts';

const koreanJoint =
  /^(?:과|와|이나|나|랑|하고|은|는|도|등)?\s?[·,/&+]\s?(?:\()?$|^(?:과|와|및|하고|나|이나)\s?$|^ (?:및|그리고) $/;
const englishJoint = /^(?:'s)?,? (?:and|or|versus|vs\.?) $|^, $|^ ?[/&] ?$/;

/**
 * Adds what the list says that a name stands in: with one that is certain by itself ("한샘·현대리바트", "Apple, Qualcomm
 * and Nvidia"), with the bare name of a group ("삼성·SK·LG"), or of three or more listed names that vouch for each other.
 */
export function listEvidence(context: SurfaceContext, found: Finding[]): void {
  const joint = context.language === 'en' ? englishJoint : koreanJoint;
  const { record } = context.surface;
  const others = context.listedWith(joint);
  if (others.length === 0) return;
  // A word among companies is hardly the word: it needs the more, and a list gives it.
  const share = record.nameClass === 'word' ? wordShare : 1;
  const isGroupName = record.group !== null;
  const group = isGroupName ? others.find(isBareGroup) : undefined;
  const certain = others.find((other) => isCertain(other, isGroupName));
  if (group) found.push({ feature: 'groupBeside', detail: group.record.name });
  else if (certain) found.push({ feature: 'listedBeside', detail: certain.record.name, share });
  else if (
    !isGroupName &&
    (context.isMarketStory || context.language === 'en') &&
    others.filter((other) => other.record.targets.length > 0).length >= 2
  )
    found.push({
      feature: 'listedTogether',
      detail: others.map((other) => other.record.name).join(', '),
      share,
    });
}

const wordShare = 1.25;

function isBareGroup({ record }: Surface): boolean {
  return record.kind === 'group' && record.targets.length === 0;
}

const sure = new Set<NameClass>(['distinctive', 'plain', 'companyWord']);

/** The bare names of groups say nothing of each other: all of them may mean the group. */
function isCertain(other: Surface, isGroupName: boolean): boolean {
  if (other.letterCase === 'lower') return false;
  if (other.target !== null) return true;
  const { kind, nameClass } = other.record;
  return kind === 'listed' && (sure.has(nameClass) || (nameClass === 'holding' && !isGroupName));
}
