import type { FeatureName, Finding } from './features.ts';
import type { NameClass } from './name-record.ts';
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
};

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
  if (surface.form !== 'name') return [{ feature: 'symbol', detail: `${surface.form} of ${target}` }];
  if (target === null) return [{ feature: 'notAnIssuer', detail: `${record.entityName}: ${record.kind}` }];
  const found: Finding[] = [
    {
      feature: classFeature[record.nameClass],
      detail: record.meaning ? `${record.name}: also ${record.meaning}` : record.name,
    },
  ];
  if (record.contested) found.push({ feature: 'contestedName', detail: record.targets.join(', ') });
  if (surface.legalMark) found.push({ feature: 'legalMark', detail: surface.legalMark });
  if (surface.letterCase === 'lower') found.push({ feature: 'lowerCase', detail: record.name });
  if (!surface.suffix.agrees) found.push({ feature: 'particleClash', detail: surface.suffix.particle });
  return [...found, ...beside(context)];
}

function beside(context: SurfaceContext): Finding[] {
  const { surface, next, previous, gapAfter, gapBefore, target } = context;
  const found: Finding[] = [];
  const symbol =
    next &&
    next.form !== 'name' &&
    sameTarget(next, surface) &&
    /^[\s(]*[^가-힣]{0,12}$/.test(gapAfter ?? 'x가');
  if (symbol && next) found.push({ feature: 'symbolBeside', detail: `${next.form} of ${target}` });
  const opened =
    previous && sameTarget(previous, surface) && /^(?:\s?Inc\.?|\s?Corp\.?)?\s?\($/.test(gapBefore ?? '');
  if (opened) found.push({ feature: 'otherNameBeside', detail: previous.record.name });
  const opens = next && next.form === 'name' && sameTarget(next, surface) && /^\s?\($/.test(gapAfter ?? '');
  if (opens) found.push({ feature: 'otherNameBeside', detail: next.record.name });
  return found;
}

function sameTarget(one: SurfaceContext['surface'], other: SurfaceContext['surface']): boolean {
  const targets = one.target ? [one.target] : one.record.targets;
  return targets.some((id) => id === other.target || other.record.targets.includes(id));
}
