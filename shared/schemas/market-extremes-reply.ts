import * as z from 'zod';
import { CurrencySchema, InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';
import { HeldBackSchema, WithheldSchema } from './withheld.ts';

/** The two calendars that markets keep: of Korea (KOSPI, KOSDAQ) and of the US (NYSE, Nasdaq, NYSE American). */
export const MarketCalendarSchema = z.enum(['XKRX', 'XNYS']);
export type MarketCalendar = z.infer<typeof MarketCalendarSchema>;

/** GET /api/v1/markets/{calendar}/extremes query. */
export const MarketExtremesQuerySchema = z.strictObject({
  /** Absent: the newest session that a share of the market has a bar of. */
  date: SessionDateSchema.optional(),
  kind: z.enum(['high52w', 'low52w']),
  /** Which price has to lie beyond those of the 52 weeks before: high and low of the day, or the close. */
  price: z.enum(['intraday', 'close']).default('intraday'),
  asOf: InstantUtcSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MarketExtremesQuery = z.infer<typeof MarketExtremesQuerySchema>;

/** A share that made a 52-week high or low. Its figures are null where they are withheld. */
export const MarketExtremeSchema = z.object({
  instrumentId: InstrumentIdSchema,
  nameKorean: z.string().nullable(),
  nameEnglish: z.string().nullable(),
  currency: CurrencySchema,
  /** The new extreme, and the one of the 52 weeks before that it passed. */
  value: z.number().nullable(),
  previousExtreme: z.number().nullable(),
  /** None of the 20 traded sessions before was one. */
  firstCrossing: z.boolean(),
  close: z.number().nullable(),
  /** From the close before, as a fraction; null where the step between them is no return. */
  change: z.number().nullable(),
  /** How the 52 weeks were measured, e.g. `1y,intraday`. */
  basis: z.string(),
  /** Why it has no figures: the terms of their source keep them back from who asks. Absent where they do not. */
  withheld: HeldBackSchema.optional(),
});
export type MarketExtreme = z.infer<typeof MarketExtremeSchema>;

/** The shares of a market by what is known of them on a session: tells "none" from "not known". Indices do not count. */
export const MarketCoverageSchema = z.object({
  /** Have a bar of the session. 0: nothing is known of this date. */
  withBar: z.int(),
  /** Of these, were not traded. */
  halted: z.int(),
  /** Of these, were traded, but their 52 weeks before are not known: listed later, or prices missing or not comparable. */
  withoutHistory: z.int(),
  /** Have a flag on the session that nobody has settled, with a bar or without. */
  openFlags: z.int(),
});
export type MarketCoverage = z.infer<typeof MarketCoverageSchema>;

/** The furthest beyond their old extreme first. */
export const MarketExtremesReplySchema = z.object({
  calendar: MarketCalendarSchema,
  /** Null where no share of the market has a bar. */
  date: SessionDateSchema.nullable(),
  kind: z.enum(['high52w', 'low52w']),
  price: z.enum(['intraday', 'close']),
  coverage: MarketCoverageSchema,
  rows: z.array(MarketExtremeSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type MarketExtremesReply = z.infer<typeof MarketExtremesReplySchema>;
