import * as z from 'zod';
import { ClaimKindSchema } from './claim.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/** What Newstape got wrong about a number: whose it is, what it is, of which day it is, or the price beside it. */
export const ClaimFaultSchema = z.enum(['wrongCompany', 'wrongNumber', 'wrongDay', 'wrongPrice', 'other']);
export type ClaimFault = z.infer<typeof ClaimFaultSchema>;

/**
 * What a person said of a number that was told wrongly. It outranks the check from `madeAt` on and is never erased:
 * withdrawing stamps it. It names the statement as it was read; where a later reading reads another one, it speaks of nothing.
 */
export const ClaimJudgementSchema = z.object({
  id: z.string().min(1),
  articleId: z.string().min(1),
  instrumentId: InstrumentIdSchema.nullable(),
  kind: ClaimKindSchema,
  value: z.number().nullable(),
  /** The day that the number was read to be about. */
  date: SessionDateSchema.nullable(),
  /** The article's words for the number, cut to what may be given out. */
  quote: z.string().min(1),
  fault: ClaimFaultSchema,
  /** The person's own words; null where none were given. */
  note: z.string().min(1).nullable(),
  /** Who said so: a name, or `operator` where none was given. */
  madeBy: z.string().min(1),
  /** Since when it may be used (`knownAt`). */
  madeAt: InstantUtcSchema,
  withdrawnBy: z.string().min(1).nullable(),
  withdrawnAt: InstantUtcSchema.nullable(),
});
export type ClaimJudgement = z.infer<typeof ClaimJudgementSchema>;

/** As much of a judgement in force as anyone may know. Who made it, and the words, are for the operator. */
export const ClaimReviewSchema = ClaimJudgementSchema.pick({ id: true, fault: true, madeAt: true });
