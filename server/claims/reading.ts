import type { DateFinding } from '../../shared/schemas/article.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Frame } from './frame.ts';
import type { DayWord, Grammar, Period } from './grammar.ts';
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

/** What the reading of an article has come to know, sentence by sentence: subjects, days and periods that go on where they are left out. */
export class Reading {
  readonly text: string;
  readonly grammar: Grammar;
  readonly language: Language;
  readonly articleDate: SessionDate | null;
  readonly isIntradayReport: boolean;
  /** Where the headline ends: the title that the text begins with, else a first line without a full stop. 0: there is none. */
  readonly headlineEnd: number;
  readonly tradingDays: TradingDays;
  readonly #days: ReportDays;
  #subjects: { instrument: Instrument; sentence: number }[] = [];
  #named: { instrument: Instrument; sentence: number }[] = [];
  #period: { period: Period; paragraph: number } | null = null;
  #lastPeriod: Period | null = null;
  #periodTimes = 0;
  #sessionsTold: number | null = null;

  constructor({ text, title, language, date }: ClaimSource, grammar: Grammar, tradingDays: TradingDays) {
    this.text = text;
    this.grammar = grammar;
    this.language = language;
    this.articleDate = date.date;
    this.isIntradayReport = grammar.isIntradayReport(text);
    this.headlineEnd = headlineEnd(text, title);
    this.tradingDays = tradingDays;
    this.#days = new ReportDays(date, language, tradingDays);
  }

  /** The subject that goes on in a sentence that names none which the unit fits; null where there is none. */
  carriedSubject(sentence: number, unit: QuantityUnit): Instrument | null {
    const found = this.#subjects.find(
      (one) => sentence - one.sentence <= carriedSentences && unitFits(one.instrument, unit),
    );
    return found?.instrument ?? null;
  }

  /** True where the sentence that an instrument was last told of in told of another that the unit fits as well. */
  hasRival(instrument: Instrument, unit: QuantityUnit): boolean {
    const place = this.#subjects.find((one) => one.instrument.id === instrument.id)?.sentence;
    return this.#named.some(
      (one) =>
        one.sentence === place && one.instrument.id !== instrument.id && unitFits(one.instrument, unit),
    );
  }

  /** Remembers all instruments that a sentence tells numbers of. */
  rememberNamed(instruments: readonly Instrument[], sentence: number): void {
    if (instruments.length > 0) this.#named = instruments.map((instrument) => ({ instrument, sentence }));
  }

  /** Makes an instrument the first choice for sentences that name no subject. */
  rememberSubject(instrument: Instrument, sentence: number): void {
    this.#subjects = [
      { instrument, sentence },
      ...this.#subjects.filter((one) => one.instrument.id !== instrument.id),
    ].slice(0, 6);
  }

  /** Forgets all subjects: the sentence was about something that is no instrument here. */
  forgetSubjects(): void {
    this.#subjects = [];
  }

  /** The list of subjects that numbers were last told of in turn; "각각" in a sentence without names speaks of them. */
  lastList: readonly Candidate[] = [];

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

  /** True where the paragraph has told of single sessions: a period named behind them is a remark, and does not go on. */
  hasToldSessions(paragraph: number): boolean {
    return this.#sessionsTold === paragraph;
  }

  /** Remembers that the paragraph tells of single sessions. */
  rememberSessions(paragraph: number): void {
    this.#sessionsTold = paragraph;
  }

  /** The day that something at a place of a sentence is about. */
  dayAt(
    read: ReadSentence,
    place: { start: number; end: number; tailEnd: number; clauseStart: number },
    market: Market,
  ): Day {
    const word = this.#wordFor(read, place, market);
    return this.#days.dayOf(word, market, read.sentence.paragraph);
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
   * nor is a day that no statement of the sentence is about, where it makes any.
   */
  rememberDays(read: ReadSentence, told: ReadonlySet<SessionDate | null>): void {
    this.#rememberDays(
      read,
      ({ reference }) => told.size === 0 || reference.type !== 'date' || told.has(reference.date),
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
    for (const word of read.dayWords.filter((one) => counts(one) && one.isAside !== true)) {
      for (const market of this.#marketsOf(word, markets)) {
        this.#days.remember(word, market, read.sentence.paragraph);
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
  #wordFor(
    read: ReadSentence,
    place: { start: number; end: number; tailEnd: number; clauseStart: number },
    market: Market,
  ): DayWord | null {
    const fitting = read.dayWords.filter((word) => this.#speaksOf(word, market, read, place));
    const isEnglish = this.language === 'en';
    const behind = fitting.find((word) => word.start >= place.end && word.start < place.tailEnd);
    const later = (word: DayWord) =>
      word.start >= place.end && !isVague(word) && !this.text.slice(place.end, word.start).includes(';');
    if (isEnglish && behind) return behind;
    return (
      fitting.findLast((word) => word.end <= place.start) ??
      behind ??
      (isEnglish ? fitting.find(later) : undefined) ??
      null
    );
  }

  #speaksOf(word: DayWord, market: Market, read: ReadSentence, place: { clauseStart: number }): boolean {
    const { type } = word.reference;
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

/** "a year ago", "in December": no single day, so that it speaks only of numbers right beside it. */
function isVague({ reference: { type } }: DayWord): boolean {
  return type === 'past' || type === 'future' || type === 'month';
}
