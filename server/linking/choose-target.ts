import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import type { Sentence } from './sentence.ts';
import type { Surface } from './surface.ts';

const depositary = /\bADRs?\b|예탁증서|depositary|\bNYSE\b|뉴욕증시|New York-listed/i;

/**
 * Which of the instruments of a name is meant: the Korean or the American one, by the words of the sentence and the
 * language of the text. Null for what is never linked.
 */
export function chooseTarget(
  surface: Surface,
  sentence: Sentence,
  story: { readonly text: string; readonly language: Language; readonly speaksOfKorea: boolean },
): InstrumentId | null {
  if (surface.target) return surface.target;
  const { targets, nameClass } = surface.record;
  const [first] = targets;
  if (first === undefined) return null;
  if (targets.length === 1) return first;
  const korean = targets.find((id) => id.startsWith('KRX:'));
  const american = targets.find((id) => !id.startsWith('KRX:'));
  if (!korean || !american) return first;
  if (nameClass === 'distinctive' && depositary.test(story.text.slice(sentence.start, sentence.end)))
    return american;
  const sameCompany = nameClass === 'distinctive' || nameClass === 'holding';
  return sameCompany || story.language === 'ko' || story.speaksOfKorea ? korean : american;
}
