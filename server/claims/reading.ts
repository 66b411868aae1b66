import type { DateFinding } from '../../shared/schemas/article.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { dayWordFor } from './day-word-for.ts';
import type { DayPart, DayWord, Grammar } from './grammar.ts';
import { headlineEnd } from './headline.ts';
import type { DayPlace, ReadSentence } from './named-sentence.ts';
import { type Day, homeMarket, ReportDays } from './report-days.ts';
import { leadLength } from './report-lead.ts';
import type { TradingDays } from './sessions-near.ts';
import { type Market, marketOf } from './subjects.ts';
import { ToldPeriods } from './told-periods.ts';
import { ToldSubjects } from './told-subjects.ts';

/** What of an article claims are read from. */
export interface ClaimSource {
  readonly text: string;
  readonly title: string | null;
  readonly language: Language;
  readonly date: DateFinding;
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
  readonly subjects: ToldSubjects;
  readonly periods = new ToldPeriods();

  constructor({ text, title, language, date }: ClaimSource, grammar: Grammar, tradingDays: TradingDays) {
    this.text = text;
    this.grammar = grammar;
    this.language = language;
    this.articleDate = date.date ?? (language === 'en' ? onlyDateIn(text, grammar) : null);
    this.isIntradayReport = grammar.isIntradayReport(text);
    this.isPeriodReport = grammar.isPeriodReport?.(text) ?? false;
    this.headlineEnd = headlineEnd(text, title);
    this.tradingDays = tradingDays;
    this.subjects = new ToldSubjects(grammar, this.headlineEnd);
    this.#days = new ReportDays({ ...date, date: this.articleDate }, language, tradingDays);
  }

  /** The day that something at a place of a sentence is about. `part`: the part of the day that it speaks of, where that is known. */
  dayAt(read: ReadSentence, place: DayPlace, market: Market, part: DayPart | null = null): Day {
    const word = dayWordFor(read, place, market, this);
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

  /** True where what is said of the hours before trading is said of the day of publication. */
  #isThisMorning(word: DayWord | null, { clauseStart }: DayPlace, market: Market): boolean {
    if (this.language === 'en') return word === null || word.end <= clauseStart;
    return market === 'KR' && (word === null || word.reference.type === 'today');
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
