import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Frame } from './frame.ts';
import type { Grammar } from './grammar.ts';
import type { ReadSentence } from './named-sentence.ts';
import type { Reading } from './reading.ts';
import { type Candidate, type Place, subjectInSentence, unitFits } from './subjects.ts';

interface Subject {
  readonly instrument: Instrument;
  /** The words since the subject, within the number's clause. */
  readonly said: string;
  /** Left out in the sentence, where the one before told of more than one. */
  readonly isAmbiguous: boolean;
}

/** Where a number stands in its sentence. */
export function placeOf(frame: Frame, grammar: Grammar) {
  const { quantity, before, tail, gapBefore } = frame;
  const { start, end, unit } = quantity;
  const leadStart = start - gapBefore.length;
  const clauseStart = start - before.length + grammar.clauseStart(before);
  return { start, end, unit, leadStart, clauseStart, tailEnd: end + tail.length };
}

/** What a number is about: one instrument as a rule, all of a list where the words say so, none where it is about something else. */
export function subjectsOf(
  frame: Frame,
  read: ReadSentence,
  reading: Reading,
  owner: Candidate | null,
  runs: readonly Candidate[][],
): Subject[] {
  const { grammar, text } = reading;
  const place = placeOf(frame, grammar);
  const candidate = owner ?? subjectInSentence(text, place, read.candidates, grammar);
  if (!candidate && isOfAnotherMarket(frame, read, place.start)) return [];
  if (!candidate && grammar.describesUnknown?.(frame.after)) return [];
  if (!candidate) {
    const said = text.slice(Math.max(place.clauseStart, read.sentence.start), place.start);
    const noun = grammar.unnamedSubjectOf?.(frame.before) ?? null;
    const last = grammar.hasForeignSubject(said)
      ? null
      : reading.subjects.carriedSubject(
          read.number,
          frame.quantity.unit,
          ({ kind }) => noun === null || (noun === 'index') === (kind === 'index'),
        );
    const part = grammar.dayPartOf(frame, frame.lead);
    const isOutside = part === 'preMarket' || part === 'afterTrading';
    const instrument = last && ((isOutside ? reading.subjects.commonOf(last, read.number) : null) ?? last);
    const counted = reading.subjects.countedSubjects(
      read.number,
      text.slice(read.sentence.start, place.start),
    );
    if (counted.length > 0) return counted.map((one) => ({ instrument: one, said, isAmbiguous: true }));
    const named = instrument === null ? reading.subjects.headlineSubject(read) : null;
    if (named !== null) return [{ instrument: named, said, isAmbiguous: true }];
    const isAmbiguous =
      instrument !== null &&
      (reading.subjects.hasRival(instrument, frame.quantity.unit, read.sentence.paragraph) ||
        nearestOther(read, place, instrument));
    return instrument ? [{ instrument, said, isAmbiguous }] : [];
  }
  const isBehind = candidate.start >= place.end;
  const said = isBehind ? frame.lead : text.slice(Math.max(candidate.end, place.clauseStart), place.start);
  if (
    !isBehind &&
    owner === null &&
    !grammar.verbsFollow &&
    grammar.hasForeignSubject(sinceNames(text, read, place))
  )
    return [];
  const isAmbiguous =
    !isBehind &&
    owner === null &&
    candidate.instrument !== null &&
    nearestOther(read, place, candidate.instrument);
  const run = owner ? undefined : runs.find((one) => one.includes(candidate));
  const members = run && grammar.isShared(sharedWords(text, run, said + frame.tail)) ? run : [candidate];
  return members.flatMap(({ instrument }) => (instrument ? [{ instrument, said, isAmbiguous }] : []));
}

/** True where the last name before a number that it fits is another than its subject, so that it may be about that one. */
function nearestOther(read: ReadSentence, place: Place, subject: Instrument): boolean {
  const nearest = read.candidates.findLast((one) => one.end <= place.start);
  return nearest !== undefined && nearest.instrument?.id !== subject.id;
}

/** The words of its clause behind the last name before a number, without the end of a longer name: "Apple| Inc. rose". */
function sinceNames(text: string, { candidates }: ReadSentence, place: Place): string {
  const last = candidates.findLast((one) => one.end <= place.start)?.end ?? 0;
  const said = text.slice(Math.max(last, place.clauseStart), place.start);
  return last >= place.clauseStart ? said.replace(/^(?:[\s.,]{0,2}[A-Z][\w.&-]*)+/, '') : said;
}

/** True where the sentence's own subject is traded in another currency, so that an earlier subject is not meant either. */
function isOfAnotherMarket({ quantity }: Frame, read: ReadSentence, start: number): boolean {
  return read.candidates.some(
    ({ role, instrument, end }) =>
      end <= start &&
      (role === 'subject' || role === 'topic') &&
      instrument !== null &&
      instrument.kind !== 'index' &&
      !unitFits(instrument, quantity.unit),
  );
}

/** The words in which "나란히" or "both" may stand: those right before the list and those behind it. */
function sharedWords(text: string, run: readonly Candidate[], behind: string): string {
  const start = run[0]?.start ?? 0;
  return `${text.slice(Math.max(0, start - 8), start)} ${behind}`;
}
