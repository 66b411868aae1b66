import * as z from 'zod';
import { PriceStatusSchema } from './price-status.ts';

/** GET /api/v1/price-series query. */
export const PriceSeriesStatusQuerySchema = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(100),
});
export type PriceSeriesStatusQuery = z.infer<typeof PriceSeriesStatusQuerySchema>;

/** Every stored series: those of which something has to be settled first, then those in use, each by instrument and source. */
export const PriceSeriesStatusReplySchema = z.object({
  series: z.array(
    PriceStatusSchema.extend({ nameKorean: z.string().nullable(), nameEnglish: z.string().nullable() }),
  ),
  nextCursor: z.string().nullable(),
  total: z.int().nonnegative(),
  /** Of all series in use. */
  openFlags: z.int().nonnegative(),
});
export type PriceSeriesStatusReply = z.infer<typeof PriceSeriesStatusReplySchema>;
