import * as z from 'zod';
import { MOST_INSTRUMENTS } from './list-conditions.ts';
import { RelationSchema } from './news-event.ts';
import { StudyKindSchema } from './past-events-reply.ts';
import { InstantUtcSchema, InstrumentIdSchema, MicSchema, SessionDateSchema } from './unit-schemas.ts';

/** Most events of one study. */
export const MOST_STUDIED = 20_000;
/** Most rows of a list that stands in a design; a longer one is kept first (`/api/v1/study-lists`). */
export const MOST_GIVEN = 200;

/** Which companies, and on which days: bounds are inclusive. What is absent narrows nothing. */
const companies = {
  instruments: z.array(InstrumentIdSchema).min(1).max(MOST_INSTRUMENTS).optional(),
  /** A group of companies by its name in the dictionary, e.g. `삼성그룹`. */
  group: z.string().trim().min(1).max(80).optional(),
  sector: z.string().trim().min(1).max(160).optional(),
  market: z.array(MicSchema).min(1).max(20).optional(),
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  /** At most so many events, the newest. */
  newest: z.int().min(1).max(MOST_STUDIED).optional(),
};

/** News events by what their stories are. */
const StoryEventsSchema = z.strictObject({
  source: z.literal('stories'),
  ...companies,
  /** Absent: all kinds. */
  kinds: z.array(StudyKindSchema).min(1).optional(),
  /** How the stories stand to the move. More than one pools them, which the reply says. */
  relations: z.array(RelationSchema).min(1).default(['precedes']),
  /** Words of a headline, all of which it must hold, whatever their case. */
  search: z.string().trim().min(1).max(200).optional(),
});

/** What the prices alone show; how each is found stands in `server/markets`. */
export const DetectedKindSchema = z.enum([
  'high52wIntraday',
  'high52wClose',
  'low52wIntraday',
  'low52wClose',
  'riseLarge',
  'fallLarge',
  'limitUp',
  'limitDown',
  'gapUp',
  'gapDown',
  'volumeSpike',
]);
export type DetectedKind = z.infer<typeof DetectedKindSchema>;

const DetectedEventsSchema = z.strictObject({
  source: z.literal('detected'),
  ...companies,
  kind: DetectedKindSchema,
  /** Only events without one of the kind in so many sessions before; 0: each. */
  firstIn: z.int().min(0).max(250).default(20),
});

/** One row of a person's own list: day 0 is the first session on or after the date. */
export const GivenEventSchema = z.strictObject({ instrumentId: InstrumentIdSchema, date: SessionDateSchema });
export type GivenEvent = z.infer<typeof GivenEventSchema>;

const GivenEventsSchema = z.strictObject({
  source: z.literal('given'),
  events: z.array(GivenEventSchema).min(1).max(MOST_GIVEN),
});

/** An id of a kept list: 128 bits of its digest as base64url. */
export const StudyListIdSchema = z.string().regex(/^[\w-]{22}$/, { error: 'must be the id of a kept list' });

const ListedEventsSchema = z.strictObject({ source: z.literal('list'), list: StudyListIdSchema });

export const StudiedChoiceSchema = z.discriminatedUnion('source', [
  StoryEventsSchema,
  DetectedEventsSchema,
  GivenEventsSchema,
  ListedEventsSchema,
]);
export type StudiedChoice = z.infer<typeof StudiedChoiceSchema>;

/** Sessions from the event's (0), both inclusive. */
export const StudyOffsetsSchema = z.strictObject({
  from: z.int().min(-500).max(60),
  to: z.int().min(-500).max(60),
});

export const StudyModelSchema = z.enum(['marketModel', 'marketAdjusted', 'meanAdjusted']);

/** What is measured: returns, the log of volume, or the log range of a session. */
export const StudyMeasureSchema = z.enum(['return', 'volume', 'volatility']);
export type StudyMeasure = z.infer<typeof StudyMeasureSchema>;

/** All that a person decides before a study is made. What is left out has its usual value. */
export const StudyDesignSchema = z.strictObject({
  events: StudiedChoiceSchema,
  measure: StudyMeasureSchema.default('return'),
  window: StudyOffsetsSchema.default({ from: 0, to: 1 }),
  estimation: StudyOffsetsSchema.default({ from: -250, to: -11 }),
  /** An event with fewer sessions of estimation is dropped. */
  minEstimation: z.int().min(10).max(500).default(120),
  model: StudyModelSchema.default('marketModel'),
  returns: z.enum(['log', 'simple']).default('log'),
  /** Absent: the index of each share's own market. */
  benchmark: InstrumentIdSchema.optional(),
  /** Of events of one share whose windows share sessions all are kept, or the first of them. */
  overlap: z.enum(['keep', 'dropLater']).default('dropLater'),
  /** Whether events with other news of the company in their window are kept. */
  confounded: z.enum(['keep', 'drop']).default('keep'),
  /** Of an issuer with lines in two markets: the line that could react first, or the one that the event names. */
  lines: z.enum(['firstToReact', 'asNamed']).default('firstToReact'),
  /** Random sessions of the same shares; no draws: none. */
  placebo: z
    .strictObject({
      draws: z.int().min(0).max(5_000),
      seed: z.int().min(0).max(2_147_483_647).default(1),
    })
    .default({ draws: 1_000, seed: 1 }),
  /** Of all intervals. */
  level: z.number().min(0.5).max(0.999).default(0.95),
  /** What was known at this moment; absent: all that is. */
  asOf: InstantUtcSchema.optional(),
});
export type StudyDesign = z.infer<typeof StudyDesignSchema>;

/** A design as it is written: what is left out has its usual value. */
export type StudyDesignInput = z.input<typeof StudyDesignSchema>;

/** What the page shows before a person decides anything: first 52-week highs and what followed them. */
export const firstStudy: StudyDesignInput = {
  events: { source: 'detected', kind: 'high52wIntraday', firstIn: 20, newest: 500 },
  window: { from: 1, to: 10 },
};
