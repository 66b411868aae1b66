import * as z from 'zod';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';

/**
 * What a person decided about a session of a series. `split`: the shares were split with this session, by `ratio` new
 * shares for each old one, and the source did not adjust for it. `accept`: the step to this session, or its bar, is right
 * as it stands. `exclude`: the bar is wrong and enters nothing.
 */
export const PriceAdjustmentSchema = z.object({
  sessionDate: SessionDateSchema,
  action: z.enum(['split', 'accept', 'exclude']),
  /** Of a split alone: new shares for each old one, below 1 for a reverse split; null otherwise. */
  ratio: z.number().positive().nullable(),
  reason: z.string().min(1),
  madeBy: z.string().min(1),
  madeAt: InstantUtcSchema,
});
export type PriceAdjustment = z.infer<typeof PriceAdjustmentSchema>;
