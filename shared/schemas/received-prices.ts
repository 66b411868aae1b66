import * as z from 'zod';
import { PriceSeriesSchema } from './price-bar.ts';
import { PriceFaultSchema } from './price-fault.ts';

/**
 * When a source's bar of a session is final: `afterClose`, so many minutes after the session's close; `nextSession`, at a
 * local time of the exchange on the session after it. A bar that was fetched earlier is provisional.
 */
export const PriceDelaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('afterClose'), minutes: z.int().nonnegative() }),
  z.object({ kind: z.literal('nextSession'), at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/) }),
]);
export type PriceDelay = z.infer<typeof PriceDelaySchema>;

/** A series as one file or one reply of a provider gave it, ascending, one bar a session, with what was wrong in it. */
export const ReceivedPricesSchema = z.object({
  ...PriceSeriesSchema.omit({ adjustments: true }).shape,
  /** Absent: none was found. */
  faults: z.array(PriceFaultSchema).optional(),
  /** Absent: final with the session's close. */
  delay: PriceDelaySchema.optional(),
});
export type ReceivedPrices = z.infer<typeof ReceivedPricesSchema>;
