import * as z from 'zod';
import { ClaimKindSchema, VerdictSchema } from './claim.ts';
import { ArticleHeadSchema, NamedClaimSchema } from './event-reply.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/** GET /api/claims query. Bounds are inclusive and speak of the day that the number is about. */
export const ClaimListQuerySchema = z.strictObject({
  instrument: InstrumentIdSchema.optional(),
  kind: ClaimKindSchema.optional(),
  verdict: VerdictSchema.optional(),
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  asOf: InstantUtcSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ClaimListQuery = z.infer<typeof ClaimListQuerySchema>;

/** Newest day first; claims of unknown date last. */
export const ClaimListReplySchema = z.object({
  rows: z.array(z.object({ claim: NamedClaimSchema, article: ArticleHeadSchema })),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type ClaimListReply = z.infer<typeof ClaimListReplySchema>;
