import * as z from 'zod';
import { EventListQuerySchema } from './event-reply.ts';
import { LanguageSchema } from './unit-schemas.ts';

/** GET /feeds/events.rss and .json query: the conditions of the list of events. A feed has one order and one page. */
export const NewsFeedQuerySchema = EventListQuerySchema.omit({
  order: true,
  cursor: true,
  limit: true,
}).extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** The language of Newstape's own words. */
  lang: LanguageSchema.default('ko'),
});
export type NewsFeedQuery = z.infer<typeof NewsFeedQuerySchema>;
