import * as z from 'zod';
import { VerdictCountsSchema } from './event-reply.ts';
import { EventKindSchema, RelationSchema } from './news-event.ts';
import { InstantUtcSchema, InstrumentIdSchema, LanguageSchema, SessionDateSchema } from './unit-schemas.ts';

/** What programs read of an event in a feed, beside the words for people. No price, and no figure that gives one away. */
export const FeedEventSchema = z.object({
  about: z.url(),
  key: z.string(),
  instrumentId: InstrumentIdSchema,
  sessionDate: SessionDateSchema.nullable(),
  kind: EventKindSchema,
  relation: RelationSchema,
  articleCount: z.int(),
  verdicts: VerdictCountsSchema,
});

/** GET /feeds/events.json: JSON Feed 1.1 (https://jsonfeed.org/version/1.1), what became known last first. */
export const JsonFeedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  language: LanguageSchema,
  items: z.array(
    z.object({
      id: z.string(),
      /** The event on this server. */
      url: z.url(),
      /** The story that was known first; absent where it has no address. */
      external_url: z.url().optional(),
      title: z.string(),
      content_html: z.string(),
      date_published: InstantUtcSchema,
      /** The outlet. */
      authors: z.array(z.object({ name: z.string() })).min(1),
      tags: z.array(z.string()),
      /** The language of the story. */
      language: LanguageSchema,
      _newstape: FeedEventSchema,
    }),
  ),
});
export type JsonFeed = z.infer<typeof JsonFeedSchema>;
