import type { Mention } from '../../shared/schemas/mention.ts';
import type { Reading } from './discourse.ts';
import type { FeatureName } from './features.ts';

type Identity = Pick<Mention, 'instrumentId' | 'kind' | 'entityName'>;

/** Says what a judged reading is: an instrument where it is linked, else what kind of thing it was taken for. */
export function identityOf({ context, findings }: Reading, judgement: Mention['judgement']): Identity {
  const { surface, target } = context;
  const { record } = surface;
  if (judgement === 'positive' && target !== null)
    return { instrumentId: target, kind: record.kind, entityName: record.entityName };
  if (record.targets.length === 0)
    return { instrumentId: null, kind: record.kind, entityName: record.entityName };
  const has = (feature: FeatureName) => findings.some((finding) => finding.feature === feature);
  const refused = (kind: Mention['kind'], entityName: string | null = null): Identity => ({
    instrumentId: null,
    kind,
    entityName,
  });
  if (has('sports')) return refused('sportsTeam');
  if (has('fund')) return refused('fund');
  if (has('newsSource')) return refused('media', record.entityName);
  if (has('placeName')) return refused('place');
  if (has('marketName')) return refused('exchange', record.entityName);
  if (has('personTitle')) return refused('person');
  if (record.group !== null) return refused('group', record.group);
  if (has('lowerCase')) return refused('commonWord');
  return refused(judgement === 'unsure' ? 'ambiguous' : record.otherwise);
}
