import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Draft } from './draft.ts';
import type { Frame } from './frame.ts';
import type { Direction, Grammar, Period, PriceRole } from './grammar.ts';
import { numberClaim } from './number-claims.ts';
import type { Reading, ReadSentence } from './reading.ts';
import type { Day } from './report-days.ts';
import { distributed, subjectRuns } from './subject-lists.ts';
import {
  type Candidate,
  type Market,
  marketOf,
  type Place,
  subjectInSentence,
  unitFits,
} from './subjects.ts';

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
  const isListOpen = isCarried && reading.isListPast;
  if (owners.size > 0) reading.lastList = [...new Set(owners.values())];
  if (isCarried && owners.size === 0) return [];
  const tellsPrices = frames.some((frame) => frame.quantity.unit !== 'pct');
  const goesOn = tellsPrices ? null : reading.carriedPeriod(sentence.paragraph);
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
  const lists = [reading.lastTold(number, count), [...reading.lastList]];
  return reading.isListPast ? lists.toReversed() : lists;
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

interface Subject {
  readonly instrument: Instrument;
  /** The words since the subject, within the number's clause. */
  readonly said: string;
  /** Left out in the sentence, where the one before told of more than one. */
  readonly isAmbiguous: boolean;
}

function placeOf(frame: Frame, grammar: Grammar) {
  const { quantity, before, tail, gapBefore } = frame;
  const { start, end, unit } = quantity;
  const leadStart = start - gapBefore.length;
  const clauseStart = start - before.length + grammar.clauseStart(before);
  return { start, end, unit, leadStart, clauseStart, tailEnd: end + tail.length };
}

