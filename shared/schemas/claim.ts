import * as z from 'zod';
import { CURRENCIES } from '../units/currency-codes.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

export const ClaimKindSchema = z.enum([
  'close',
  'open',
  'high',
  'low',
  'change_pct',
  'change_abs',
  '52w_high',
  '52w_low',
  'record_high',
  'intraday_price',
  'intraday_change_pct',
  'period_change_pct',
  'market_cap',
]);

/** `about`: within `precision`; `range`: value <= x < valueHigh; `over`, `under`: strictly beyond. */
export const ClaimModifierSchema = z.enum(['exact', 'about', 'range', 'over', 'under']);

/** Which part of the day the number speaks of. Only `regular` can be settled by daily bars. */
export const ClaimSessionSchema = z.enum([
  'regular',
  'intraday',
  'pre_market',
  'after_market',
  'after_hours',
]);

export const VerdictSchema = z.enum(['verified', 'contradicted', 'pending', 'unverifiable']);
export type Verdict = z.infer<typeof VerdictSchema>;

/** Why a verdict is what it is. The wording for people is in `client/format`. */
export const VerdictReasonSchema = z.enum([
  'matches',
  'matchesUnsplit', // equals the back-adjusted value times the split factor
  'differs',
  'outsideDayRange',
  'insideDayRange',
  'notAnExtreme', // a more extreme price lies inside the window
  'noInstrument',
  'noCalendar', // no trading calendar of the instrument's market, so that no session is known
  'noPriceSeries',
  'dateUnknown',
  'beforeSeries',
  'afterSeries',
  'notASession',
  'missingSession', // a session that the series does not have
  'previousSessionMissing',
  'halted',
  'sessionNotInDailyData', // pre-market, after hours, another venue
  'noShareCount',
  'windowNotCovered',
  'unadjustedSplit',
  'priceInDoubt', // the day's high or low contradicts another price of the day
  'sessionNotClosed', // pending: the session runs, or is to come
  'awaitingPrice', // pending: the session is over and its final bar is not here yet
  'valueNotStated',
  'ambiguous', // the number, its company or its day has more than one fair reading
  'priceFlagged', // a flag of the prices that it rests on is not settled yet
  'trueOnOtherBasis', // not true as it is read, but true as `basis` says, which the wording leaves open
  'underReview', // a person said that Newstape is wrong about this number
  'hoursOfPricesDiffer', // the day's high and low are those of the extended hours too
]);
export type VerdictReason = z.infer<typeof VerdictReasonSchema>;

/** On what basis a number is true, where that is not the close or the day's own price in the series' unit. */
export const VerdictBasisSchema = z.enum([
  'exchange', // by the exchange's own change, base price or market value
  'previousClose', // from the close before, not from the exchange's base price
  'intraday', // at some time of the day, not at its close
  'close', // by closing prices, not by those of the day
  'beforeSplit', // in the unit before a later split
  'fromOpen', // from the opening, not from the close before
  'window364d', // of the 364 days before
  'window252td', // of the 252 sessions before
  'todayIncluded', // equal to the extreme before, not beyond it
  'otherSession', // of the session before or after
  'otherWindow', // of a period that starts a session earlier or later, or with an opening
]);
export type VerdictBasis = z.infer<typeof VerdictBasisSchema>;

/** What the price data say. Null where the data say nothing. Prices in the series' unit, changes in percent. */
export const ClaimReferenceSchema = z.object({
  value: z.number().nullable(),
  /** The day's range, where the claim is a quote of some time of day. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The extreme of the window before the day, for 52-week and record claims. */
  previousExtreme: z.number().nullable(),
  previousExtremeDate: SessionDateSchema.nullable(),
});
export type ClaimReference = z.infer<typeof ClaimReferenceSchema>;

/** One price statement taken from a span of `Article.text`, before it is checked. */
export const ClaimStatementSchema = z.object({
  instrumentId: InstrumentIdSchema.nullable(),
  kind: ClaimKindSchema,
  /** Plain number: 14만2600원 is 142600; percent is signed, a fall negative. Null where a 52-week or record claim states no price. */
  value: z.number().nullable(),
  valueHigh: z.number().nullable(),
  unit: z.enum([...CURRENCIES, 'pct']),
  modifier: ClaimModifierSchema,
  /** One unit of the last printed digit, in the claim's unit; null where it does not apply. */
  precision: z.number().positive().nullable(),
  /** For 52-week and record claims: closing prices, or prices of the day. */
  extremeBasis: z.enum(['close', 'intraday']).nullable(),
  /** For changes: what it is measured from. */
  changeBase: z.enum(['previousClose', 'open']).nullable(),
  session: ClaimSessionSchema,
  /** The day the number is about; it need not be a session (an article may name a wrong day). Null where the text does not determine it. */
  date: SessionDateSchema.nullable(),
  /**
   * For `period_change_pct`: the day from whose close the change counts. For 52-week and record claims of which the text
   * names only a month: its first day, and `date` is null. Null for all else.
   */
  fromDate: SessionDateSchema.nullable(),
  /** True where the number, its subject or its day has more than one fair reading; such a statement is never contradicted. Missing: no. */
  isAmbiguous: z.boolean().optional(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
});
export type ClaimStatement = z.infer<typeof ClaimStatementSchema>;

/** The outcome of checking a claim against daily bars. */
export const ClaimCheckSchema = z.object({
  verdict: VerdictSchema,
  reason: VerdictReasonSchema,
  reference: ClaimReferenceSchema.nullable(),
  /** First day that the series used has; null without a series. Lets a page say "prices start on 2023-12-05". */
  seriesStart: SessionDateSchema.nullable(),
  /** Id of the source whose bars were used; null without a series. */
  priceSourceId: z.string().nullable(),
  /** The basis on which it is true; absent where that needs no saying, or where it is not true. */
  basis: VerdictBasisSchema.optional(),
  /**
   * Of a contradicted number alone: the story's number less that of the price data, in the claim's unit (percentages: in
   * percentage points). Against a range it is measured from the nearer end. Of an extreme that was none: the day's price
   * less the more extreme one. Absent where no number was stated or found.
   */
  difference: z.number().optional(),
  /** The same in percent of the value of the price data; absent for a percentage too. */
  differencePercent: z.number().optional(),
  /** Pending: when the final bar of the session is due; absent where that is not known. */
  dueAt: InstantUtcSchema.optional(),
  /** Pending: the name of the source that it is due from; absent where that is not known. */
  dueFrom: z.string().optional(),
});
export type ClaimCheck = z.infer<typeof ClaimCheckSchema>;

/** A statement with its check. */
export const ClaimSchema = z.object({
  id: z.string().min(1),
  articleId: z.string().min(1),
  ...ClaimStatementSchema.shape,
  ...ClaimCheckSchema.shape,
  claimVersion: z.int().positive(),
});
export type Claim = z.infer<typeof ClaimSchema>;
