import * as z from 'zod';
import { EventKindSchema, PhaseSchema, RelationSchema } from './news-event.ts';
import { EstimateSchema, StudyKindSchema } from './past-events-reply.ts';
import {
  DetectedKindSchema,
  StudyDesignSchema,
  StudyModelSchema,
  StudyOffsetsSchema,
} from './study-design.ts';
import { StudyIdSchema } from './study-request.ts';
import { InstantUtcSchema, InstrumentIdSchema, LanguageSchema, SessionDateSchema } from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/** Events that a reply tells one by one; `study.json` and `events.csv` tell all. */
export const MOST_TOLD = 1_000;

/** Why an event is not among those that the mean is taken over. */
export const DroppedStudyEventSchema = z.enum([
  'noSession', // its day 0 is not known
  'notYet', // its window was not over
  'outsideSeries', // its window begins before the first price
  'noSeries', // no prices of the share
  'noBenchmark', // no index of its market, or no prices of the benchmark
  'benchmarkMissing', // the benchmark has no price of a session of the window
  'tooFewEstimationSessions',
  'benchmarkNeverMoved',
  'halted',
  'suspectedSplit',
  'missingSession',
  'noReturn', // no value of what is measured: no volume, or no range
  'sameStory', // repeats a story that counts where it came out first
  'sameEvent', // another event of the share on the same session counts
  'otherLine', // the same story counts on the issuer's other line
  'overlap', // its window shares sessions with that of an earlier event of the share
  'confounded', // other news of the company in its window, and the design leaves such events out
]);
export type DroppedStudyEvent = z.infer<typeof DroppedStudyEventSchema>;

/** Why sessions up to an event's are no result: it was chosen by what the price did, its story tells that, or may. */
export const ChosenBySchema = z.enum(['price', 'reports', 'mayReport']);
export type ChosenBy = z.infer<typeof ChosenBySchema>;

const CompanySchema = z.object({
  instrumentId: InstrumentIdSchema,
  nameKorean: z.string().nullable(),
  nameEnglish: z.string().nullable(),
});

/** A story's headline, as far as a line of a list needs it. */
export const StudyStorySchema = z.object({
  articleId: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  language: LanguageSchema,
});

/** Other news of the company in an event's window; the same story counts once. */
const ConfounderSchema = z.object({
  key: z.string(),
  sessionDate: SessionDateSchema,
  /** Sessions from day 0. */
  offset: z.int(),
  kind: EventKindSchema,
  story: StudyStorySchema.nullable(),
});

export const StudyWarningSchema = z.enum([
  'fewerEstimationSessions', // than the estimation window has
  'noScatter', // the share follows its model without any: there is no error to measure by
  'confounded',
  'movedToOtherLine', // tested on another line of the issuer, which could react first
]);

/** One event. Returns as fractions; volume and volatility in logs. Null where the terms of a source keep it back. */
export const StudyEventSchema = CompanySchema.extend({
  /** Key of the news event, `/event/:id`; null for a detected or given one. */
  key: z.string().nullable(),
  /** The line that is measured. */
  testedOn: InstrumentIdSchema,
  benchmarkId: InstrumentIdSchema,
  /** Day 0. */
  sessionDate: SessionDateSchema,
  kind: z.union([StudyKindSchema, DetectedKindSchema]).nullable(),
  relation: RelationSchema.nullable(),
  phase: PhaseSchema.nullable(),
  story: StudyStorySchema.nullable(),
  /** Sessions of the estimation window that have both returns. */
  nEstimation: z.int(),
  /** Over `offsets` of the reply; null where a session has none. Empty where they are withheld. */
  abnormal: z.array(z.number().nullable()),
  cumulative: EstimateSchema.nullable(),
  confounders: z.array(ConfounderSchema),
  warnings: z.array(StudyWarningSchema),
});
export type StudyEventReply = z.infer<typeof StudyEventSchema>;

/** One session from day 0 over all events. */
export const StudyPathSchema = z.object({
  offset: z.int(),
  /** `selectedOn`: the events were chosen by it, no result; `before`: before the window; `window`: what is studied. */
  part: z.enum(['selectedOn', 'before', 'window']),
  /** Mean abnormal return of the session; null of fewer than two events that have it. */
  aar: EstimateSchema.nullable(),
  /** Summed from the window's first session on; before it, summed backwards, so that the line meets 0 where the window begins. */
  cumulative: EstimateSchema.nullable(),
  /** Within which `level` of the means over random sessions lie, summed likewise; null before the window. */
  placebo: z.object({ low: z.number(), high: z.number() }).nullable(),
});
export type StudyPath = z.infer<typeof StudyPathSchema>;

