import type { SessionDate } from '../../shared/units/session-date.ts';
import { directionOf } from './direction-of.ts';
import type { Draft } from './draft.ts';
import type { Frame } from './frame.ts';
import type { Grammar, Period } from './grammar.ts';
import type { ReadSentence } from './named-sentence.ts';
import { numberClaim } from './number-claims.ts';
import { chainOf } from './numbers-in-line.ts';
import { openingRole, roleOf, timedBy } from './price-role-of.ts';
import type { Reading } from './reading.ts';
import type { Day } from './report-days.ts';
import { distributed, subjectRuns } from './subject-lists.ts';
import { type Candidate, type Market, marketOf } from './subjects.ts';
import { placeOf, subjectsOf } from './subjects-of.ts';

/** What the numbers of a sentence say about instruments, in order. */
export function readNumbers(read: ReadSentence, reading: Reading): Draft[] {
  const { frames, candidates, sentence } = read;
  if (frames.length === 0) return [];
  const { grammar, text } = reading;
  const runs = subjectRuns(text, candidates, grammar);
  const isDistributive = grammar.isDistributive(text.slice(sentence.start, sentence.end));
  const isCarried = isDistributive && candidates.length === 0;
  const lists = isCarried ? carriedLists(read, reading) : runs;
  const owners = isDistributive ? ownersOf(frames, lists) : new Map<Frame, Candidate>();
  const isListOpen = isCarried && reading.subjects.isListPast;
  if (owners.size > 0) reading.subjects.lastList = [...new Set(owners.values())];
  if (isCarried && owners.size === 0) return [];
  const tellsPrices = frames.some((frame) => frame.quantity.unit !== 'pct');
  const goesOn = tellsPrices ? null : reading.periods.carriedPeriod(sentence.paragraph);
  return frames.flatMap((frame) => {
    if (isRestated(frame, frames[frame.index - 1])) return [];
    const subjects = subjectsOf(frame, read, reading, owners.get(frame) ?? null, runs);
    return subjects.flatMap(({ instrument, said, isAmbiguous: isSubjectOpen }) => {
      const role = roleOf(frame, frames, grammar);
      const chain = chainOf(frame, frames, grammar);
      const direction = directionOf(frame, frames, grammar);
      const timed = timedBy(frame, frames, grammar);
      const timedChain = chainOf(timed, frames, grammar);
      const isMorning = grammar.isGoingOn?.(frame) && reading.isBeforeOpen(marketOf(instrument));
      const told = grammar.dayPartOf(timed, timedChain);
      const part = isMorning && (told === null || told === 'intraday') ? 'preMarket' : told;
      const day = reading.dayAt(read, placeOf(frame, grammar), marketOf(instrument), part);
      const timedRole = frame.quantity.unit === 'pct' ? openingRole(timed, frame, frames, grammar) : null;
      const isDated = hasOwnDay(read, frame, grammar);
      const carriedPeriod = isDated ? null : (goesOn ?? listedPeriod(frame, frames, grammar));
      const known = {
        part,
        hasDay: read.dayWords.some((word) => word.end <= frame.quantity.start) || isDated,
        direction,
        role,
        carriedPeriod,
        timedRole,
      };
      const isUnowned = isDistributive && runs.length > 0 && owners.size === 0;
      const mayBeOfPeriod =
        frame.quantity.unit === 'pct' && reading.isPeriodReport && read.dayWords.length === 0;
      const isAmbiguous =
        mayBeOfPeriod || isUnowned || isListOpen || isSubjectOpen || (day.type === 'day' && day.isOpen);
      const dated = {
        day: day.type === 'day' ? day.date : null,
        periodDay: periodDayOf(day, read, reading, marketOf(instrument)),
        isOfThePast: day.type !== 'day',
        isAmbiguous,
      };
      const claim = numberClaim({ frame, instrument, said, chain, ...dated, ...known }, reading);
      return claim ? [claim] : [];
    });
  });
}

/** The last day of a period: one that the sentence names, else the day of the report, and none that an earlier sentence told of. */
function periodDayOf(
  day: Day,
  { dayWords }: ReadSentence,
  reading: Reading,
  market: Market,
): SessionDate | null {
  if (day.type !== 'day') return null;
  return day.isOpen && dayWords.length === 0 ? reading.reportedDay(market) : day.date;
}

/** What "각각" in a sentence without names may speak of, the likelier list last. */
function carriedLists({ number, frames }: ReadSentence, reading: Reading): Candidate[][] {
  const unit = frames[0]?.quantity.unit;
  const count = frames.filter((frame) => frame.quantity.unit === unit).length;
  const lists = [reading.subjects.lastTold(number, count), [...reading.subjects.lastList]];
  return reading.subjects.isListPast ? lists.toReversed() : lists;
}

/** The period of the percentage before, where a number shares its verb: "up 0.2% for the week and Nvidia 14.1%". */
function listedPeriod(frame: Frame, frames: readonly Frame[], grammar: Grammar): Period | null {
  const before = frames[frame.index - 1];
  const isListed =
    !grammar.verbsFollow &&
    frame.quantity.unit === 'pct' &&
    before?.quantity.unit === 'pct' &&
    grammar.moveOf(frame) === 0 &&
    !/\bthe (?:day|session)\b/.test(frame.tail);
  return isListed ? grammar.periodOf(before) : null;
}

/** True where a word for a day stands in the sentence; in English in the number's own words, as the rest may go on without. */
function hasOwnDay(read: ReadSentence, frame: Frame, grammar: Grammar): boolean {
  if (grammar.verbsFollow) return read.dayWords.length > 0;
  const { clauseStart, tailEnd } = placeOf(frame, grammar);
  return read.dayWords.some((word) => word.end > clauseStart && word.start < tailEnd);
}

/** The owners by the last list that the numbers behind it fit. */
function ownersOf(frames: readonly Frame[], runs: readonly Candidate[][]): Map<Frame, Candidate> {
  for (const run of runs.toReversed()) {
    const owners = distributed(frames, run);
    if (owners.size > 0) return owners;
  }
  return new Map();
}

/** True for the second figure of "114.06달러, 우리 돈 16만6000원에": the same price in another currency. */
function isRestated({ quantity, lead }: Frame, before: Frame | undefined): boolean {
  return (
    before !== undefined && before.quantity.unit !== quantity.unit && /우리 ?돈|한화|원화|환산/.test(lead)
  );
}
