import type { DateFinding } from '../../shared/schemas/article.ts';
import type { Language } from '../../shared/units/language.ts';
import { addDays, daysBetween, type SessionDate, sessionDateOf } from '../../shared/units/session-date.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import { covers } from '../markets/session-offset.ts';
import type { DayReference, DayWord } from './grammar.ts';
import type { TradingDays } from './sessions-near.ts';
import type { CalendarMarket, Market } from './subjects.ts';

/** The day that a number is about. `month`: only the month is named, and this is its first day. */
export type Day =
  | {
      readonly type: 'day';
      readonly date: SessionDate | null;
      /**
       * There is another fair reading: no word says it, and it goes on from a sentence about another day than the one
       * reported on; or "전날" may be counted from the day of publication or from the one reported on.
       */
      readonly isOpen: boolean;
    }
  | { readonly type: 'month'; readonly firstDay: SessionDate }
  | { readonly type: 'none' };

/** How many days before the article its first day word may lie and still be the day that is reported on. */
const reportWithin = 10;

/** The market that an outlet of this language reports on where it does not say. */
export function homeMarket(language: Language): CalendarMarket {
  return language === 'ko' ? 'KR' : 'US';
}

/**
 * The session that an article is about where no word says: the day of publication if that is a session which had opened
 * by then, else the session before. A Korean article about New York speaks of the session before its own date.
 * Null where the article's date is unknown, or no calendar of the market.
 */
function defaultSession(
  date: DateFinding,
  market: Market,
  language: Language,
  tradingDays: TradingDays,
): SessionDate | null {
  if (date.date === null || market === 'other') return null;
  if (market === 'US' && language === 'ko') return tradingDays.before(date.date, 'US');
  const calendar = tradingDays.calendarOf(market);
  if (date.precision !== 'minute' || date.publishedAt === null || !calendar) {
    return tradingDays.atOrBefore(date.date, market);
  }
  const day = localDateOf(date.publishedAt, calendar.timeZone);
  const opened =
    covers(calendar, day) && calendar.isSession(day) && date.publishedAt >= calendar.sessionHours(day).open;
  return opened ? day : tradingDays.before(day, market);
}

const told = (date: SessionDate | null): Day => ({ type: 'day', date, isOpen: false });

/** The days that numbers of an article are about, read in the order of the text. */
export class ReportDays {
  readonly #finding: DateFinding;
  readonly #language: Language;
  readonly #tradingDays: TradingDays;
  /** The day reported on, by market: the first one that the text names. */
  readonly #report = new Map<Market, SessionDate>();
  /** The day named last, by market, and the paragraph it was named in. */
  readonly #last = new Map<Market, { date: SessionDate; paragraph: number }>();

  /** The day of the last statement told of, by market. */
  readonly #stated = new Map<Market, SessionDate>();

  /** True until the lead is read: in English a day that is first named behind it is no day reported on. */
  #isLearning = true;

  constructor(finding: DateFinding, language: Language, tradingDays: TradingDays) {
    this.#finding = finding;
    this.#language = language;
    this.#tradingDays = tradingDays;
  }

  /** The day of a number: that of the word for it, else the day named before in the paragraph, else the day of the report. */
  dayOf(word: DayWord | null, market: Market, paragraph: number): Day {
    if (word !== null) return this.#resolve(word.reference, market);
    const last = this.#last.get(market);
    const reported = this.reported(market);
    const date = last?.paragraph === paragraph ? last.date : reported;
    const stated = this.#stated.get(market) ?? date;
    return {
      type: 'day',
      date,
      isOpen: date !== reported || stated !== date || this.#isOfAnotherDay(market),
    };
  }

