import type { DateFinding } from '../../shared/schemas/article.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { ofEarlierMove } from './english-moves.ts';
import type { Frame } from './frame.ts';
import type { DayPart, DayWord, Grammar, Period } from './grammar.ts';
import { headlineEnd } from './headline.ts';
import type { QuantityUnit } from './quantity.ts';
import { type Day, homeMarket, ReportDays } from './report-days.ts';
import { leadLength } from './report-lead.ts';
import type { Sentence } from './sentences.ts';
import type { TradingDays } from './sessions-near.ts';
import { type Candidate, type Market, marketOf, unitFits } from './subjects.ts';

/** So many sentences may lie between a subject and a sentence that leaves it out. */
const carriedSentences = 4;

/** What of an article claims are read from. */
export interface ClaimSource {
  readonly text: string;
  readonly title: string | null;
  readonly language: Language;
  readonly date: DateFinding;
}

/** One sentence with what it names. Candidates and day words are ascending. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly number: number;
  readonly frames: readonly Frame[];
  readonly candidates: readonly Candidate[];
  readonly dayWords: readonly DayWord[];
}

/** Where in a sentence something is said of a day. Offsets are into the text. */
interface DayPlace {
  readonly start: number;
  readonly end: number;
  /** End of the number before it in the sentence, or the sentence's start. */
  readonly leadStart: number;
  /** End of the words that belong to it. */
  readonly tailEnd: number;
  readonly clauseStart: number;
}

/** What the reading of an article has come to know, sentence by sentence: subjects, days and periods that go on where they are left out. */
export class Reading {
  readonly text: string;
  readonly grammar: Grammar;
  readonly language: Language;
  readonly articleDate: SessionDate | null;
  readonly isIntradayReport: boolean;
  /** The report sums up a week or a longer time, so that a change without a word for its day may be that of all of it. */
  readonly isPeriodReport: boolean;
  /** Where the headline ends: the title that the text begins with, else a first line without a full stop. 0: there is none. */
  readonly headlineEnd: number;
  readonly tradingDays: TradingDays;
  readonly #days: ReportDays;
  #subjects: { instrument: Instrument; sentence: number; paragraph: number }[] = [];
  #named: { instrument: Instrument; sentence: number }[] = [];
  #period: { period: Period; paragraph: number } | null = null;
  #lastPeriod: Period | null = null;
  #periodTimes = 0;
  #sessionsTold: number | null = null;
  #periodTold: number | null = null;
  #headlineCompany: Instrument | null = null;

  constructor({ text, title, language, date }: ClaimSource, grammar: Grammar, tradingDays: TradingDays) {
    this.text = text;
    this.grammar = grammar;
    this.language = language;
    this.articleDate = date.date ?? (language === 'en' ? onlyDateIn(text, grammar) : null);
    this.isIntradayReport = grammar.isIntradayReport(text);
    this.isPeriodReport = grammar.isPeriodReport?.(text) ?? false;
    this.headlineEnd = headlineEnd(text, title);
    this.tradingDays = tradingDays;
    this.#days = new ReportDays({ ...date, date: this.articleDate }, language, tradingDays);
  }

