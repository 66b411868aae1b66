import type { RunnerUp } from '../../shared/schemas/mention.ts';
import type { Language } from '../../shared/units/language.ts';
import { articleWords } from './article-words.ts';
import { instrumentCode } from './instrument-name.ts';
import { formatNumber } from './number.ts';

/**
 * The next best reading of a span in words: "SK (034730), score 0.41", "SK그룹 (group), score 0.90". `name` is that of the
 * instrument, null where it is not known; a reading without any name is told by its kind: "ordinary word, score 0.30".
 */
export function runnerUpText(runnerUp: RunnerUp, name: string | null, language: Language): string {
  const words = articleWords(language);
  const { instrumentId, kind, entityName, score } = runnerUp;
  const what = instrumentId === null ? words.mentionKind[kind] : instrumentCode(instrumentId);
  const called = name ?? entityName;
  return words.runnerUp(called === null ? what : `${called} (${what})`, formatNumber(score, 2));
}
