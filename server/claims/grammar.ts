import type { Mention } from '../../shared/schemas/mention.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Frame, SplitGap } from './frame.ts';

/** Which way a price went: 1 up, -1 down, 0 where the words do not say. */
export type Direction = -1 | 0 | 1;

/**
 * What the words around a price say that it is. `quote`: a price of some moment; `within`: of the course of the day,
 * where the words do not say high or low; `level`: a price without any word on when, which by custom is the close.
 */
export type PriceRole = 'close' | 'open' | 'high' | 'low' | 'quote' | 'within' | 'level';

/** The part of the day that words speak of. `afterTrading` is the after-market of Korea and the extended hours of New York. */
export type DayPart = 'regular' | 'intraday' | 'preMarket' | 'afterTrading';

/** A number that says less than a value: how it is hedged. */
export type Hedge = 'about' | 'over' | 'under' | null;

/** How a mention stands in its clause. `bare`: nothing says it. */
export type MentionRole = 'subject' | 'topic' | 'bare' | 'other';

/** What a percentage is measured from. `foreign`: something that is no price of this instrument (last year's profit, an old high). */
export type ChangeBase = 'previousClose' | 'open' | 'foreign';

/** A stretch of time that a change is told of, relative to the day of the report. */
export type Period =
  | { readonly type: 'wholeYear'; readonly yearsBack: number }
  /** "지난 한 해": the calendar year that has ended, in December the one that ends. */
  | { readonly type: 'pastYear' }
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'namedMonth'; readonly month: number }
  | {
      readonly type: 'part';
      readonly yearsBack: number;
      readonly fromMonth: number;
      readonly toMonth: number;
    }
  | { readonly type: 'toDate'; readonly since: 'year' | 'month' | 'week' }
  /** So many sessions up to the day ("5거래일 동안"). `isCounted`: the words say sessions, not days. */
  | { readonly type: 'sessions'; readonly count: number; readonly isCounted: boolean }
  /** From the same day of an earlier week or month ("일주일 전보다"). */
  | { readonly type: 'back'; readonly unit: 'week' | 'month'; readonly count: number }
  | { readonly type: 'whole'; readonly unit: 'month' | 'week' }
  | { readonly type: 'same' }
  | { readonly type: 'vague' };

/** A word for a day. `date` is resolved where the words and the article's date determine it. */
export type DayReference =
  | { readonly type: 'date'; readonly date: SessionDate }
  | {
      readonly type:
        | 'previousDay'
        | 'sessionBefore'
        | 'today'
        | 'sameDay'
        | 'overnight'
        | 'lastSessionOfLastYear';
    }
  | { readonly type: 'month'; readonly firstDay: SessionDate }
  | { readonly type: 'past' }
  | { readonly type: 'future' };

/** A word for a day where it stands. Offsets are into the text; `isLocal`: said to be local time of a foreign market. */
export interface DayWord {
  readonly start: number;
  readonly end: number;
  readonly reference: DayReference;
  readonly isLocal: boolean;
  /** Named by itself ("29일", "Monday"), as the day that an article reports on is; not "지난달 31일". */
  readonly isPlain: boolean;
  /** Speaks of the number right behind it alone ("after Monday's 17% rout"). */
  readonly isAside?: boolean;
  /** The day of a report or a statement ("the company said late Thursday"): no number is of it unless nothing else is told. */
  readonly isOfStatement?: boolean;
  /** Does not go on in the sentences behind ("at Wednesday's close"). */
  readonly isPassing?: boolean;
}

/** A word for a 52-week or record extreme, found in a sentence. */
export interface ExtremeWord {
  readonly start: number;
  readonly end: number;
  readonly kind: '52w_high' | '52w_low' | 'record_high';
  /** The word itself speaks of closing prices ("52주 최고 종가", "closing high"). */
  readonly ofClose: boolean;
}

