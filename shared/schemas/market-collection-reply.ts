import * as z from 'zod';
import { PollFailureSchema } from './feed-state.ts';
import { MarketCalendarSchema } from './market-extremes-reply.ts';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';

/** GET /api/v1/collection query. */
export const MarketCollectionQuerySchema = z.strictObject({
  calendar: MarketCalendarSchema.clone(),
  session: SessionDateSchema.clone(),
  asOf: InstantUtcSchema.optional(),
});
export type MarketCollectionQuery = z.infer<typeof MarketCollectionQuerySchema>;

/**
 * How it stands with a source of stories. `collected`: the last look at it did not fail. `down`: it did. `notTried`: it was
 * never looked at. `setAside`: the operator stopped it. `byHand`: a person adds its stories, so nobody can tell whether
 * one is missing.
 */
export const NewsSourceStateSchema = z.enum(['collected', 'down', 'notTried', 'setAside', 'byHand']);

const StretchSchema = z.object({ from: InstantUtcSchema, to: InstantUtcSchema });
export type Stretch = z.infer<typeof StretchSchema>;

export const NewsSourceStandingSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: NewsSourceStateSchema,
  /** The last look at it that did not fail, and the first of those that failed since; null where there is none. */
  lastSuccessAt: InstantUtcSchema.nullable(),
  downSince: InstantUtcSchema.nullable(),
  /** Why the last look failed; null where it did not. */
  failure: PollFailureSchema.shape.reason.nullable(),
  /** Not looked at before; null: at once, or never again. */
  nextTryAt: InstantUtcSchema.nullable(),
  /** Stories that it had new within the session's time; null where nobody counts them. */
  newStories: z.int().nullable(),
  /** The stretches of the session's time in which it was not looked at; null where a person adds its stories. */
  missed: z.array(StretchSchema).nullable(),
});
export type NewsSourceStanding = z.infer<typeof NewsSourceStandingSchema>;

export const PriceSourceStandingSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Its series of shares and indices of this market. */
  series: z.int(),
  /** Of these, those that reach the session. */
  reaching: z.int(),
  /** Its newest session with a final bar. */
  newestSession: SessionDateSchema.nullable(),
});

/** What was collected of a session of a market, and what was not: how sure "no story" is. */
export const MarketCollectionReplySchema = z.object({
  calendar: MarketCalendarSchema,
  session: SessionDateSchema,
  /** The session's time for stories: from the close before to the next opening, or to now. */
  from: InstantUtcSchema,
  to: InstantUtcSchema,
  news: z.array(NewsSourceStandingSchema),
  prices: z.array(PriceSourceStandingSchema),
  /** Fetched sources that were looked at for the whole time, for a part of it, and not at all. */
  whole: z.int(),
  partly: z.int(),
  never: z.int(),
});
export type MarketCollectionReply = z.infer<typeof MarketCollectionReplySchema>;
