import * as z from 'zod';
import { ArticleSchema } from './article.ts';
import { ArticleToneSchema } from './article-tone.ts';
import {
  ArticleHeadSchema,
  NamedClaimSchema,
  NamedMentionSchema,
  VerdictCountsSchema,
} from './event-reply.ts';
import { ShownJudgementSchema } from './link-judgement-request.ts';
import { RevisionSchema, StoryArticleSchema } from './revision.ts';
import { GiveOutSchema } from './source.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/** GET /api/v1/articles query. */
export const ArticleListQuerySchema = z.strictObject({
  instrument: InstrumentIdSchema.optional(),
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  asOf: InstantUtcSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ArticleListQuery = z.infer<typeof ArticleListQuerySchema>;

/** An article in a list. */
export const ListedArticleSchema = ArticleHeadSchema.extend({
  verdicts: VerdictCountsSchema,
  /** The first report of the same story, where that is another article; null where this is it. */
  echoOf: z.string().nullable(),
});
export type ListedArticle = z.infer<typeof ListedArticleSchema>;

/** Newest first; articles of unknown date last. */
export const ArticleListReplySchema = z.object({
  articles: z.array(ListedArticleSchema),
  /** How many the filter leaves, counted with the first page and kept through the pages after it; at most 1,000. */
  total: z.int(),
  /** There are more than `total`: counting ends at 1,000. */
  moreThanTotal: z.boolean(),
  nextCursor: z.string().nullable(),
});
export type ArticleListReply = z.infer<typeof ArticleListReplySchema>;

/** GET /api/v1/articles/{id}. `excerpt` is as much of the text as the source's terms allow to be shown to this client;
 * `givenOut` says how much that is, and is `facts` where `excerpt` is empty for that reason. */
export const ArticleReplySchema = z.object({
  article: ArticleSchema.omit({ text: true }).extend({
    excerpt: z.string(),
    givenOut: GiveOutSchema,
    sourceName: z.string(),
  }),
  mentions: z.array(NamedMentionSchema),
  claims: z.array(NamedClaimSchema),
  /** What people said about its links and what is in force, in the order of their saying. */
  linkJudgements: z.array(ShownJudgementSchema),
  teasers: z.array(z.object({ id: z.string(), title: z.string().nullable() })),
  /** Its words are those of the excerpt alone, its score that of the whole text; absent: not read yet. */
  tone: ArticleToneSchema.optional(),
  /** The states of the article that were known, in their order; at least the first. */
  revisions: z.array(RevisionSchema),
  /** The first report of the same story; null where this article is it, or alone. */
  firstReport: StoryArticleSchema.nullable(),
  /** The other articles that tell the same story after the first report, as far as they were known. */
  echoes: z.array(StoryArticleSchema),
  /** Other stories that a feed gave under the name of this one's entry. */
  reusedEntry: z.array(StoryArticleSchema.extend({ sourceId: z.string(), guid: z.string() })),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type ArticleReply = z.infer<typeof ArticleReplySchema>;

/** POST /api/v1/articles: one page, as text or HTML. */
export const ArticleUploadSchema = z.strictObject({
  content: z.string().min(1).max(5_000_000),
  mediaType: z.enum(['text/plain', 'text/html']).default('text/plain'),
  url: z.url().max(2000).optional(),
  crawlDate: SessionDateSchema.optional(),
});
export type ArticleUpload = z.infer<typeof ArticleUploadSchema>;

/** What became of one document: the CLI prints it and POST /api/v1/articles answers with it. */
export const IngestReportSchema = z.object({
  locator: z.string(),
  outcome: z.enum(['stored', 'unchanged', 'rejected']),
  rejection: z.object({ reason: z.string(), detail: z.string() }).nullable(),
  article: ArticleSchema.omit({ text: true }).nullable(),
  teaserCount: z.int(),
  instruments: z.array(
    z.object({
      instrumentId: InstrumentIdSchema,
      name: z.string(),
      role: z.enum(['subject', 'mentioned']),
      mentionCount: z.int(),
      score: z.number(),
      evidence: z.array(z.string()),
    }),
  ),
  /** Recognised, but not an instrument of the listings: companies first. */
  otherEntities: z.array(z.object({ name: z.string(), kind: z.string() })),
  claims: z.array(NamedClaimSchema),
  /** What a person should know of this reading: that the feed used an entry's name again. Absent: nothing. */
  notices: z.array(z.string()).optional(),
  events: z.array(
    z.object({
      key: z.string(),
      instrumentId: InstrumentIdSchema,
      sessionDate: SessionDateSchema.nullable(),
      reactionSessionDate: SessionDateSchema.nullable(),
      relation: z.string(),
      relationReason: z.string(),
    }),
  ),
});
export type IngestReport = z.infer<typeof IngestReportSchema>;
