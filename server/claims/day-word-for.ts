import type { Language } from '../../shared/units/language.ts';
import { ofEarlierMove } from './english-moves.ts';
import type { DayWord } from './grammar.ts';
import type { DayPlace, ReadSentence } from './named-sentence.ts';
import { type Market, marketOf } from './subjects.ts';

/** The text that a word for a day stands in. */
interface DaySource {
  readonly text: string;
  readonly language: Language;
}

/** The word for a day that speaks of a place: in English the one right behind it, else the last one before it; null: none. */
export function dayWordFor(
  read: ReadSentence,
  place: DayPlace,
  market: Market,
  source: DaySource,
): DayWord | null {
  const { text, language } = source;
  const fitting = read.dayWords.filter((word) => speaksOf(word, market, read, place, source));
  const isEnglish = language === 'en';
  const behind = fitting.find((word) => word.start >= place.end && word.start < place.tailEnd);
  const later = (word: DayWord) =>
    word.start >= place.end &&
    !isVague(word) &&
    !(word.reference.type === 'previousDay' && /\d/.test(text.slice(place.end, word.start))) &&
    !/\b(?:compared|versus|vs|against|than|after|following)\b/.test(text.slice(place.end, word.start)) &&
    !text.slice(place.end, word.start).includes(';');
  if (isEnglish && behind) return behind;
  return (
    fitting.findLast((word) => word.end <= place.start) ??
    behind ??
    (isEnglish ? fitting.find(later) : undefined) ??
    null
  );
}

/**
 * True where a day is told in passing: inside ", which …," that the place is not in, or as "had finished Wednesday at"
 * in front of a clause of its own.
 */
function isRemark(word: DayWord, { sentence }: ReadSentence, place: DayPlace, text: string): boolean {
  if (word.end > place.clauseStart) return false;
  const between = text.slice(word.end, place.start);
  const before = text.slice(Math.max(sentence.start, word.start - 80), word.start);
  if (/, (?:which|who|whose|where)\s[^,;]*$/.test(before) && between.includes(',')) return true;
  const clause = text.slice(place.clauseStart, place.start);
  return (
    /\bhad (?:[a-z]+ ){1,3}(?:on )?$/.test(before) &&
    /^(?:and|but)\s(?:[a-z]+ )?[a-z]+ed\b(?!.*\bhad\b)/.test(clause)
  );
}

function speaksOf(
  word: DayWord,
  market: Market,
  read: ReadSentence,
  place: DayPlace,
  { text, language }: DaySource,
): boolean {
  const { type } = word.reference;
  if (language === 'en' && isRemark(word, read, place, text)) return false;
  if (word.start >= place.end && ofEarlierMove.test(text.slice(place.end, word.start))) return false;
  if (word.isOfStatement) return false;
  if (word.isAside && !(place.leadStart <= word.start && word.end <= place.start)) return false;
  if ((type === 'past' || type === 'future' || type === 'month') && word.end <= place.clauseStart)
    return false;
  if (language === 'en') return true;
  if (word.isLocal) return market !== 'KR';
  if (market === 'KR') return type !== 'overnight';
  const isHomeDay = read.candidates.some(
    (one) => one.instrument !== null && marketOf(one.instrument) === 'KR' && one.start < word.end + 40,
  );
  return type === 'previousDay' || type === 'overnight' || !isHomeDay;
}

/** "a year ago", "in December": no single day, so that it speaks only of numbers right beside it. */
function isVague({ reference: { type } }: DayWord): boolean {
  return type === 'past' || type === 'future' || type === 'month';
}
