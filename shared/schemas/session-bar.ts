import * as z from 'zod';
import { PriceBarSchema } from './price-bar.ts';

/** How unusual a session was for a share, measured when its prices were derived. */
export const SessionMoveSchema = z.object({
  /**
   * The log return from the close of the last bar with trading, less that of the index of the market (its own where no
   * index's is known), in standard deviations of the 60 sessions before; signed. Null where one of the two is not known.
   */
  deviations: z.number().nullable(),
  /** At least two of them either way; where they are not known, a change of at least 10 %. Null where that is not known either. */
  moved: z.boolean().nullable(),
  /** Median volume of the 20 sessions with trading before, in shares of this session; null where one of them is not known. */
  usualVolume: z.number().positive().nullable(),
});
export type SessionMove = z.infer<typeof SessionMoveSchema>;

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
  /** Absent where only the bars were asked for. */
  move: SessionMoveSchema.optional(),
});
export type SessionBar = z.infer<typeof SessionBarSchema>;
