import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { calendarIdOf } from '../markets/calendar-id.ts';
import type { Grammar, MentionRole } from './grammar.ts';
import type { QuantityUnit } from './quantity.ts';
import type { Sentence } from './sentences.ts';

/** A market of which Newstape has the calendar. */
export type CalendarMarket = 'KR' | 'US';

/** Which market an instrument's sessions are those of. `other`: one without a calendar, of which only dates written out are known. */
export type Market = CalendarMarket | 'other';

/** Something that a number may be about. `instrument` is null for what is no instrument here: numbers about it are no claims. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly instrument: Instrument | null;
  readonly role: MentionRole;
}

/** The market whose calendar an instrument keeps. Example: that of `XLON:VOD` is `other`. */
export function marketOf(instrument: Instrument): Market {
  const calendar = calendarIdOf(instrument.mic);
  if (calendar === null) return 'other';
  return calendar === 'XKRX' ? 'KR' : 'US';
}

/** Kinds of refused mentions that can still be what a number is about, so that it is about no instrument. */
const blocking: ReadonlySet<Mention['kind']> = new Set([
  'unlisted',
  'notInListings',
  'group',
  'index',
  'fund',
  'listed',
  'ambiguous',
]);

/** All that numbers of a text may be about, ascending. */
export function candidatesOf(
  text: string,
  mentions: readonly Mention[],
  grammar: Grammar,
  instrumentOf: (id: InstrumentId) => Instrument | null,
): Candidate[] {
  const named = mentions.flatMap((mention): Candidate[] => {
    const { start, end } = mention;
    const linked = mention.judgement === 'positive' ? mention.instrumentId : null;
    const instrument = linked === null ? null : instrumentOf(linked);
    if (instrument === null && !blocking.has(mention.kind)) return [];
    return [{ start, end, instrument, role: grammar.roleOf(text, mention) }];
  });
  const others = withoutOverlaps(grammar.otherSubjectsOf(text, 0, text.length), named).map(
    (other): Candidate => ({ ...other, instrument: null, role: 'subject' }),
  );
  const all = [...named, ...others].sort((a, b) => a.start - b.start);
  return grammar.verbsFollow ? all : withListRoles(text, all, grammar);
}

/** The spans that overlap no name. Both lists are ascending. */
function withoutOverlaps<Span extends { start: number; end: number }>(
  spans: readonly Span[],
  names: readonly { start: number; end: number }[],
): Span[] {
  let place = 0;
  return spans.filter((span) => {
    while (place < names.length && (names[place]?.end ?? 0) <= span.start) place += 1;
    return (names[place]?.start ?? span.end) >= span.end;
  });
}

/** In "blueprints to Apple, Qualcomm and Nvidia" the preposition holds for all three. */
function withListRoles(text: string, all: readonly Candidate[], grammar: Grammar): Candidate[] {
  const roled: Candidate[] = [];
  for (const one of all) {
    const last = roled.at(-1);
    const goesOn = last?.role === 'other' && grammar.isListJoint(text.slice(last.end, one.start));
    roled.push(goesOn ? { ...one, role: 'other' } : one);
  }
  return roled;
}

/** The candidates that lie in a sentence. */
export function candidatesIn(candidates: readonly Candidate[], sentence: Sentence): Candidate[] {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.start ?? 0) < sentence.start) low = middle + 1;
    else high = middle;
  }
  const found: Candidate[] = [];
  for (let place = low; place < candidates.length; place += 1) {
    const candidate = candidates[place];
    if (!candidate || candidate.start >= sentence.end) break;
    found.push(candidate);
  }
  return found;
}

/** True where a number of this unit can be a price or change of the instrument; what is no instrument takes any number. */
export function unitFits(instrument: Instrument | null, unit: QuantityUnit): boolean {
  if (instrument === null || unit === 'pct' || unit === 'bare') return true;
  return instrument.currency === unit;
}

/** Where in a sentence a number stands. Offsets are into the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly unit: QuantityUnit;
  /** End of the number before it in the sentence, or the sentence's start. */
  readonly leadStart: number;
  /** Start of the clause that it lies in. */
  readonly clauseStart: number;
}

const isSubject = (one: Candidate) => one.role === 'subject' || one.role === 'topic';

/** True where the brackets opened right behind a name are still open: "삼성전자(5만3900원·-1.10%)". */
function isInItsBrackets(between: string): boolean {
  return /^\s?\((?!\d{6}\)|[A-Z])[^()]*$/.test(between);
}

/**
 * What a number is about, of the candidates in its sentence; null where the sentence names nothing that it can be about,
 * so that the subject of an earlier sentence goes on.
 *
 * In order: the name that the words behind the number lead to ("3% 오른 카카오"); the last name since the number before;
 * the last subject of the clause; the sentence's topic; its last subject; its last name in no other role.
 */
export function subjectInSentence(
  text: string,
  place: Place,
  inSentence: readonly Candidate[],
  grammar: Grammar,
): Candidate | null {
  const fitting = inSentence.filter((one) => unitFits(one.instrument, place.unit));
  const next = fitting.find((one) => one.start >= place.end);
  if (next && grammar.pointsForward(text.slice(place.end, next.start))) return next;
  const before = fitting.filter((one) => one.end <= place.start);
  const bracketed = before.findLast((one) =>
    isInItsBrackets(text.slice(one.end, Math.min(place.start, one.end + 60))),
  );
  if (bracketed && bracketed.end + 60 > place.start) return bracketed;
  const near = before.filter((one) => one.start >= place.leadStart);
  const clause = before.filter((one) => one.start >= place.clauseStart);
  return (
    near.findLast(isSubject) ??
    near.findLast((one) => one.role === 'bare') ??
    clause.findLast(isSubject) ??
    (grammar.verbsFollow ? undefined : clause.findLast((one) => one.role === 'bare')) ??
    before.findLast((one) => one.role === 'topic') ??
    before.findLast(isSubject) ??
    before.findLast((one) => one.role === 'bare') ??
    null
  );
}
