import { type FeatureName, type Finding, features } from './features.ts';
import type { NameClass, NameRecord } from './name-record.ts';
import type { Surface } from './surface.ts';
import type { SurfaceContext } from './surface-context.ts';

const classFeature: Record<NameClass, FeatureName> = {
  distinctive: 'distinctiveName',
  plain: 'plainName',
  short: 'shortName',
  companyWord: 'companyWord',
  evenWord: 'evenWord',
  word: 'ordinaryWord',
  genericWord: 'genericWord',
  holding: 'holdingName',
  partial: 'partialName',
  shortened: 'shortenedName',
};

/** The weight in log-odds of a name of this class by itself. */
export function classWeight(nameClass: NameClass): number {
  return features[classFeature[nameClass]].weight;
}

/** The classes of names that need evidence before they are linked. */
export function isAmbiguous(nameClass: NameClass): boolean {
  return nameClass !== 'distinctive' && nameClass !== 'plain';
}

/** The classes of names that are ordinary words too. */
export function isWord(nameClass: NameClass): boolean {
  return (
    nameClass === 'genericWord' ||
    nameClass === 'word' ||
    nameClass === 'evenWord' ||
    nameClass === 'companyWord'
  );
}

/** What the form itself says, whatever the language: its class, its letter case, symbols and other names beside it. */
export function nameEvidence(context: SurfaceContext): Finding[] {
  const { surface, target } = context;
  const { record } = surface;
  if (surface.form === 'bareTicker') return [{ feature: 'bareTicker', detail: `symbol of ${target}` }];
  if (surface.form !== 'name') return [{ feature: 'symbol', detail: `${surface.form} of ${target}` }];
  if (target === null) return [{ feature: 'notAnIssuer', detail: `${record.entityName}: ${record.kind}` }];
  const found = [classFinding(record)];
  if (record.contested) found.push({ feature: 'contestedName', detail: record.targets.join(', ') });
  if (context.targetBecause !== null)
    found.push({ feature: 'exchangeContext', detail: context.targetBecause });
  if (surface.legalMark) found.push({ feature: 'legalMark', detail: surface.legalMark });
  if (surface.letterCase === 'lower') found.push({ feature: 'lowerCase', detail: record.name });
  if (!surface.suffix.agrees) found.push({ feature: 'particleClash', detail: surface.suffix.particle });
  addBeside(context, found);
  return found;
}

const classFindings = new WeakMap<NameRecord, Finding>();

function classFinding(record: NameRecord): Finding {
  const known = classFindings.get(record);
  if (known) return known;
  const detail = record.meaning ? `${record.name}: also ${record.meaning}` : record.name;
  const finding = { feature: classFeature[record.nameClass], detail };
  classFindings.set(record, finding);
  return finding;
}

const symbolGap = /^[\s(]*[^가-힣]{0,12}$/;
const openedBracket = /^(?:\s?Inc\.?|\s?Corp\.?)?\s?\($/;

function addBeside(
  { surface, next, previous, gapAfter, gapBefore, target }: SurfaceContext,
  found: Finding[],
) {
  const following = next && gapAfter !== null && sameTarget(next, surface) ? next : null;
  if (following && following.form !== 'name' && symbolGap.test(gapAfter ?? ''))
    found.push({ feature: 'symbolBeside', detail: `${following.form} of ${target}` });
  const preceding = previous && gapBefore !== null && sameTarget(previous, surface) ? previous : null;
  if (preceding && openedBracket.test(gapBefore ?? ''))
    found.push({ feature: 'otherNameBeside', detail: preceding.record.name });
  if (following?.form === 'name' && /^\s?\($/.test(gapAfter ?? ''))
    found.push({ feature: 'otherNameBeside', detail: following.record.name });
}

function sameTarget(one: Surface, other: Surface): boolean {
  const targets = one.target ? [one.target] : one.record.targets;
  return targets.some((id) => id === other.target || other.record.targets.includes(id));
}
