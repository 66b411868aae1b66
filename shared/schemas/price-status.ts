import * as z from 'zod';
import { AdjustmentBasisSchema, BarHoursSchema } from './price-bar.ts';
import { PriceEventKindSchema } from './price-event.ts';
import { CurrencySchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/** Where one series of daily prices stands. */
export const PriceStatusSchema = z.object({
  instrumentId: InstrumentIdSchema,
  sourceId: z.string(),
  sourceName: z.string(),
  /** Whether charts, statistics and verdicts use this series of the instrument. */
  inUse: z.boolean(),
  /** First and last session with a final bar; null while there is none. */
  firstSession: SessionDateSchema.nullable(),
  lastSession: SessionDateSchema.nullable(),
  finalBars: z.int().nonnegative(),
  /** Sessions that closed since the last one; null without a bar or a calendar that covers them. */
  sessionsBehind: z.int().nonnegative().nullable(),
  /** A session after the last one whose bar may still change; null: there is none. */
  provisionalSession: SessionDateSchema.nullable(),
  adjustmentBasis: AdjustmentBasisSchema,
  hours: BarHoursSchema,
  currency: CurrencySchema,
  /** Flags that a person can settle and has not; null for a series that is not in use. */
  openFlags: z.int().nonnegative().nullable(),
  /** What may be given out of it; `unknown` counts as no. */
  redistribute: z.enum(['yes', 'no', 'unknown']),
});
export type PriceStatus = z.infer<typeof PriceStatusSchema>;

/** A doubt about a session that a person can settle. */
export const OpenPriceFlagSchema = z.object({
  instrumentId: InstrumentIdSchema,
  sourceId: z.string(),
  sessionDate: SessionDateSchema,
  kind: PriceEventKindSchema,
  /** New shares for each old one, of a suspected split. */
  value: z.number().nullable(),
  reason: z.string(),
  /** What to do about it, as sentences and commands. */
  advice: z.string(),
});
export type OpenPriceFlag = z.infer<typeof OpenPriceFlagSchema>;
