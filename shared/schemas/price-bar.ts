import * as z from 'zod';
import { PriceAdjustmentSchema } from './price-adjustment.ts';
import { PriceDelaySchema } from './price-delay.ts';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  MicSchema,
  SessionDateSchema,
} from './unit-schemas.ts';

export const ExchangeFactsSchema = z.object({
  /** Change in the session's currency against the base price; it may differ from close less the close before. */
  change: z.number().nullable(),
  /** The price that the daily limits count from (기준가); the last close but for rights, splits and new listings. */
  basePrice: z.number().positive().nullable(),
  listedShares: z.number().positive().nullable(),
  /** Close times listed shares, in the session's currency. */
  marketValue: z.number().positive().nullable(),
});
/** What an exchange states of a session besides its prices. Null: this source does not give it. */
export type ExchangeFacts = z.infer<typeof ExchangeFactsSchema>;

/**
 * One session's prices as the source gave them. A halted session arrives as zeros or as a repeated close;
 * it is kept as received (zeros become null) and recognised in `server/markets`.
 */
export const PriceBarSchema = z.object({
  sessionDate: SessionDateSchema,
  open: z.number().positive().nullable(),
  high: z.number().positive().nullable(),
  low: z.number().positive().nullable(),
  close: z.number().positive(),
  /** Shares traded; null where the source gives none (which is no halt). */
  volume: z.number().nonnegative().nullable(),
  /** Absent where the source states none of it. */
  exchange: ExchangeFactsSchema.optional(),
});
export type PriceBar = z.infer<typeof PriceBarSchema>;

/** What a series was adjusted for by its source. `unknown`: the source does not say. */
export const AdjustmentBasisSchema = z.enum(['none', 'split', 'splitAndDividend', 'unknown']);

/** Whether open, high and low are of the regular session alone or of the extended hours too. */
export const BarHoursSchema = z.enum(['regular', 'extended', 'unknown']);

/** The bars of one instrument from one source, ascending by session, one bar a session. */
export const PriceSeriesSchema = z.object({
  instrumentId: InstrumentIdSchema,
  mic: MicSchema,
  currency: CurrencySchema,
  sourceId: z.string().min(1),
  adjustmentBasis: AdjustmentBasisSchema,
  /** Absent: unknown. */
  hours: BarHoursSchema.optional(),
  /** What a person decided about single sessions, those in force alone, ascending; absent: nothing. */
  adjustments: z.array(PriceAdjustmentSchema).optional(),
  /** Sessions that the source gave more than once with different prices; absent: none. */
  givenTwice: z.array(SessionDateSchema).optional(),
  /** When the source's bars are final; absent: unknown. */
  delay: PriceDelaySchema.optional(),
  /** How the source is called for people; absent: unknown. */
  sourceName: z.string().optional(),
  bars: z.array(PriceBarSchema),
});
export type PriceSeries = z.infer<typeof PriceSeriesSchema>;

/** A raw bar with where and when it was received. */
export const StoredPriceBarSchema = z.object({
  instrumentId: InstrumentIdSchema,
  sourceId: z.string().min(1),
  ...PriceBarSchema.shape,
  state: z.enum(['provisional', 'final']),
  fetchedAt: InstantUtcSchema,
  /** The session's close and the source's stated delay; also for imported history. */
  knownAt: InstantUtcSchema,
});
export type StoredPriceBar = z.infer<typeof StoredPriceBarSchema>;