/** What has to be known of a language to read claims in it. All expressions take time in proportion to the text. */
export interface Grammar {
  readonly splitGap: SplitGap;
  /** True where the verb that tells what a number is stands behind it, so that a number without one shares the next one's. */
  readonly verbsFollow: boolean;
  /** Which way a percentage or an amount of change goes, by the words that belong to it. */
  moveOf(frame: Frame): Direction;
  /** Which way the first verb of motion in these words goes. */
  moveBehind(words: string): Direction;
  /** True where an amount of money is the size of the move itself ("1300원 오른", "gained $3.20"). */
  isChangeAmount(frame: Frame): boolean;
  hedgeOf(frame: Frame): Hedge;
  /** Null where nothing says that the number is a price of the instrument. */
  priceRoleOf(frame: Frame, chain: string): PriceRole | null;
  /** True where the words leave open whether a price of this role is the close or one of the course of the day. */
  isPriceOpen(frame: Frame, role: PriceRole): boolean;
  /** True where the words leave open whether a percentage is the day's change, one of a moment or one of a longer stretch. */
  isChangeOpen(frame: Frame): boolean;
  dayPartOf(frame: Frame, chain: string): DayPart | null;
  isMarketValue(frame: Frame, said: string): boolean;
  /** True where the number is something else: a target, revenue, a dividend, a forecast, a denied statement. `said`: the words since the subject. */
  isExcluded(frame: Frame, said: string): boolean;
  changeBaseOf(frame: Frame, said: string): ChangeBase;
  /** The stretch of time that a change is told of; null where it is of one session. */
  periodOf(frame: Frame): Period | null;
  /** The stretch of time that a heading says the percentages of the rows under it are of ("연간 수익률"). */
  rowPeriodOf?(line: string): Period | null;
  dayWordsOf(text: string, start: number, end: number, articleDate: SessionDate | null): DayWord[];
  /** Extremes that the sentence says were reached; denied and doubtful ones are left out. */
  extremeWordsOf(sentence: string, offset: number): ExtremeWord[];
  /** True where a move is told as going on ("is rising 1%"). */
  isGoingOn?(frame: Frame): boolean;
  /** How a mention stands in its clause. */
  roleOf(text: string, mention: Pick<Mention, 'start' | 'end'>): MentionRole;
  /** True where these words, which no name of a known instrument stands in, have a subject of their own that is none. */
  hasForeignSubject(said: string): boolean;
  /** True where the words behind a number make it describe a name that is none of a known instrument ("13% 급락했던 'A반도체'는"). */
  describesUnknown?(after: string): boolean;
  /** What the sentence's own noun for a subject that it leaves unnamed can be ("the stock", "the index"); null: it has none. */
  unnamedSubjectOf?(before: string): 'company' | 'index' | null;
  /** True where the words before a word for an extreme may stand for an earlier subject: they have a pronoun, a noun for it, or it is left out. */
  mayLeaveOut(before: string): boolean;
  /** Of how many companies named before these words say the same: 2 for "두 종목 모두"; 0 where they count none. */
  countOfSubjects?(words: string): number;
  /** Start of the clause that the end of these words lies in. */
  clauseStart(before: string): number;
  /** Things with a price of their own that are no mention: oil, bonds, other indices. Offsets into the text. */
  otherSubjectsOf(text: string, start: number, end: number): { start: number; end: number }[];
  /** True where the words between a number and the mention behind it make the mention its subject ("3% 오른 카카오"). */
  pointsForward(between: string): boolean;
  /** True where the words behind a number make it describe the next one ("2.45% 내린 9만9500원"). */
  describesNext(tail: string): boolean;
  /** True where the numbers of a sentence belong to a list of subjects in order ("각각", "respectively"). */
  isDistributive(sentence: string): boolean;
  /** True where one number is said of all the subjects listed ("나란히", "both"). */
  isShared(words: string): boolean;
  /** True where the whole report tells of prices at a time of day, before any close ("오전 10시 15분 현재"). */
  isIntradayReport(text: string): boolean;
  /** True where the whole report sums up a week, a month or more. */
  isPeriodReport?(text: string): boolean;
  /** True for words that may stand between the members of a list of companies. */
  isListJoint(between: string): boolean;
  /** True where a sentence tells of an earlier day in passing ("had closed at"), so that the day does not go on behind it. */
  isAside(sentence: string): boolean;
}
