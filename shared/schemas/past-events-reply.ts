import * as z from 'zod';
import { RelationSchema } from './news-event.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/**
 * What a story is counted as where it is compared with others. A story that tells a 52-week (or record) high or low of the
 * company counts as one, whatever else it is about; a story about the price by the direction that it tells, `price` where it
 * tells none or both. The first five are chosen by the price.
 */
export const StudyKindSchema = z.enum([
  'high52w',
  'low52w',
  'rise',
  'fall',
  'price',
  'results',
  'deal',
  'ownership',
  'filing',
  'other',
]);
export type StudyKind = z.infer<typeof StudyKindSchema>;

/** Why a return less the index's part cannot be had. */
export const MissingAbnormalReturnSchema = z.enum([
  'noSession', // the event stands on no session
  'noSeries', // no prices of the share
  'noBenchmark', // no index for the market, or no prices of it
  'tooFewSessions', // too few sessions before the event to fit the model on
  'outsideSeries', // before the first price
  'notYet', // after the last price
  'missingSession',
  'halted',
  'suspectedSplit',
  'benchmarkMissing', // the index has no price of the session or the one before
  'terms', // the terms of a source keep it back from who asks
]);
export type MissingAbnormalReturn = z.infer<typeof MissingAbnormalReturnSchema>;

/** Why an earlier event of the same kind is not among those that the mean is taken over. */
export const DroppedPastEventSchema = z.enum([
  'windowOpen', // its window was not over before the event that is asked about
  'sameStory', // repeats a story that is counted where it came out first
  'overlap', // its window shares sessions with that of an earlier one, which counts
  'knownLater', // became known only after the event that is asked about
  ...MissingAbnormalReturnSchema.options,
]);
export type DroppedPastEvent = z.infer<typeof DroppedPastEventSchema>;

/** An estimate with its uncertainty; in the unit of the data. `p` is two-sided against 0, null where nothing scatters. */
export const EstimateSchema = z.object({
  estimate: z.number(),
  standardError: z.number(),
  df: z.number(),
  interval: z.object({ level: z.number(), low: z.number(), high: z.number() }),
  p: z.number().nullable(),
  method: z.enum(['meanByT', 'leastSquares', 'forecastError', 'neweyWest']),
  nUsed: z.int(),
  nDropped: z.record(z.string(), z.int()),
});

/** Offsets in sessions of the exchange from the event's, both inclusive; the event's session is 0. */
const OffsetsSchema = z.object({ from: z.int(), to: z.int() });

/** One session around an event. Returns are log returns as fractions: 0.01 is 1 %. */
export const AbnormalSessionSchema = z.object({
  offset: z.int(),
  sessionDate: SessionDateSchema.nullable(),
  /** The share's return less what the market model expects of it; null with its reason in `missing`. */
  abnormal: z.number().nullable(),
  /** How far from 0 a session lies with the usual probability (`design.level`); null where there is no return. */
  usual: z.number().nullable(),
  missing: MissingAbnormalReturnSchema.nullable(),
});
export type AbnormalSession = z.infer<typeof AbnormalSessionSchema>;

/** An earlier event of the same kind and what followed it: its cumulative abnormal return over `design.window`. */
const PastEventSchema = z.object({
  key: z.string(),
  sessionDate: SessionDateSchema,
  abnormal: z.number(),
});
export type PastEvent = z.infer<typeof PastEventSchema>;

/** What followed the earlier events of the same kind, and this one. Association alone: nothing here says why. */
export const PastEventsSchema = z.object({
  /** Those that count, oldest first; empty where they are withheld: `mean` says over how many it is. */
  events: z.array(PastEventSchema),
  /** Over `events`; null where there are fewer than `design.leastEvents`. */
  mean: EstimateSchema.nullable(),
  /** This event's own; null with its reason. */
  own: EstimateSchema.nullable(),
  ownMissing: MissingAbnormalReturnSchema.nullable(),
  dropped: z.array(
    z.object({
      key: z.string(),
      sessionDate: SessionDateSchema.nullable(),
      reason: DroppedPastEventSchema,
    }),
  ),
  /** Earlier events of the same kind that stand otherwise to the move: never counted together with `events`. */
  apart: z.array(z.object({ relation: RelationSchema, count: z.int() })),
});
export type PastEvents = z.infer<typeof PastEventsSchema>;

/** GET /api/v1/instruments/{id}/events/{key}/around query. */
export const AroundEventQuerySchema = z.strictObject({ asOf: InstantUtcSchema.optional() });

/** What the share did around one event less what the index stands for, and what followed earlier events of the same kind. */
export const AroundEventReplySchema = z.object({
  instrumentId: InstrumentIdSchema,
  eventKey: z.string(),
  /** Latest moment that the figures stand for. */
  asOf: InstantUtcSchema,
  kind: StudyKindSchema,
  relation: RelationSchema,
  /** Day 0: the first session that could react for a story that precedes, else the one that it is about. */
  dayZero: SessionDateSchema.nullable(),
  /** Why day 0 and what lies before it are no result: the event was chosen by them. Null: they are one. */
  chosenBy: z.enum(['reports', 'price', 'mayReport']).nullable(),
  benchmarkId: InstrumentIdSchema.nullable(),
  design: z.object({
    returns: z.literal('log'),
    model: z.literal('marketModel'),
    estimation: OffsetsSchema,
    leastSessions: z.int(),
    shown: OffsetsSchema,
    window: OffsetsSchema,
    leastEvents: z.int(),
    level: z.number(),
  }),
  /** The market model of this event; `sessions` with both returns were found in its estimation window. */
  model: z.object({
    sessions: z.int(),
    alpha: EstimateSchema.nullable(),
    beta: EstimateSchema.nullable(),
    residualDeviation: z.number().nullable(),
    missing: MissingAbnormalReturnSchema.nullable(),
  }),
  sessions: z.array(AbnormalSessionSchema),
  past: PastEventsSchema,
  /** What the terms of a source keep back from who asks: all but counts and the mean over several events; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type AroundEventReply = z.infer<typeof AroundEventReplySchema>;
