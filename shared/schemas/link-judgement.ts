import * as z from 'zod';
import { InstantUtcSchema, InstrumentIdSchema } from './unit-schemas.ts';

/**
 * What a person said about a link: `wrong` (this article, or this span of it, is not about the instrument) or `right`
 * (it is, also where the linker found nothing). Outranks the linker and is never erased: withdrawing stamps it.
 */
export const LinkJudgementSchema = z.object({
  id: z.string().min(1),
  articleId: z.string().min(1),
  instrumentId: InstrumentIdSchema,
  verdict: z.enum(['wrong', 'right']),
  /** The span that was judged; null: the whole article. Offsets are UTF-16 into `Article.text`, as of when it was made. */
  span: z
    .object({ start: z.int().nonnegative(), end: z.int().positive(), surfaceForm: z.string().min(1) })
    .nullable(),
  /** The person's own words; null where none were given. */
  reason: z.string().min(1).nullable(),
  /** Who said so: a name, or `operator` where none was given. */
  madeBy: z.string().min(1),
  /** Since when it may be used (`knownAt`). */
  madeAt: InstantUtcSchema,
  withdrawnBy: z.string().min(1).nullable(),
  withdrawnAt: InstantUtcSchema.nullable(),
});
export type LinkJudgement = z.infer<typeof LinkJudgementSchema>;