  /** Remembers a word for a day, for the sentences behind it. */
  remember(word: DayWord, market: Market, paragraph: number): void {
    const day = this.#resolve(word.reference, market);
    if (day.type !== 'day' || day.date === null) return;
    if (word.reference.type === 'sessionBefore') return;
    const isYesterday = this.#language === 'en' && word.isPlain;
    if (word.reference.type === 'previousDay' && this.#report.has(market) && !isYesterday) return;
    this.#last.set(market, { date: day.date, paragraph });
    const { date } = this.#finding;
    const isRecent = date === null || Math.abs(daysBetween(day.date, date)) <= reportWithin;
    const isSession = market === 'other' || this.#tradingDays.isTradingDay(day.date, market);
    const isReport = word.reference.type === 'date' && isRecent && isSession;
    const isOfMorning =
      day.date === date && market === homeMarket(this.#language) && this.#isBeforeTrading(day.date);
    const mayReport = !isOfMorning && (this.#isLearning || this.#language !== 'en' || date === null);
    if (isReport && mayReport && !this.#report.has(market)) this.#report.set(market, day.date);
  }

  /** Remembers the day of a statement: where it is not the day reported on, numbers without a day may be of either. */
  rememberStatement(word: DayWord, market: Market): void {
    const day = this.#resolve(word.reference, market);
    if (day.type === 'day' && day.date !== null) this.#stated.set(market, day.date);
  }

  /** Forgets which day was named last; the day reported on is kept. */
  startOver(): void {
    this.#last.clear();
    this.#isLearning = false;
  }

  /** The day reported on as the text names it, else the session that the day of publication stands for. */
  /** The day reported on: as the text names it, else by the moment of publication. */
  reported(market: Market): SessionDate | null {
    return (
      this.#report.get(market) ?? defaultSession(this.#finding, market, this.#language, this.#tradingDays)
    );
  }

  /**
   * True in a Korean article whose first named day is not the session that its publication stands for: it may report on
   * that one, and have named the other in passing.
   */
  #isOfAnotherDay(market: Market): boolean {
    if (this.#language === 'en') return false;
    return this.reported(market) !== defaultSession(this.#finding, market, this.#language, this.#tradingDays);
  }

  #resolve(reference: DayReference, market: Market): Day {
    switch (reference.type) {
      case 'date':
        return told(reference.date);
      case 'month':
        return { type: 'month', firstDay: reference.firstDay };
      case 'past':
      case 'future':
        return { type: 'none' };
      case 'today':
        return { type: 'day', date: this.#today(market), isOpen: this.#isOfAnotherDay(market) };
      case 'sessionBefore':
        return this.#sessionBefore(market);
      case 'sameDay':
        return told(this.#last.get(market)?.date ?? this.reported(market));
      default:
        return this.#relative(reference.type, market);
    }
  }

  /** "이날", "today": the day of the report; in an English article the day of publication itself. */
  #today(market: Market): SessionDate | null {
    const { date } = this.#finding;
    const isEnglish = this.#language === 'en';
    if (isEnglish && date !== null && market !== 'other' && this.#tradingDays.isTradingDay(date, market))
      return date;
    return this.reported(market);
  }

  /** "직전 거래일": the session before the day that is told of. */
  #sessionBefore(market: Market): Day {
    const day = this.#last.get(market)?.date ?? this.reported(market);
    if (day === null || market === 'other') return told(null);
    return { type: 'day', date: this.#tradingDays.before(day, market), isOpen: day !== this.#finding.date };
  }

  #relative(type: 'previousDay' | 'overnight' | 'lastSessionOfLastYear', market: Market): Day {
    const { date } = this.#finding;
    if (date === null || market === 'other') return told(null);
    if (type === 'lastSessionOfLastYear') {
      const newYear = sessionDateOf(Number(date.slice(0, 4)), 1, 1);
      return told(newYear && this.#tradingDays.before(newYear, market));
    }
    if (type === 'overnight') return told(this.#tradingDays.before(date, 'US'));
    const before = (day: SessionDate) => this.#tradingDays.atOrBefore(addDays(day, -1), market);
    const from = this.#reportOf(market);
    if (from === null) return told(null);
    if (this.#language === 'en')
      return { type: 'day', date: before(date), isOpen: before(from) !== before(date) };
    if (market === homeMarket(this.#language) && from !== date && this.#isBeforeTrading(date))
      return { type: 'day', date: before(date), isOpen: true };
    const isGuessed = market !== homeMarket(this.#language) && !this.#report.has(market);
    return { type: 'day', date: before(from), isOpen: isGuessed || before(from) !== before(date) };
  }

  /** The day reported on as the text names it for a market, else for the outlet's own, else the day of publication. */
  #reportOf(market: Market): SessionDate | null {
    return this.#report.get(market) ?? this.#report.get(homeMarket(this.#language)) ?? this.#finding.date;
  }

  /** Where the moment of publication lies to a session; null where it, or a change made later, is not known to the minute. */
  publishedAround(day: SessionDate, market: Market): 'before' | 'during' | 'after' | null {
    const { precision, publishedAt, revised } = this.#finding;
    const calendar = market === 'other' ? null : this.#tradingDays.calendarOf(market);
    if (precision !== 'minute' || publishedAt === null || !calendar) return null;
    if (!covers(calendar, day) || !calendar.isSession(day) || (revised && revised.at === null)) return null;
    const last = revised?.at && revised.at > publishedAt ? revised.at : publishedAt;
    const { open, close } = calendar.sessionHours(day);
    return last < open ? 'before' : last < close ? 'during' : 'after';
  }

  /** The day of publication where the market trades on it; null else. */
  publicationSession(market: Market): SessionDate | null {
    const { date } = this.#finding;
    return date !== null && market !== 'other' && this.#tradingDays.isTradingDay(date, market) ? date : null;
  }

  /** True where the article came out before its market opened: its "전날" is counted from the day of publication. */
  #isBeforeTrading(date: SessionDate): boolean {
    const { precision, publishedAt } = this.#finding;
    const market = homeMarket(this.#language);
    const calendar = this.#tradingDays.calendarOf(market);
    if (precision !== 'minute' || publishedAt === null || !calendar) return false;
    return (
      covers(calendar, date) && calendar.isSession(date) && publishedAt < calendar.sessionHours(date).open
    );
  }
}
