import * as z from 'zod';
import { InstrumentIdsSchema } from './list-conditions.ts';
import { LeftOutCompanySchema, NotEnoughSchema, ShownCompanySchema } from './news-and-price.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/** GET /api/v1/co-mentions query: companies or a group of them. */
export const CoMentionQuerySchema = z.strictObject({
  companies: InstrumentIdsSchema.optional(),
  /** A group of companies by its name in the dictionary, e.g. `삼성그룹`. */
  group: z.string().trim().min(1).max(80).optional(),
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  asOf: InstantUtcSchema.optional(),
});
export type CoMentionQuery = z.infer<typeof CoMentionQuerySchema>;

/** Why two companies have no correlation of their returns. */
export const MissingPairSchema = z.enum([
  'noReturns', // one of them has no returns beyond an index here
  'otherCalendar', // they trade on the sessions of different exchanges
  'tooFewSessions', // too few sessions on which both have one
]);
export type MissingPair = z.infer<typeof MissingPairSchema>;

export const CoMentionPairSchema = z.object({
  /** The lesser id first. */
  one: InstrumentIdSchema,
  other: InstrumentIdSchema,
  /** Distinct stories that name both. */
  stories: z.int(),
  /** Of the returns with the index's part removed: Pearson's, the interval by Fisher's z. */
  correlation: z.object({ estimate: z.number(), low: z.number(), high: z.number(), n: z.int() }).nullable(),
  missing: MissingPairSchema.nullable(),
});
export type CoMentionPair = z.infer<typeof CoMentionPairSchema>;

export const CoMentionReplySchema = z.object({
  asOf: InstantUtcSchema,
  from: SessionDateSchema.nullable(),
  to: SessionDateSchema.nullable(),
  companies: z.array(
    ShownCompanySchema.extend({
      /** Distinct stories that name it. */
      stories: z.int(),
      /** Sessions with a return beyond the index's part. */
      sessions: z.int(),
      /** Why it has none; null where it has some. */
      missing: LeftOutCompanySchema.nullable(),
    }),
  ),
  leftOut: z.array(z.object({ company: ShownCompanySchema, reason: LeftOutCompanySchema })),
  /** Stories that name more than `design.mostNamed` companies: lists, which tie nobody together. */
  lists: z.int(),
  /** Every pair of the companies, those with the most stories first. */
  pairs: z.array(CoMentionPairSchema),
  /**
   * How both go together over the pairs: Spearman's correlation of the count of stories and the correlation of returns. Pairs
   * share companies and are not independent, so p comes from exchanging the names of the companies in one of the two tables.
   */
  association: z
    .object({
      estimate: z.number(),
      pairs: z.int(),
      companies: z.int(),
      p: z.number(),
      permutations: z.int(),
      /** Every order of the companies was tried; else orders were drawn. */
      exact: z.boolean(),
    })
    .nullable(),
  notEnough: NotEnoughSchema.nullable(),
  design: z.object({
    ...{ mostNamed: z.int(), mostCompanies: z.int(), leastSessions: z.int(), leastCompanies: z.int() },
    ...{ level: z.number(), seed: z.int() },
  }),
});
export type CoMentionReply = z.infer<typeof CoMentionReplySchema>;
