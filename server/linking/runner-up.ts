import type { Mention, RunnerUp } from '../../shared/schemas/mention.ts';
import type { Reading } from './discourse.ts';
import { features } from './features.ts';
import { scoreOfSum } from './judge.ts';
import { classWeight, isAmbiguous } from './name-evidence.ts';

/**
 * The next best reading of a span: of a refused name the instrument that it would have been, of a linked one another
 * line or company of the name, its group, its other meaning, or the shorter name that it begins with. Null where
 * nothing else was in question.
 */
export function runnerUpOf(
  reading: Reading,
  judgement: Mention['judgement'],
  score: number,
): RunnerUp | null {
  const { target, surface } = reading.context;
  if (target === null) return shorterName(reading);
  if (judgement !== 'positive')
    return { instrumentId: target, kind: 'listed', entityName: surface.record.entityName, score };
  return otherTarget(reading) ?? otherMeaning(reading, score) ?? shorterName(reading);
}

/** Another instrument of the same name: as likely as the chosen one but for the words that chose. */
function otherTarget({ context, findings }: Reading): RunnerUp | null {
  const { target, surface } = context;
  const other = surface.target === null && surface.record.targets.find((id) => id !== target);
  if (!other) return null;
  let sum = -2 * features.exchangeContext.weight;
  for (const { feature, share = 1 } of findings) sum += features[feature].weight * share;
  return { instrumentId: other, kind: 'listed', entityName: null, score: scoreOfSum(sum) };
}

function otherMeaning({ context }: Reading, score: number): RunnerUp | null {
  const { record, form } = context.surface;
  if (form !== 'name' || !isAmbiguous(record.nameClass)) return null;
  const otherwise = Math.round((1 - score) * 10_000) / 10_000;
  if (record.group !== null)
    return { instrumentId: null, kind: 'group', entityName: record.group, score: otherwise };
  if (record.meaning === null) return null;
  return { instrumentId: null, kind: record.otherwise, entityName: record.meaning, score: otherwise };
}

function shorterName({ context }: Reading): RunnerUp | null {
  const { shorter } = context.surface;
  const [instrument] = shorter?.targets ?? [];
  if (!shorter || !instrument) return null;
  const sum = classWeight(shorter.nameClass) + features.insideLongerName.weight;
  return {
    instrumentId: instrument,
    kind: shorter.kind,
    entityName: shorter.entityName,
    score: scoreOfSum(sum),
  };
}
