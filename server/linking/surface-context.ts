import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import type { Dictionary } from './dictionary.ts';
import { isTitleCase, type Sentence, sentencesOf } from './sentence.ts';
import type { Surface } from './surface.ts';

/** What stands around a surface form: everything that the evidence looks at. */
export interface SurfaceContext {
  readonly surface: Surface;
  readonly language: Language;
  /** The instrument that a link would go to; null for what is never linked. */
  readonly target: InstrumentId | null;
  readonly sector: string;
  /** The sentence, cut to about 160 characters on either side. */
  readonly sentence: string;
  readonly before: string;
  /** What follows the name, its suffix included. */
  readonly after: string;
  /** What follows the name and its suffix. */
  readonly tail: string;
  readonly opensSentence: boolean;
  readonly opensLine: boolean;
  readonly isTitleCase: boolean;
  readonly previous: Surface | null;
  readonly next: Surface | null;
  /** The text between the previous (next) surface form and this one where that is short; else null. */
  readonly gapBefore: string | null;
  readonly gapAfter: string | null;
}

const reach = 160;

/** The contexts of all surface forms of a text, in order. */
export function contextsOf(
  text: string,
  surfaces: readonly Surface[],
  dictionary: Dictionary,
  language: Language,
): SurfaceContext[] {
  const sentences = sentencesOf(text);
  const isKorean = koreanStory(text);
  let at = 0;
  return surfaces.map((surface, index) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= surface.start) at += 1;
    const sentence = sentences[at] ?? { start: 0, end: text.length };
    const previous = surfaces[index - 1] ?? null;
    const next = surfaces[index + 1] ?? null;
    const target = chooseTarget(surface, text, sentence, language, isKorean);
    return {
      surface,
      language,
      target,
      sector: (target && dictionary.instruments.get(target)?.sector) ?? '',
      ...around(text, surface, sentence, language === 'en'),
      previous,
      next,
      gapBefore: gap(text, previous, surface),
      gapAfter: gap(text, surface, next),
    };
  });
}

function around(text: string, surface: Surface, sentence: Sentence, isEnglish: boolean) {
  const from = Math.max(sentence.start, surface.start - reach);
  const to = Math.min(Math.max(sentence.end, surface.end), surface.end + reach);
  const before = text.slice(from, surface.start);
  const suffixLength = surface.suffix.isGroup
    ? 0
    : surface.suffix.noun.length + surface.suffix.particle.length;
  // Looks at a bounded stretch on both sides: a page without line ends must not be walked for every name in it.
  const left = text.slice(Math.max(0, surface.start - reach), surface.start);
  const right = text.slice(surface.end, surface.end + reach);
  const lead = left.slice(left.lastIndexOf('\n') + 1);
  const rest = right.includes('\n') ? right.slice(0, right.indexOf('\n')) : right;
  const line = lead + text.slice(surface.start, surface.end) + rest;
  return {
    sentence: text.slice(from, to).trimStart(),
    before,
    after: text.slice(surface.end, to),
    tail: text.slice(surface.end + suffixLength, Math.max(to, surface.end + suffixLength)),
    opensSentence: /^[\s"'([*–—-]*$/.test(before) || /:\s*["']?$/.test(before),
    opensLine: lead.length < 12 && /^(?:\[[^\]]{0,8}\])?[\s"']*$/.test(lead),
    isTitleCase: isEnglish && isTitleCase(line),
  };
}

function gap(text: string, left: Surface | null, right: Surface | null): string | null {
  if (!left || !right) return null;
  const length = right.start - left.end;
  return length >= 0 && length <= 12 ? text.slice(left.end, right.start) : null;
}

/** The words around a name within its own clause, at most `limit` characters on either side; `~` stands for the name. */
export function nearWords(before: string, after: string, limit = 30): string {
  const left = before.slice(-limit);
  const right = after.slice(0, limit);
  const from = Math.max(...[',', ';', '.', '!', '?', '…'].map((mark) => left.lastIndexOf(`${mark} `))) + 1;
  const to = right.search(/[,;.!?…](?:\s|$)/);
  return `${left.slice(from)}~${to < 0 ? right : right.slice(0, to)}`;
}

/** True for an English text that speaks of Korea, where a name of both markets means the Korean company. */
function koreanStory(text: string): boolean {
  return /[가-힣]|\bKorean?\b|\bSeoul\b|\bKOSPI\b|\bKOSDAQ\b|\bKospi\b/.test(text);
}

const depositary = /\bADRs?\b|예탁증서|depositary|\bNYSE\b|뉴욕증시|New York-listed/i;

function chooseTarget(
  surface: Surface,
  text: string,
  sentence: Sentence,
  language: Language,
  isKorean: boolean,
): InstrumentId | null {
  if (surface.target) return surface.target;
  const { targets, nameClass } = surface.record;
  const korean = targets.find((id) => id.startsWith('KRX:'));
  const american = targets.find((id) => !id.startsWith('KRX:'));
  if (!korean || !american) return targets[0] ?? null;
  if (depositary.test(text.slice(sentence.start, sentence.end)) && nameClass === 'distinctive')
    return american;
  const sameCompany = nameClass === 'distinctive' || nameClass === 'holding';
  return sameCompany || language === 'ko' || isKorean ? korean : american;
}
