import * as z from 'zod';
import { ArticleHeadSchema, VerdictCountsSchema } from './event-reply.ts';
import { InstrumentIdsSchema } from './list-conditions.ts';
import { MarketCalendarSchema } from './market-extremes-reply.ts';
import { EventKindSchema, RelationSchema } from './news-event.ts';
import { PriceEventKindSchema } from './price-event.ts';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  MicSchema,
  SessionDateSchema,
} from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/**
 * Every share of a market is in one of these on a session. `moved…`: it moved; see `SessionMove`. `storyWithinUsual`: a
 * story is about it, and it moved no more than on a usual day once the index is taken out. `storyNotJudged`: a story is
 * about it, and whether it moved cannot be told here. `notJudged`: the same without a story. `quiet`: neither moved nor
 * has a story.
 */
export const SessionGroupSchema = z.enum([
  'movedWithStory',
  'storyWithinUsual',
  'movedWithoutStory',
  'storyNotJudged',
  'notJudged',
  'quiet',
]);
export type SessionGroup = z.infer<typeof SessionGroupSchema>;

/** GET /api/v1/markets/{calendar}/sessions/{date} query. */
export const MarketSessionQuerySchema = z.strictObject({
  /** Only this group, for the rows after `cursor`; absent: the first rows of each. */
  group: SessionGroupSchema.optional(),
  /** Only these shares, e.g. those of a watchlist: groups, totals, moves and coverage speak of them alone. */
  instruments: InstrumentIdsSchema.optional(),
  asOf: InstantUtcSchema.optional(),
  cursor: z.string().max(200).optional(),
  /** Rows of a group. */
  limit: z.coerce.number().int().min(1).max(200).default(10),
});
export type MarketSessionQuery = z.infer<typeof MarketSessionQuerySchema>;

/**
 * Why a share has no change, or none that can be called usual or not. `noSeries`: no prices of it are stored. `noBar`: none
 * of this session. `halted`: nothing was traded. `inDoubt`: a split is suspected, or a session before is missing.
 * `noHistory`: fewer than 40 returns among the 60 sessions before. `terms`: the
 * terms of the source keep its figures back from who asks; it stands in the group that it belongs to.
 */
export const NotJudgedReasonSchema = z.enum(['noSeries', 'noBar', 'halted', 'inDoubt', 'noHistory', 'terms']);
export type NotJudgedReason = z.infer<typeof NotJudgedReasonSchema>;

const shareNames = {
  instrumentId: InstrumentIdSchema,
  nameKorean: z.string().nullable(),
  nameEnglish: z.string().nullable(),
};

/** The stories of a session about one share: the one that is about it first of all, and how many more there are. */
export const SessionStorySchema = z.object({
  eventKey: z.string(),
  /** Its other events of this session, those that name it last. */
  otherEventKeys: z.array(z.string()),
  kind: EventKindSchema,
  relation: RelationSchema,
  headline: ArticleHeadSchema,
  /** Articles of all its events on this session. */
  articleCount: z.int().positive(),
  /** When the newest of its events became known. */
  knownAt: InstantUtcSchema,
  /** The numbers about this share in those articles. */
  verdicts: VerdictCountsSchema,
});
export type SessionStory = z.infer<typeof SessionStorySchema>;

/** One share on one session. Changes are fractions from the close before; null where the step between is no return. */
export const SessionRowSchema = z.object({
  ...shareNames,
  mic: MicSchema,
  currency: CurrencySchema,
  close: z.number().nullable(),
  /** The attribution line, else the name, of the source of its prices; null without prices. */
  priceSource: z.string().nullable(),
  change: z.number().nullable(),
  /** `change` less that of the index of its own market; null where one of the two is not known. */
  lessIndex: z.number().nullable(),
  /** As of `SessionMove`. */
  deviations: z.number().nullable(),
  /** Volume over the usual one: the median of the 20 sessions with trading before. */
  volumeRatio: z.number().nullable(),
  notJudged: NotJudgedReasonSchema.nullable(),
  /** What its prices alone show on the session, flags included. */
  priceEvents: z.array(PriceEventKindSchema),
  story: SessionStorySchema.nullable(),
});
export type SessionRow = z.infer<typeof SessionRowSchema>;

/** One mark of the strip of all moves. */
export const SessionMoveMarkSchema = z.object({
  ...shareNames,
  change: z.number(),
  lessIndex: z.number().nullable(),
  moved: z.boolean(),
  /** The kind and relation of its story; null without one. */
  story: z.object({ kind: EventKindSchema, relation: RelationSchema, differs: z.boolean() }).nullable(),
});
export type SessionMoveMark = z.infer<typeof SessionMoveMarkSchema>;

/** An index of the market on the session. */
export const SessionIndexSchema = z.object({
  instrumentId: InstrumentIdSchema,
  mic: MicSchema,
  close: z.number(),
  change: z.number().nullable(),
});

/** What moved and what was written on one session of a market. */
export const MarketSessionReplySchema = z.object({
  calendar: MarketCalendarSchema,
  date: SessionDateSchema,
  /** The regular session. */
  openAt: InstantUtcSchema,
  closeAt: InstantUtcSchema,
  /** That of the calendar's own market first. */
  indices: z.array(SessionIndexSchema),
  /** What "moved" means: so many standard deviations of the sessions before, and a change where those are not known. */
  basis: z.object({
    deviations: z.number(),
    sessions: z.int(),
    withoutHistory: z.number(),
  }),
  groups: z.array(
    z.object({
      group: SessionGroupSchema,
      total: z.int(),
      rows: z.array(SessionRowSchema),
      nextCursor: z.string().nullable(),
    }),
  ),
  /** Shares with a story first, then those that moved most, at most 80; empty where one group was asked for. */
  marks: z.array(SessionMoveMarkSchema),
  /** How many shares changed by how much: `counts[i]` of them from `from + i × width` on. Empty with at most 80 shares, which are all in `marks`. */
  spread: z.object({ from: z.number(), width: z.number().positive(), counts: z.array(z.int()) }),
  coverage: z.object({
    /** Listed shares of the market. */
    listed: z.int(),
    withBar: z.int(),
    halted: z.int(),
    /** With a bar whose change is in doubt. */
    inDoubt: z.int(),
    /** With a change that cannot be called usual or not. */
    withoutHistory: z.int(),
  }),
  /** When each share's newest story became known, newest first, at most 500. */
  storiesKnownAt: z.array(InstantUtcSchema),
  /** What the terms of a source keep back from who asks; absent: nothing. Such shares have no mark, such indices are missing. */
  withheld: WithheldSchema.optional(),
});
export type MarketSessionReply = z.infer<typeof MarketSessionReplySchema>;