const StudyTestNameSchema = z.enum([
  'crossSectional',
  'crudeDependence',
  'patell',
  'adjustedPatell',
  'bmp',
  'kolariPynnonen',
  'generalizedSign',
  'corradoRank',
  'grank',
]);

/** What may be read as a sign that a mean is not 0. */
export const FoundByNameSchema = z.enum([...StudyTestNameSchema.options, 'bootstrap', 'placebo']);

export const StudyTestSchema = z.object({
  method: StudyTestNameSchema,
  statistic: z.number(),
  df: z.number().nullable(),
  p: z.number(),
  nUsed: z.int(),
  /** Finds too much where events cluster on the same sessions: measured, see docs/method.md. */
  overRejectsWhenClustered: z.boolean(),
});

export const StudyAggregateSchema = z.object({
  n: z.int(),
  /** CAAR: the mean over events of what is summed over the window. Cross-sectional t. */
  mean: EstimateSchema,
  /** Another interval of it, by the studentised stationary bootstrap of sessions in their order; null of fewer than ten sessions. */
  bootstrap: z.object({ level: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Of CAARs: those that can be made of these events. */
  tests: z.array(StudyTestSchema),
  meanResidualCorrelation: z.number().nullable(),
  /** Null where terms keep prices back: it may be the value of one event. */
  median: z.number().nullable(),
  sharePositive: z.number(),
});

/** The means over as many random sessions of the same shares, outside every event's window. */
export const StudyPlaceboSchema = z.object({
  draws: z.int(),
  seed: z.int(),
  mean: z.number(),
  level: z.number(),
  low: z.number(),
  high: z.number(),
  /** Share of draws at least as far from 0 as the events' mean, the events themselves counted as one draw. */
  asFar: z.number(),
  /** Events whose share has no sessions to draw from. */
  leftOut: z.int(),
});

/** What the first sentence says. The client words it. */
export const StudySentenceSchema = z.object({
  source: z.enum(['stories', 'detected', 'given', 'list']),
  /** Of all events, where they are of one kind. */
  kind: z.union([StudyKindSchema, DetectedKindSchema]).nullable(),
  /** Of all events, where they stand alike. */
  relation: RelationSchema.nullable(),
  search: z.string().nullable(),
  firstIn: z.int().nullable(),
  /** Companies with an event that is used; named where there is one. */
  companies: z.int(),
  company: CompanySchema.nullable(),
  n: z.int(),
  nDropped: z.int(),
  window: StudyOffsetsSchema,
  /** Null of fewer than two events. */
  mean: z.number().nullable(),
  interval: z.object({ level: z.number(), low: z.number(), high: z.number() }).nullable(),
  zeroInside: z.boolean().nullable(),
});

const studyParts = {
  /** When it was worked out, and the latest moment that the figures stand for. */
  madeAt: InstantUtcSchema,
  asOf: InstantUtcSchema,
  /** SHA-256, as hex, of the design and all prices and events that entered. */
  inputDigest: z.string(),
  /** As asked, with the usual values where nothing was said. */
  design: StudyDesignSchema,
  /** The window that was studied, and why it is not the one that was asked for. */
  window: StudyOffsetsSchema,
  windowCut: z.object({ asked: StudyOffsetsSchema, reason: ChosenBySchema }).nullable(),
  /** The model that was used: volume and volatility of an index without any are held against the share's own mean. */
  model: StudyModelSchema,
  /** Why day 0 and what lies before it are no result; null: they are. */
  chosenBy: ChosenBySchema.nullable(),
  /** Events that stand differently to the move are taken together, as the design says. */
  pooled: z.boolean(),
  sentence: StudySentenceSchema,
  /** Null of fewer than two events. */
  aggregate: StudyAggregateSchema.nullable(),
  path: z.array(StudyPathSchema),
  placebo: StudyPlaceboSchema.nullable(),
  /** The smallest mean that 80 % of studies of so many events with such scatter would find at 5 %. */
  power: z
    .object({ n: z.int(), smallestMean: z.number(), power: z.number(), significance: z.number() })
    .nullable(),
  /** Mean of the sessions between estimation and window; large: something came before, or the events were chosen by it. */
  preEvent: z
    .object({ window: StudyOffsetsSchema, mean: EstimateSchema, selectedOn: z.boolean() })
    .nullable(),
  clustering: z.object({
    /** Distinct sessions that are a day 0. */
    sessions: z.int(),
    fullest: z.object({ sessionDate: SessionDateSchema, events: z.int(), share: z.number() }).nullable(),
    /** Events share sessions so much that tests which take them as independent find too much. */
    isClustered: z.boolean(),
    /** What then finds too much, with how many of a hundred studies it found something in at 5 % where nothing was: measured, see docs/method.md. */
    findTooMuch: z.array(
      z.object({
        name: FoundByNameSchema,
        rejections: z.number(),
      }),
    ),
  }),
  /** Those that were used, with the days of their prices. */
  benchmarks: z.array(
    CompanySchema.extend({
      events: z.int(),
      firstSession: SessionDateSchema,
      lastSession: SessionDateSchema,
    }),
  ),
  /** The lines that were measured, with how many events. */
  lines: z.array(
    z.object({ instrumentId: InstrumentIdSchema, benchmarkId: InstrumentIdSchema, events: z.int() }),
  ),
  /** Of `abnormal` of the events. */
  offsets: StudyOffsetsSchema,
  /** In the order of their sessions, the newest `MOST_TOLD`. */
  events: z.array(StudyEventSchema),
  eventsLeftOut: z.int(),
  /** Used events of a story whose time of day is unknown. */
  timeUnknown: z.int(),
  confounded: z.int(),
  dropped: z.object({
    counts: z.array(z.object({ reason: DroppedStudyEventSchema, count: z.int() })),
    events: z.array(
      CompanySchema.extend({
        key: z.string().nullable(),
        date: SessionDateSchema.nullable(),
        reason: DroppedStudyEventSchema,
      }),
    ),
  }),
  /** Events that fit but stand otherwise to the move, never pooled; `unclear` ones with an unknown time by themselves. */
  apart: z.array(z.object({ relation: RelationSchema, timeUnknown: z.boolean(), count: z.int() })),
  /** Older events that `newest` left out. */
  olderLeftOut: z.int(),
};

/** A study as it is kept: with all its events and all its prices. */
export const KeptStudySchema = z.object(studyParts);
export type KeptStudy = z.infer<typeof KeptStudySchema>;

/** GET /api/v1/studies/{id}. Association alone: nothing in it says why a price moved. */
export const StudyReplySchema = z.object({
  id: StudyIdSchema,
  state: z.literal('done'),
  /** Of the data that it was asked of. */
  dataVersion: z.int(),
  ...studyParts,
  withheld: WithheldSchema.optional(),
});
export type StudyReply = z.infer<typeof StudyReplySchema>;

/** One session around a single event. */
export const EventStudySessionSchema = z.object({
  offset: z.int(),
  sessionDate: SessionDateSchema.nullable(),
  part: z.enum([...StudyPathSchema.shape.part.options, 'after']),
  abnormal: z.number().nullable(),
  /** Half the interval of a session on which nothing happened. */
  usual: z.number().nullable(),
  p: z.number().nullable(),
  /** Summed from the window's first session on, with its interval; null outside the window. */
  cumulative: EstimateSchema.nullable(),
  /** Within which `design.level` of random windows of the same share lie. */
  placebo: z.object({ low: z.number(), high: z.number() }).nullable(),
  missing: z.union([DroppedStudyEventSchema, z.literal('terms')]).nullable(),
});

/** GET /api/v1/events/{key}/study: one event by itself. */
export const EventStudyReplySchema = CompanySchema.extend({
  key: z.string(),
  asOf: InstantUtcSchema,
  testedOn: InstrumentIdSchema,
  benchmark: CompanySchema.nullable(),
  kind: StudyKindSchema,
  eventKind: EventKindSchema,
  relation: RelationSchema,
  phase: PhaseSchema,
  chosenBy: ChosenBySchema.nullable(),
  dayZero: SessionDateSchema.nullable(),
  story: StudyStorySchema.nullable(),
  storyCount: z.int(),
  design: StudyDesignSchema.pick({
    measure: true,
    window: true,
    estimation: true,
    minEstimation: true,
    model: true,
    returns: true,
    level: true,
  }),
  windowCut: z.object({ asked: StudyOffsetsSchema, reason: ChosenBySchema }).nullable(),
  model: z
    .object({
      nEstimation: z.int(),
      alpha: z.number(),
      beta: z.number(),
      residualDeviation: z.number(),
      df: z.number(),
    })
    .nullable(),
  sessions: z.array(EventStudySessionSchema),
  /** Over the window; null with its reason in `missing`. */
  cumulative: EstimateSchema.nullable(),
  /** Share of random windows of the same share at least as far from 0, and how many there are. */
  placebo: z.object({ windows: z.int(), asFar: z.number() }).nullable(),
  confounders: z.array(ConfounderSchema),
  warnings: z.array(StudyWarningSchema),
  missing: z.union([DroppedStudyEventSchema, z.literal('terms')]).nullable(),
  withheld: WithheldSchema.optional(),
});
export type EventStudyReply = z.infer<typeof EventStudyReplySchema>;
