import * as z from 'zod';
import { AdjustmentBasisSchema, BarHoursSchema } from './price-bar.ts';
import { PriceEventSchema } from './price-event.ts';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  MicSchema,
  SessionDateSchema,
} from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/** GET /api/v1/instruments/{id}/prices query. Both bounds are inclusive. */
export const PriceSeriesQuerySchema = z.strictObject({
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  asOf: InstantUtcSchema.optional(),
});
export type PriceSeriesQuery = z.infer<typeof PriceSeriesQuerySchema>;

/** Column arrays: the i-th entry of every column belongs to `dates[i]`. A halted session has null prices but its repeated close in `close`. */
export const PriceSeriesReplySchema = z.object({
  instrumentId: InstrumentIdSchema,
  mic: MicSchema,
  currency: CurrencySchema,
  adjustmentBasis: AdjustmentBasisSchema,
  /** Which hours the prices are of; absent where the source does not say. */
  hours: BarHoursSchema.optional(),
  source: z.object({ id: z.string(), name: z.string(), attribution: z.string().nullable() }),
  /** Latest moment that these prices stand for. */
  asOf: InstantUtcSchema,
  /** First and last session held at all, whatever range was asked for. */
  firstSession: SessionDateSchema,
  lastSession: SessionDateSchema,
  /** First session whose prices are not final yet; absent: all are. */
  provisionalFrom: SessionDateSchema.optional(),
  /** Last date that the exchange's published calendar covers: later sessions follow from its rules. Absent: no calendar. */
  calendarConfirmedUntil: SessionDateSchema.optional(),
  dates: z.array(SessionDateSchema),
  open: z.array(z.number().nullable()),
  high: z.array(z.number().nullable()),
  low: z.array(z.number().nullable()),
  close: z.array(z.number()),
  volume: z.array(z.number().nullable()),
  /** Highest high and lowest low of the 52 weeks before each session, the session itself excluded; null where the window is not covered. */
  high52w: z.array(z.number().nullable()),
  low52w: z.array(z.number().nullable()),
  events: z.array(PriceEventSchema),
  /**
   * What the terms of the source keep back from who asks; absent: nothing. Then the columns are empty and the price events
   * have no values.
   */
  withheld: WithheldSchema.optional(),
});
export type PriceSeriesReply = z.infer<typeof PriceSeriesReplySchema>;

/** One session of a series as a row: a line of NDJSON or CSV. */
export const PriceRowSchema = z.object({
  sessionDate: SessionDateSchema,
  open: z.number().nullable(),
  high: z.number().nullable(),
  low: z.number().nullable(),
  close: z.number(),
  volume: z.number().nullable(),
  high52w: z.number().nullable(),
  low52w: z.number().nullable(),
});
export type PriceRow = z.infer<typeof PriceRowSchema>;
