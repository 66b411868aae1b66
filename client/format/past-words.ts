import type { DroppedPastEvent, MissingAbnormalReturn } from '../../shared/schemas/past-events-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from './domain-words.ts';
import { formatNumber, formatSigned } from './number.ts';
import { PAST_WORDS_EN } from './past-words-en.ts';
import { PAST_WORDS_KO } from './past-words-ko.ts';
import type { IntervalText, PastWords } from './past-words-shape.ts';

const TABLES: Record<Language, PastWords> = { ko: PAST_WORDS_KO, en: PAST_WORDS_EN };

/** The words of the panels on returns around an event and after earlier ones, in one language. */
export function pastWords(language: Language): PastWords {
  return TABLES[language];
}

/** Why there is no abnormal return of a session. */
export function missingText(reason: MissingAbnormalReturn, language: Language): string {
  const { missing } = pastWords(language);
  const { missingReturn } = domainWords(language);
  return { ...missingReturn, ...missing }[reason];
}

/** Why an earlier event is not counted. */
export function dropText(reason: DroppedPastEvent, language: Language): string {
  const { missing, drop } = pastWords(language);
  return { ...domainWords(language).missingReturn, ...missing, ...drop }[reason];
}

/** A return as a fraction with its sign and one decimal: 0.0123 is "+1.2%". */
export function formatReturn(fraction: number): string {
  return `${formatSigned(fraction * 100, 1)}%`;
}

/** A tick of an axis of returns, with a decimal only where one of its ticks needs it: "−15%", "+2.5%", "0%". */
export function formatTick(fraction: number, ticks: readonly number[]): string {
  const isWhole = ticks.every((tick) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-6);
  return fraction === 0 ? '0%' : `${formatSigned(fraction * 100, isWhole ? 0 : 1)}%`;
}

/** An interval as it is printed. */
export function intervalOf({ level, low, high }: { level: number; low: number; high: number }): IntervalText {
  return {
    level: formatLevel(level),
    low: formatReturn(low),
    high: formatReturn(high),
    zeroInside: low <= 0 && high >= 0,
  };
}

/** "95%". */
export function formatLevel(level: number): string {
  return `${formatNumber(level * 100)}%`;
}
