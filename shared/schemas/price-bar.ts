import * as z from 'zod';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  MicSchema,
  SessionDateSchema,
} from './unit-schemas.ts';

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
});
export type PriceBar = z.infer<typeof PriceBarSchema>;

/** What a series was adjusted for by its source. `unknown`: the source does not say. */
export const AdjustmentBasisSchema = z.enum(['none', 'split', 'splitAndDividend', 'unknown']);

/** The bars of one instrument from one source, ascending by session, one bar a session. */
export const PriceSeriesSchema = z.object({
  instrumentId: InstrumentIdSchema,
  mic: MicSchema,
  currency: CurrencySchema,
  sourceId: z.string().min(1),
  adjustmentBasis: AdjustmentBasisSchema,
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
