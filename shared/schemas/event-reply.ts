import * as z from 'zod';
import { ArticleSchema } from './article.ts';
import { ClaimSchema, VerdictSchema } from './claim.ts';
import { ClaimReviewSchema } from './claim-judgement.ts';
import { listConditions, severalOf } from './list-conditions.ts';
import { MentionSchema } from './mention.ts';
import { EventKindSchema, NewsEventSchema, RelationSchema } from './news-event.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';
import { HeldBackSchema, WithheldSchema } from './withheld.ts';

/** Headline, outlet and date of an article, without its text. */
export const ArticleHeadSchema = ArticleSchema.pick({
  id: true,
  title: true,
  publisher: true,
  canonicalUrl: true,
  language: true,
  coverage: true,
  date: true,
  note: true,
}).extend({ sourceName: z.string() });
export type ArticleHead = z.infer<typeof ArticleHeadSchema>;

/** A claim with the name of the company that it is about. */
export const NamedClaimSchema = ClaimSchema.extend({
  instrumentNameKorean: z.string().nullable(),
  instrumentNameEnglish: z.string().nullable(),
  /** Where a person said that Newstape is wrong about it: the verdict is `unverifiable` with reason `underReview`. */
  review: ClaimReviewSchema.optional(),
  /** Why there is no value of the price data beside it, where the terms of their source keep it back; absent where they do not. */
  withheld: HeldBackSchema.optional(),
});
export type NamedClaim = z.infer<typeof NamedClaimSchema>;

/** A link's span and evidence, with the names of the instrument. */
export const NamedMentionSchema = MentionSchema.extend({
  instrumentNameKorean: z.string().nullable(),
  instrumentNameEnglish: z.string().nullable(),
});

export const VerdictCountsSchema = z.object({
  verified: z.int(),
  contradicted: z.int(),
  pending: z.int(),
  unverifiable: z.int(),
});
export type VerdictCounts = z.infer<typeof VerdictCountsSchema>;

/** One event of one company with all that a reader needs to judge it: articles, numbers, evidence, returns. */
export const CompanyEventSchema = z.object({
  event: NewsEventSchema,
  articles: z.array(ArticleHeadSchema).min(1),
  /** This company's claims first, then those of other companies in the same articles. */
  claims: z.array(NamedClaimSchema),
  /** Counts over this company's claims only. */
  verdicts: VerdictCountsSchema,
  /** This company's mentions in the articles: why it is linked. */
  mentions: z.array(MentionSchema),
  otherInstruments: z.array(
    z.object({
      id: InstrumentIdSchema,
      nameKorean: z.string().nullable(),
      nameEnglish: z.string().nullable(),
    }),
  ),
});
export type CompanyEvent = z.infer<typeof CompanyEventSchema>;

/** GET /api/v1/instruments/{id}/events query. Bounds are inclusive and speak of `sessionDate`. */
export const CompanyEventsQuerySchema = z.strictObject({
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  asOf: InstantUtcSchema.optional(),
});
export type CompanyEventsQuery = z.infer<typeof CompanyEventsQuerySchema>;

/** Oldest first. Events without a session (date unknown) stand in `undated`. */
export const CompanyEventsReplySchema = z.object({
  instrumentId: InstrumentIdSchema,
  events: z.array(CompanyEventSchema),
  undated: z.array(CompanyEventSchema),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type CompanyEventsReply = z.infer<typeof CompanyEventsReplySchema>;

/** What the list of events is narrowed to: the analyst's filter. Bounds are inclusive and speak of `sessionDate`. */
const eventConditions = {
  ...listConditions,
  kind: severalOf(EventKindSchema).optional(),
  relation: severalOf(RelationSchema).optional(),
  /** Events with at least one claim of one of these verdicts. */
  verdict: severalOf(VerdictSchema).optional(),
  asOf: InstantUtcSchema.optional(),
};

/** GET /api/v1/events.csv query. */
export const EventExportQuerySchema = z.strictObject(eventConditions);
export type EventExportQuery = z.infer<typeof EventExportQuerySchema>;

/** GET /api/v1/events query. */
export const EventListQuerySchema = z.strictObject({
  ...eventConditions,
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type EventListQuery = z.infer<typeof EventListQuerySchema>;

/** One row of the list, newest session first unless asked otherwise; events without a session last. */
export const EventListRowSchema = z.object({
  event: NewsEventSchema,
  instrumentNameKorean: z.string().nullable(),
  instrumentNameEnglish: z.string().nullable(),
  headline: ArticleHeadSchema,
  articleCount: z.int(),
  verdicts: VerdictCountsSchema,
});
export type EventListRow = z.infer<typeof EventListRowSchema>;

export const EventListReplySchema = z.object({
  rows: z.array(EventListRowSchema),
  /** How many the filter leaves, counted with the first page and kept through the pages after it; at most 1,000. */
  total: z.int(),
  /** There are more than `total`: counting ends at 1,000. */
  moreThanTotal: z.boolean(),
  nextCursor: z.string().nullable(),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type EventListReply = z.infer<typeof EventListReplySchema>;