/** What a number is about: one instrument as a rule, all of a list where the words say so, none where it is about something else. */
function subjectsOf(
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
      : reading.carriedSubject(
          read.number,
          frame.quantity.unit,
          ({ kind }) => noun === null || (noun === 'index') === (kind === 'index'),
        );
    const part = grammar.dayPartOf(frame, frame.lead);
    const isOutside = part === 'preMarket' || part === 'afterTrading';
    const instrument = last && ((isOutside ? reading.commonOf(last, read.number) : null) ?? last);
    const counted = reading.countedSubjects(read.number, text.slice(read.sentence.start, place.start));
    if (counted.length > 0) return counted.map((one) => ({ instrument: one, said, isAmbiguous: true }));
    const named = instrument === null ? reading.headlineSubject(read) : null;
    if (named !== null) return [{ instrument: named, said, isAmbiguous: true }];
    const isAmbiguous =
      instrument !== null &&
      (reading.hasRival(instrument, frame.quantity.unit, read.sentence.paragraph) ||
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

/** True for the second figure of "114.06달러, 우리 돈 16만6000원에": the same price in another currency. */
function isRestated({ quantity, lead }: Frame, before: Frame | undefined): boolean {
  return (
    before !== undefined && before.quantity.unit !== quantity.unit && /우리 ?돈|한화|원화|환산/.test(lead)
  );
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

/** True where nothing but a list's joint stands between a number and the next, so that it shares that one's verb. */
function isOpen(frame: Frame): boolean {
  return /^(?:[\s,(·]|와|과|및|씩|각각|에|으로|로|그리고)*$/.test(frame.tail);
}

/** Words between two percentages that share a verb: "… higher, Apple", "… for the week and". */
const goesOn =
  /^(?:higher|lower|(?:in|on|for|over) (?:the|this) (?:day|week|month|year|session))?,?\s?(?:and|while|or|,|\()/;
/** "tumbled 11.7 percent to 172,200 won and SK hynix 9.6 percent": nothing but a name, so that the verb goes on. */
const nextNamed = /^,?\s?(?:and|while|,)?\s?(?:[A-Z][\w.&'’]*\s|hynix\s){1,4}(?:shares )?(?:by )?$/;

function directionOf(frame: Frame, frames: readonly Frame[], grammar: Grammar): Direction {
  const own = grammar.moveOf(frame);
  if (own !== 0) return own;
  if (isNamesBracket(frame)) return bracketDirection(frames, grammar);
  if (grammar.verbsFollow) {
    for (let place = frame.index; place < frame.index + 6; place += 1) {
      const [here, next] = [frames[place], frames[place + 1]];
      if (!here || !next || !isOpen(here)) return 0;
      const found = grammar.moveOf(next);
      if (found !== 0) return found;
    }
    return 0;
  }
  const before = frames[frame.index - 1];
  const earlier = frames[frame.index - 2];
  if (
    frame.quantity.unit === 'pct' &&
    before?.quantity.unit !== 'pct' &&
    earlier?.quantity.unit === 'pct' &&
    nextNamed.test(frame.gapBefore)
  )
    return directionOf(earlier, frames, grammar);
  const isList =
    before?.quantity.unit === frame.quantity.unit &&
    frame.gapBefore.length < 60 &&
    goesOn.test(frame.gapBefore.trim());
  return before && isList ? directionOf(before, frames, grammar) : 0;
}

/** True for the number of "엔비디아(2.03%)": alone in brackets behind a name. */
function isNamesBracket({ gapBefore, gapAfter, quantity }: Frame): boolean {
  return quantity.unit === 'pct' && /[\p{L}\p{N}]\s?\($/u.test(gapBefore) && gapAfter.startsWith(')');
}

/** In a list of names with numbers in brackets those without a sign rose where others fell by theirs, else all did what the verb says. */
function bracketDirection(frames: readonly Frame[], grammar: Grammar): Direction {
  if (frames.some((frame) => isNamesBracket(frame) && frame.quantity.printedSign === -1)) return 1;
  const last = frames.findLast(isNamesBracket);
  return last ? grammar.moveBehind(last.gapAfter.slice(0, 24)) : 0;
}

const isPrice = ({ quantity }: Frame) => quantity.unit !== 'pct' && !quantity.isAmount;

/** "closed at $120 and Apple at $198": nothing but a name stands between two prices that share a verb. */
const listed = /^,?\s?(?:and|while)\s(?:[A-Z][\w.&'’]*\s){0,4}(?:shares )?(?:at )?(?:about |around )?$/;

function roleOf(frame: Frame, frames: readonly Frame[], grammar: Grammar): PriceRole | null {
  if (!isPrice(frame)) return null;
  const own = grammar.priceRoleOf(frame, chainOf(frame, frames, grammar));
  if (grammar.verbsFollow) {
    if (own !== null) return own;
    const next = frames.slice(frame.index + 1, frame.index + 7).find(isPrice);
    const shared = next && isOpen(frame) ? grammar.priceRoleOf({ ...next, lead: '' }, next.gapBefore) : null;
    const before = frames[frame.index - 1];
    const isDescribed =
      before !== undefined &&
      (before.quantity.unit === 'pct' || grammar.isChangeAmount(before)) &&
      grammar.describesNext(before.tail.replace(/^\s?\([^()]{0,20}\)/, ''));
    const movedBy = frames[frame.index + 1];
    const isMoved =
      isOpen(frame) &&
      movedBy?.quantity.unit === 'pct' &&
      directionOf(movedBy, frames, grammar) !== 0 &&
      frame.tail.trim() !== '';
    if (isMoved && shared === null) return 'level';
    if (isDescribed && (shared === 'high' || shared === 'low' || shared === 'quote')) return 'level';
    return shared ?? (isDescribed ? 'level' : null);
  }
  if (own !== 'level' && own !== null) return own;
  const before = frames.slice(Math.max(0, frame.index - 3), frame.index).findLast(isPrice);
  const isList = before && frame.lead.length < 50 && listed.test(frame.lead.trimStart());
  return isList ? (grammar.priceRoleOf(before, chainOf(before, frames, grammar)) ?? own) : own;
}

/** "9.30% 높은 수준에서 마감했고, 장중 최고가는 50만원": the next number is of another clause. */
const turn = /,|[가-힣](?:고|며|지만|으나)\s/;

/** "0.5% 오른 7만8900원에 마감": the price tells when the percentage is of. */
function timedBy(frame: Frame, frames: readonly Frame[], grammar: Grammar): Frame {
  const next = frames[frame.index + 1];
  if (frame.quantity.unit !== 'pct' || !next || !isPrice(next)) return frame;
  const leads = grammar.verbsFollow
    ? grammar.describesNext(frame.tail) && !turn.test(frame.gapAfter.slice(frame.tail.length))
    : /^ (?:at|to) $/.test(frame.gapAfter);
  return leads ? next : frame;
}

/** The role of the price that a percentage describes, or that of its own verb ("opened 2% higher"). */
function openingRole(
  timed: Frame,
  frame: Frame,
  frames: readonly Frame[],
  grammar: Grammar,
): PriceRole | null {
  if (timed !== frame) return roleOf(timed, frames, grammar);
  return !grammar.verbsFollow && grammar.priceRoleOf(frame, frame.lead) === 'open' ? 'open' : null;
}

/** A number's own words, and those of the number that describes it. */
function chainOf(frame: Frame, frames: readonly Frame[], grammar: Grammar): string {
  if (!grammar.verbsFollow) return frame.before.slice(grammar.clauseStart(frame.before));
  const before = frames[frame.index - 1];
  return before && grammar.describesNext(before.tail) ? before.lead + before.tail + frame.lead : frame.lead;
}
