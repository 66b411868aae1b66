import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import type { Sentence } from './sentence.ts';
import { reach } from './story-text.ts';
import type { Surface } from './surface.ts';

const depositary = /\bADRs?\b|예탁증서|depositary|\bNYSE\b|뉴욕증시|New York-listed/i;

/** An instrument of a name, and the words that chose it among several; null where nothing had to be chosen. */
export interface ChosenTarget {
  readonly target: InstrumentId | null;
  readonly because: string | null;
}

const notLinked: ChosenTarget = { target: null, because: null };

/**
 * Which of the instruments of a name is meant: the Korean or the American one, by the words of the sentence and the
 * language of the text. Null for what is never linked.
 */
export function chooseTarget(
  surface: Surface,
  sentence: Sentence,
  story: { readonly text: string; readonly language: Language; readonly speaksOfKorea: boolean },
): ChosenTarget {
  if (surface.target) return { target: surface.target, because: null };
  const { targets, nameClass } = surface.record;
  const [first] = targets;
  if (first === undefined) return notLinked;
  if (targets.length === 1) return { target: first, because: null };
  const korean = targets.find((id) => id.startsWith('KRX:'));
  const american = targets.find((id) => !id.startsWith('KRX:'));
  if (!korean || !american) return { target: first, because: null };
  const abroad =
    nameClass === 'distinctive' && depositary.exec(nearSentence(surface, sentence, story.text))?.[0];
  if (abroad) return { target: american, because: abroad };
  const sameCompany = nameClass === 'distinctive' || nameClass === 'holding';
  if (story.language === 'ko') return { target: korean, because: 'a Korean text' };
  if (story.speaksOfKorea) return { target: korean, because: 'a text about Korea' };
  return sameCompany
    ? { target: korean, because: 'its home market' }
    : { target: american, because: 'an English text that does not speak of Korea' };
}

function nearSentence({ start, end }: Surface, sentence: Sentence, text: string): string {
  return text.slice(Math.max(sentence.start, start - reach), Math.min(sentence.end, end + reach));
}
