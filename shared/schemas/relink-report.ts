import * as z from 'zod';
import { InstrumentIdSchema } from './unit-schemas.ts';

/** One link that became another: `before` and `after` are null where there was none, or is none any more. */
export const LinkChangeSchema = z.object({
  articleId: z.string(),
  title: z.string().nullable(),
  surfaceForm: z.string(),
  before: InstrumentIdSchema.nullable(),
  after: InstrumentIdSchema.nullable(),
});
export type LinkChange = z.infer<typeof LinkChangeSchema>;

/** What linking stored articles again changed. A link is one span that is linked to an instrument. */
export const RelinkReportSchema = z.object({
  /** True where nothing was written. */
  dryRun: z.boolean(),
  /** What linked the articles: the version of the linker and that of the dictionary. */
  linkedBy: z.string(),
  articlesRead: z.int(),
  /** Articles of which at least one link was added, removed or moved. */
  articlesChanged: z.int(),
  linksAdded: z.int(),
  linksRemoved: z.int(),
  /** Spans that are linked to another instrument than before. */
  linksMoved: z.int(),
  /** People's judgements that were kept in force over the linker. */
  judgementsApplied: z.int(),
  /** Judgements on words that are no longer in the text. */
  judgementsWordsGone: z.int(),
  /** Asked for by id, and not stored. */
  unknownArticleIds: z.array(z.string()),
  /** By instrument that gained or lost links, in the order of the ids; a moved link counts as `lost` and as `gained`. */
  instruments: z.array(
    z.object({
      instrumentId: InstrumentIdSchema,
      gained: z.int(),
      lost: z.int(),
      /** The first few changes, in the order of the articles' ids. */
      examples: z.array(LinkChangeSchema),
    }),
  ),
});
export type RelinkReport = z.infer<typeof RelinkReportSchema>;
