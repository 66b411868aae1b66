import * as z from 'zod';
import { SessionDateSchema } from './unit-schemas.ts';

/**
 * What a reader of prices found wrong beside the bars that it gave. `duplicateSession`: the same session stood there more
 * than once with other figures; the first was taken. `unreadableBar`: the line or record of a session could not be read.
 */
export const PriceFaultSchema = z.object({
  sessionDate: SessionDateSchema,
  kind: z.enum(['duplicateSession', 'unreadableBar']),
  /** One English sentence with the figures or the words that could not be read. */
  detail: z.string().min(1),
});
export type PriceFault = z.infer<typeof PriceFaultSchema>;
