import type { Period } from './grammar.ts';

/** The stretches of time and the sessions that the sentences before have told of, for changes without a word for theirs. */
export class ToldPeriods {
  #period: { period: Period; paragraph: number } | null = null;
  #lastPeriod: Period | null = null;
  #periodTimes = 0;
  #sessionsTold: number | null = null;
  #periodTold: number | null = null;

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
}
