import * as z from 'zod';
import { ClaimKindSchema, VerdictSchema } from './claim.ts';
import { ArticleHeadSchema, NamedClaimSchema } from './event-reply.ts';
import { listConditions, severalOf } from './list-conditions.ts';
import { EventKindSchema, RelationSchema } from './news-event.ts';
import { InstantUtcSchema } from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/** A verdict, or `underReview`: the numbers that a person said Newstape is wrong about, which count as unverifiable. */
export const ListedVerdictSchema = z.enum([...VerdictSchema.options, 'underReview']);

/** What a list of claims is narrowed to. Bounds are inclusive and speak of the day that the number is about. */
const conditions = {
  ...listConditions,
  kind: severalOf(ClaimKindSchema).optional(),
  verdict: severalOf(ListedVerdictSchema).optional(),
  /** What the story is about, by its event of the number's company. */
  eventKind: severalOf(EventKindSchema).optional(),
  /** How that event stands to the move of the number's company. */
  relation: severalOf(RelationSchema).optional(),
  /** Words of the outlet's name, or of the source's where the outlet is not known; upper and lower case are alike. */
  outlet: z.string().trim().min(1).max(80).optional(),
  asOf: InstantUtcSchema.optional(),
};

/** GET /api/v1/claims.csv query. */
export const ClaimExportQuerySchema = z.strictObject(conditions);
export type ClaimExportQuery = z.infer<typeof ClaimExportQuerySchema>;

/** GET /api/v1/claims query. */
export const ClaimListQuerySchema = z.strictObject({
  ...conditions,
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ClaimListQuery = z.infer<typeof ClaimListQuerySchema>;

/** One number with its story, and whose prices it was compared with. */
export const ClaimListRowSchema = z.object({
  claim: NamedClaimSchema,
  article: ArticleHeadSchema,
  /** The line that the source of the prices asks for, else its name; null where no prices were found. */
  priceSourceName: z.string().nullable(),
});
export type ClaimListRow = z.infer<typeof ClaimListRowSchema>;

/** Newest day first unless asked otherwise; claims of unknown date last. */
export const ClaimListReplySchema = z.object({
  rows: z.array(ClaimListRowSchema),
  /**
   * How many the filter leaves, counted with the first page and kept through the pages after it, at most 1,000; null where
   * it names an outlet, since numbers are not counted by outlet.
   */
  total: z.int().nullable(),
  /** There are more than `total`: counting ends at 1,000. */
  moreThanTotal: z.boolean(),
  nextCursor: z.string().nullable(),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type ClaimListReply = z.infer<typeof ClaimListReplySchema>;
