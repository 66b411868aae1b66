import * as z from 'zod';
import { type Article, CoverageSchema } from './article.ts';
import { InstantUtcSchema } from './unit-schemas.ts';

export type Coverage = Article['coverage'];

/** What a revision changed: `coverage` where more of the article was read than before, which is no edit. */
export const RevisionChangeSchema = z.enum(['title', 'text', 'coverage']);
export type RevisionChange = z.infer<typeof RevisionChangeSchema>;

/** One state of an article. `knownAt`: the first is known with the article, a later one when it was fetched. */
export const RevisionSchema = z.object({
  sequence: z.int().positive(),
  knownAt: InstantUtcSchema,
  fetchedAt: InstantUtcSchema,
  title: z.string().nullable(),
  coverage: CoverageSchema,
  /** Empty for the first. */
  changes: z.array(RevisionChangeSchema),
});
export type Revision = z.infer<typeof RevisionSchema>;

/** Another article of the same story: as a head has it, with when it was known. */
export const StoryArticleSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  knownAt: InstantUtcSchema,
});
export type StoryArticle = z.infer<typeof StoryArticleSchema>;
