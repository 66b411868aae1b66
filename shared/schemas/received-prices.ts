import * as z from 'zod';
import { PriceSeriesSchema } from './price-bar.ts';
import { PriceDelaySchema } from './price-delay.ts';
import { PriceFaultSchema } from './price-fault.ts';

/** A series as one file or one reply of a provider gave it, ascending, one bar a session, with what was wrong in it. */
export const ReceivedPricesSchema = z.object({
  ...PriceSeriesSchema.omit({ adjustments: true, givenTwice: true, sourceName: true }).shape,
  /** Absent: none was found. */
  faults: z.array(PriceFaultSchema).optional(),
  /** Absent: final with the session's close. */
  delay: PriceDelaySchema.optional(),
});
export type ReceivedPrices = z.infer<typeof ReceivedPricesSchema>;
