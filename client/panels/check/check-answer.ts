import type { CheckFacts } from '../../../shared/schemas/check-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { checkWords } from '../../format/check-words.ts';

/** The answer of a check in one sentence. */
export function checkAnswer({ numbers }: Pick<CheckFacts, 'numbers'>, language: Language): string {
  const counts = { verified: 0, contradicted: 0, pending: 0, unverifiable: 0 };
  for (const { verdict } of numbers) counts[verdict] += 1;
  return checkWords(language).answer(counts);
}
