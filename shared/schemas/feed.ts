import * as z from 'zod';

/** The formats that a feed comes in. Past its adapter no one needs to know which it was. */
export const FeedDialectSchema = z.enum(['rss', 'atom', 'rdf', 'jsonFeed', 'newsSitemap']);
export type FeedDialect = z.infer<typeof FeedDialectSchema>;

/**
 * One entry of a feed as the feed says it, in one model for all dialects. Titles are plain text; `summaryHtml` and
 * `contentHtml` are as given, which may be plain text too. Stamps are kept as written: reading them is the work of
 * `server/articles`. Null: the feed says nothing.
 */
export const FeedEntrySchema = z.object({
  /** The feed's own name for the entry (guid, atom:id, rdf:about, JSON Feed id). */
  guid: z.string().nullable(),
  /** Absolute address of the story, resolved against the feed. */
  address: z.string().nullable(),
  title: z.string().nullable(),
  summaryHtml: z.string().nullable(),
  contentHtml: z.string().nullable(),
  publishedStamp: z.string().nullable(),
  updatedStamp: z.string().nullable(),
  authors: z.array(z.string()),
  categories: z.array(z.string()),
  /** The outlet that the entry itself names (rss:source, dc:publisher, news:publication); null where it is the feed's own. */
  publisher: z.string().nullable(),
  language: z.string().nullable(),
});
export type FeedEntry = z.infer<typeof FeedEntrySchema>;

/** A feed's head and its entries, in the order of the feed. */
export const FeedSchema = z.object({
  dialect: FeedDialectSchema,
  title: z.string().nullable(),
  /** Absolute address of the site that the feed is of. */
  siteAddress: z.string().nullable(),
  language: z.string().nullable(),
  /** Why the document is not what its dialect asks for; null for a well-formed one. It was read all the same. */
  malformed: z.string().nullable(),
  /** How many minutes the feed asks to be left alone between two fetches (ttl, sy:updatePeriod); null where it does not say. */
  minutesBetweenFetches: z.number().positive().nullable(),
  entries: z.array(FeedEntrySchema),
});
export type Feed = z.infer<typeof FeedSchema>;