  /** The subject that goes on in a sentence that names none which the unit fits; null where there is none. */
  carriedSubject(
    sentence: number,
    unit: QuantityUnit,
    fits: (instrument: Instrument) => boolean = () => true,
  ): Instrument | null {
    const found = this.#subjects.find(
      (one) =>
        sentence - one.sentence <= carriedSentences && unitFits(one.instrument, unit) && fits(one.instrument),
    );
    return found?.instrument ?? null;
  }

  /** The common share of a preferred one, where it was told of before it and may be meant: hours outside the session are told of that. */
  commonOf(preferred: Instrument, sentence: number): Instrument | null {
    if (preferred.kind !== 'preferred') return null;
    const { mic, symbol } = preferred;
    const common = this.#subjects.find(
      ({ instrument: one, sentence: told }) =>
        sentence - told <= carriedSentences &&
        one.kind === 'common' &&
        one.mic === mic &&
        one.symbol.slice(0, -1) === symbol.slice(0, -1),
    );
    return common?.instrument ?? null;
  }

  /** The only company that the headline names, for a part of the headline that leaves it out ("4% 뛰었다…삼성전자의 힘"); null outside. */
  headlineSubject({ sentence }: ReadSentence): Instrument | null {
    return sentence.end <= this.headlineEnd ? this.#headlineCompany : null;
  }

  /** Learns whom the headline names. */
  learnHeadline(candidates: readonly Candidate[]): void {
    const named = candidates.flatMap(({ instrument, end }) =>
      instrument && end <= this.headlineEnd ? [instrument] : [],
    );
    const [first] = named;
    this.#headlineCompany = first && named.every(({ id }) => id === first.id) ? first : null;
  }

  /** The companies last told of that "두 종목 모두" speaks of; none where the words count none. */
  countedSubjects(sentence: number, words: string): Instrument[] {
    const count = this.grammar.countOfSubjects?.(words) ?? 0;
    const counted = count < 2 ? [] : this.lastTold(sentence, count);
    return counted.length < count ? [] : counted.flatMap(({ instrument }) => instrument ?? []);
  }

  /**
   * True where the sentence that an instrument was last told of in told of another that the unit fits as well, or an earlier
   * paragraph did, and one of its own kind was told of before.
   */
  hasRival(instrument: Instrument, unit: QuantityUnit, paragraph: number): boolean {
    const last = this.#subjects.find((one) => one.instrument.id === instrument.id);
    const isOther = (one: { instrument: Instrument }) =>
      one.instrument.id !== instrument.id && unitFits(one.instrument, unit);
    if (this.#named.some((one) => one.sentence === last?.sentence && isOther(one))) return true;
    const isFar = last !== undefined && last.paragraph !== paragraph;
    return isFar && this.#subjects.some((one) => isOther(one) && one.instrument.kind === instrument.kind);
  }

  /** Remembers all instruments that a sentence tells numbers of. */
  rememberNamed(instruments: readonly Instrument[], sentence: number): void {
    if (instruments.length > 0) this.#named = instruments.map((instrument) => ({ instrument, sentence }));
  }

  /** Makes an instrument the first choice for sentences that name no subject. */
  rememberSubject(instrument: Instrument, sentence: number, paragraph: number): void {
    this.#subjects = [
      { instrument, sentence, paragraph },
      ...this.#subjects.filter((one) => one.instrument.id !== instrument.id),
    ].slice(0, 6);
  }

  /** Forgets all subjects: the sentence was about something that is no instrument here. */
  forgetSubjects(): void {
    this.#subjects = [];
  }

  /** The list of subjects that numbers were last told of in turn; "각각" in a sentence without names speaks of them. */
  lastList: readonly Candidate[] = [];

  /** True where the sentence last told of speaks of a company outside the last list, so that "각각" may mean others. */
  get isListPast(): boolean {
    return this.#named.some(({ instrument }) =>
      this.lastList.every((one) => one.instrument?.id !== instrument.id),
    );
  }

  /** The companies told of one by one in the sentences before, in that order, which "각각" may speak of; at most so many. */
  lastTold(sentence: number, most: number): Candidate[] {
    return this.#subjects
      .filter((one) => sentence - one.sentence <= carriedSentences && one.instrument.kind !== 'index')
      .slice(0, most)
      .toReversed()
      .map(({ instrument }) => ({ start: 0, end: 0, instrument, role: 'bare' }));
  }

  /** The period that the heading over a table's rows says its percentages are of; null where it says none. */
  rowPeriod: Period | null = null;

  /** The period that goes on in the sentences behind its word; null where none was told of in the paragraph. */
  carriedPeriod(paragraph: number): Period | null {
    return this.#period?.paragraph === paragraph ? this.#period.period : null;
  }

  /** True where the paragraph has told of the period in two sentences, so that a third without a word is of it as well. */
  get isPeriodFirm(): boolean {
    return this.#periodTimes > 1;
  }

  /** "같은 기간" in any later paragraph. */
  get lastPeriod(): Period | null {
    return this.#lastPeriod;
  }

  /** Remembers the period of the sentence; null where it told of single sessions. */
  rememberPeriod(period: Period | null, paragraph: number): void {
    this.#periodTimes = period !== null && this.#period?.paragraph === paragraph ? this.#periodTimes + 1 : 1;
    this.#period = period && { period, paragraph };
    this.#lastPeriod = period ?? this.#lastPeriod;
  }

  /** Remembers what "같은 기간" speaks of. */
  noteLastPeriod(period: Period | null): void {
    this.#lastPeriod = period;
  }

  /** True where the paragraph has told of a week, a month or some sessions, so that a change without a day may be of those. */
  hasToldPeriod(paragraph: number): boolean {
    return this.#periodTold === paragraph;
  }

  /** True where the paragraph has told of single sessions: a period named behind them is a remark, and does not go on. */
  hasToldSessions(paragraph: number): boolean {
    return this.#sessionsTold === paragraph;
  }

  /** Remembers that the paragraph tells of a stretch of days. */
  rememberStretch({ type, ...rest }: Period, paragraph: number): void {
    const isOfYear = 'since' in rest && rest.since === 'year';
    if (type === 'sessions' || type === 'whole' || (type === 'toDate' && !isOfYear))
      this.#periodTold = paragraph;
  }

  /** Remembers that the paragraph tells of single sessions. */
  rememberSessions(paragraph: number): void {
    this.#sessionsTold = paragraph;
  }

  /** The day that something at a place of a sentence is about. `part`: the part of the day that it speaks of, where that is known. */
  dayAt(read: ReadSentence, place: DayPlace, market: Market, part: DayPart | null = null): Day {
    const word = this.#wordFor(read, place, market);
    if (part === 'preMarket' && this.#isThisMorning(word, place, market)) {
      const morning = this.#days.publicationSession(market);
      if (morning !== null) return { type: 'day', date: morning, isOpen: false };
    }
    const day = this.#days.dayOf(word, market, read.sentence.paragraph);
    if (this.language !== 'en' || day.type !== 'day' || word === null) return day;
    const between = this.text.slice(Math.min(word.end, place.end), Math.max(word.start, place.start));
    if (!ofAnotherClause.test(between)) return day;
    return { ...day, isOpen: day.isOpen || day.date !== this.#days.reported(market) };
  }

  /** True where a day is that of publication, or one whose session ran then: only of such can a report from the middle of a day be. */
  isOfPublication(day: SessionDate | null, market: Market): boolean {
    if (day === null || this.articleDate === null || day >= this.articleDate) return true;
    return this.language === 'en' || this.partAtPublication(day, market) !== null;
  }

  /** True where the article came out before the market's open on its day of publication. */
  isBeforeOpen(market: Market): boolean {
    const day = this.#days.publicationSession(market);
    return day !== null && this.#days.publishedAround(day, market) === 'before';
  }

  /** The part of a session's day that had come when the article was published; null where its close was known, or nothing is. */
  partAtPublication(day: SessionDate | null, market: Market): DayPart | null {
    const place = day === null ? null : this.#days.publishedAround(day, market);
    if (place === 'before') return 'preMarket';
    return place === 'during' ? 'intraday' : null;
  }

  /** The day that the article reports on; null where it is not known. */
  reportedDay(market: Market): SessionDate | null {
    return this.#days.reported(market);
  }

  /** Learns which day the article reports on, from all its sentences, before any is read for claims. */
  learnReportDays(reads: readonly ReadSentence[]): void {
    const lead = reads.slice(0, leadLength(reads));
    for (const read of lead) this.#rememberDays(read, (word) => word.isPlain);
    for (const read of lead) this.#rememberDays(read, () => true);
    this.#days.startOver();
  }

  /**
   * Remembers the days that a sentence names, each for the markets that it speaks of. A line that is only a date is none,
   * nor is a day that no statement of the sentence is about, where it makes any, nor in Korean "전날" where it makes none.
   */
  rememberDays(read: ReadSentence, told: ReadonlySet<SessionDate | null>): void {
    this.#rememberDays(read, ({ reference: { type, ...rest } }) =>
      told.size === 0
        ? type !== 'previousDay' || this.language === 'en'
        : !('date' in rest) || told.has(rest.date),
    );
  }

  #rememberDays(read: ReadSentence, counts: (word: DayWord) => boolean): void {
    const { sentence, candidates, frames } = read;
    const isDateline =
      candidates.length === 0 &&
      frames.length === 0 &&
      /\d{4}/.test(this.text.slice(sentence.start, sentence.end));
    if (isDateline || this.grammar.isAside(this.text.slice(sentence.start, sentence.end))) return;
    const markets = new Set(
      read.candidates.flatMap((one) => (one.instrument ? [marketOf(one.instrument)] : [])),
    );
    for (const word of read.dayWords.filter(
      (one) => counts(one) && one.isAside !== true && one.isPassing !== true,
    )) {
      for (const market of this.#marketsOf(word, markets)) {
        if (word.isOfStatement) this.#days.rememberStatement(word, market);
        else this.#days.remember(word, market, read.sentence.paragraph);
      }
    }
  }

  #marketsOf(word: DayWord, named: ReadonlySet<Market>): Market[] {
    if (word.isLocal || word.reference.type === 'overnight') return ['US', 'other'];
    if (this.language === 'en') return ['US', 'KR', 'other'];
    const home = homeMarket(this.language);
    return named.size === 1 ? [...named] : [home];
  }

  /** The word for a day that speaks of a place: in English the one right behind it, else the last one before it. */
  /** True where what is said of the hours before trading is said of the day of publication. */
  #isThisMorning(word: DayWord | null, { clauseStart }: DayPlace, market: Market): boolean {
    if (this.language === 'en') return word === null || word.end <= clauseStart;
    return market === 'KR' && (word === null || word.reference.type === 'today');
  }

  #wordFor(read: ReadSentence, place: DayPlace, market: Market): DayWord | null {
    const fitting = read.dayWords.filter((word) => this.#speaksOf(word, market, read, place));
    const isEnglish = this.language === 'en';
    const behind = fitting.find((word) => word.start >= place.end && word.start < place.tailEnd);
    const later = (word: DayWord) =>
      word.start >= place.end &&
      !isVague(word) &&
      !(word.reference.type === 'previousDay' && /\d/.test(this.text.slice(place.end, word.start))) &&
      !/\b(?:compared|versus|vs|against|than|after|following)\b/.test(
        this.text.slice(place.end, word.start),
      ) &&
      !this.text.slice(place.end, word.start).includes(';');
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
  #isRemark(word: DayWord, { sentence }: ReadSentence, place: DayPlace): boolean {
    if (word.end > place.clauseStart) return false;
    const between = this.text.slice(word.end, place.start);
    const before = this.text.slice(Math.max(sentence.start, word.start - 80), word.start);
    if (/, (?:which|who|whose|where)\s[^,;]*$/.test(before) && between.includes(',')) return true;
    const clause = this.text.slice(place.clauseStart, place.start);
    return (
      /\bhad (?:[a-z]+ ){1,3}(?:on )?$/.test(before) &&
      /^(?:and|but)\s(?:[a-z]+ )?[a-z]+ed\b(?!.*\bhad\b)/.test(clause)
    );
  }

  #speaksOf(word: DayWord, market: Market, read: ReadSentence, place: DayPlace): boolean {
    const { type } = word.reference;
    if (this.language === 'en' && this.#isRemark(word, read, place)) return false;
    if (word.start >= place.end && ofEarlierMove.test(this.text.slice(place.end, word.start))) return false;
    if (word.isOfStatement) return false;
    if (word.isAside && !(place.leadStart <= word.start && word.end <= place.start)) return false;
    if ((type === 'past' || type === 'future' || type === 'month') && word.end <= place.clauseStart)
      return false;
    if (this.language === 'en') return true;
    if (word.isLocal) return market !== 'KR';
    if (market === 'KR') return type !== 'overnight';
    const isHomeDay = read.candidates.some(
      (one) => one.instrument !== null && marketOf(one.instrument) === 'KR' && one.start < word.end + 40,
    );
    return type === 'previousDay' || type === 'overnight' || !isHomeDay;
  }
}

/** Words between a day and a number that let them be of two statements. */
const ofAnotherClause =
  /\b(?:and|but|while|whereas|then|after|before|when|as|though|although|because|since)\b|[;:—]/;

/** The one full date that the beginning of a text names, where nothing else dated it ("It's Tuesday, Aug. 6, 2024."). */
function onlyDateIn(text: string, grammar: Grammar): SessionDate | null {
  const words = grammar.dayWordsOf(text, 0, Math.min(text.length, 600), null);
  const dates = new Set(
    words.flatMap(({ reference }) => (reference.type === 'date' ? [reference.date] : [])),
  );
  const [only] = dates;
  return dates.size === 1 ? (only ?? null) : null;
}

/** "a year ago", "in December": no single day, so that it speaks only of numbers right beside it. */
function isVague({ reference: { type } }: DayWord): boolean {
  return type === 'past' || type === 'future' || type === 'month';
}
