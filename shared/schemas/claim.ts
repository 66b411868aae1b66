import * as z from 'zod';
import { CURRENCIES } from '../units/currency-codes.ts';
import { InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

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
  'sessionNotClosed', // pending: the bar is provisional or not published yet
  'valueNotStated',
]);
export type VerdictReason = z.infer<typeof VerdictReasonSchema>;

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
