import * as z from 'zod';
import { InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/** The query of `POST /api/v1/article-files`; the body is the file as it was saved, byte for byte. */
export const ArticleFileQuerySchema = z.strictObject({
  /** The file's name, without folders. */
  name: z.string().trim().min(1).max(200),
  /** The day on which the page was saved. */
  crawlDate: SessionDateSchema.optional(),
});
export type ArticleFileQuery = z.infer<typeof ArticleFileQuerySchema>;

/** One story of a file, or why there is none. */
export const ArticleFileStorySchema = z.object({
  /** The file, with `#` and a number or id for one of several stories in it. */
  locator: z.string(),
  outcome: z.enum(['stored', 'unchanged', 'rejected']),
  articleId: z.string().nullable(),
  title: z.string().nullable(),
  /** Companies that it is about or names. */
  companies: z.array(z.object({ instrumentId: InstrumentIdSchema, name: z.string() })),
  numbers: z.int().nonnegative(),
  /** Why it was left out; null where it was not. */
  rejection: z.object({ reason: z.string(), detail: z.string() }).nullable(),
});

/** What a file of articles, a saved page, a saved feed or JSON lines brought: at most 200 stories; the counts are of all. */
export const ArticleFileReplySchema = z.object({
  name: z.string(),
  stories: z.array(ArticleFileStorySchema),
  stored: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
});
export type ArticleFileReply = z.infer<typeof ArticleFileReplySchema>;
