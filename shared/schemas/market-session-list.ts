import * as z from 'zod';
import { MarketCalendarSchema } from './market-extremes-reply.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/** GET /api/v1/markets/{calendar}/sessions query. */
export const MarketSessionListQuerySchema = z.strictObject({
  /** The last session to tell of, or the first one after it; absent: `newest`. */
  to: SessionDateSchema.optional(),
  asOf: InstantUtcSchema.optional(),
  limit: z.coerce.number().int().min(1).max(260).default(40),
});
export type MarketSessionListQuery = z.infer<typeof MarketSessionListQuerySchema>;

/** One session of a market in figures. Indices do not count as shares. */
export const MarketSessionFiguresSchema = z.object({
  date: SessionDateSchema,
  /** Shares whose prices begin before the session and reach over it. 0: there are no prices of it. */
  shares: z.int().nonnegative(),
  /** Of these, moved: see `SessionMove`. */
  moved: z.int().nonnegative(),
  /** Shares that a story of the session is about. */
  withStory: z.int().nonnegative(),
  /** When the newest of these stories became known; null without one. */
  newestStoryKnownAt: InstantUtcSchema.nullable(),
  /** Change of the market's first index as a fraction; null where it is not known. */
  indexChange: z.number().nullable(),
});
export type MarketSessionFigures = z.infer<typeof MarketSessionFiguresSchema>;

/** Oldest session first: every session of the calendar, those without anything too. */
export const MarketSessionListReplySchema = z.object({
  calendar: MarketCalendarSchema,
  /** The index that `indexChange` speaks of. */
  indexId: InstrumentIdSchema.nullable(),
  sessions: z.array(MarketSessionFiguresSchema),
  /** The newest of these sessions that has begun (by the day of the market's own clock) and has a story or a bar: where a reader begins. */
  current: SessionDateSchema.nullable(),
  /** The newest session of all with a story or a bar of a share, one to come included; null where nothing is stored. */
  newest: SessionDateSchema.nullable(),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type MarketSessionListReply = z.infer<typeof MarketSessionListReplySchema>;
