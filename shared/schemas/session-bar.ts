import * as z from 'zod';
import { PriceBarSchema } from './price-bar.ts';

/** A bar as the product uses it: halts and suspected splits recognised, with the 52-week extremes before it. Derived, never edited. */
export const SessionBarSchema = z.object({
  ...PriceBarSchema.shape,
  /** No trading: volume 0 with empty or four equal prices. Its close repeats the last one and is no return. */
  halted: z.boolean(),
  /** The step from the previous close looks like a split that the source did not adjust for. */
  suspectedSplit: z.boolean(),
  /** Sessions of the calendar between the previous bar and this one that the series lacks. */
  missingBefore: z.int().nonnegative(),
  /** Highest high and lowest low of the sessions from the same date a year earlier to the day before; null where not covered. */
  high52w: z.number().positive().nullable(),
  low52w: z.number().positive().nullable(),
});
export type SessionBar = z.infer<typeof SessionBarSchema>;
