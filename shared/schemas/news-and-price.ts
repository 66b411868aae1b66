import * as z from 'zod';
import { InstrumentSchema } from './instrument.ts';
import { EventKindSchema, RelationSchema } from './news-event.ts';
import { EstimateSchema, MissingAbnormalReturnSchema } from './past-events-reply.ts';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/**
 * What is counted of the news of a session. `stories`: distinct stories. `weighted`: the same, each weighing the less the more of
 * its kind there were within five sessions. `tone`: the mean tone of the stories that have one.
 */
export const NewsMeasureSchema = z.enum(['stories', 'weighted', 'tone']);
export type NewsMeasure = z.infer<typeof NewsMeasureSchema>;

/**
 * What is measured of the price of a session. `absoluteAbnormal`: the size of the return beyond the index's part.
 * `abnormal`: the same with its sign. `return`: the share's own return. `volume`: the logarithm of the volume over the usual one.
 */
export const PriceMeasureSchema = z.enum(['absoluteAbnormal', 'abnormal', 'return', 'volume']);
export type PriceMeasure = z.infer<typeof PriceMeasureSchema>;

export const CountedRelationSchema = z.enum(['all', ...RelationSchema.options]);
export type CountedRelation = z.infer<typeof CountedRelationSchema>;

/** GET /api/v1/instruments/{id}/news-and-price and /api/v1/groups/{group}/news-and-price query. */
export const NewsAndPriceQuerySchema = z.strictObject({
  from: SessionDateSchema.optional(),
  to: SessionDateSchema.optional(),
  asOf: InstantUtcSchema.optional(),
  relation: CountedRelationSchema.default('all'),
  news: NewsMeasureSchema.default('stories'),
  price: PriceMeasureSchema.default('absoluteAbnormal'),
});
export type NewsAndPriceQuery = z.infer<typeof NewsAndPriceQuerySchema>;

/** The stories of one kind and relation that a session could react to first. */
export const NewsDaySchema = z.object({
  /** Null where the time of publication is unknown. */
  sessionDate: SessionDateSchema.nullable(),
  kind: EventKindSchema,
  relation: RelationSchema,
  stories: z.int().positive(),
  /** Stories with a tone, and the sum of their scores; 0 where tones were not asked for. */
  toned: z.int(),
  toneSum: z.number(),
});
export type NewsDay = z.infer<typeof NewsDaySchema>;

/** Why a session has no value of the news or of the price. */
export const MissingNewsOrPriceSchema = z.enum([
  'notCollected', // no source was looked at in its time and no story of the market is there: unknown, not 0
  'noTone', // no story, or none with a word of the lexicon
  'noVolume', // none reported, none traded, or too few sessions before to say what is usual
  'tooFewMembers', // fewer than half of the companies have a value
  ...MissingAbnormalReturnSchema.options,
]);
export type MissingNewsOrPrice = z.infer<typeof MissingNewsOrPriceSchema>;

/** Sessions by how much news there was. */
export const NewsLevelSchema = z.enum([
  ...['none', 'one', 'two', 'more'],
  ...['upToHalf', 'upToOne', 'aboveOne'],
  ...['unfavourable', 'balanced', 'favourable'],
] as const);
export type NewsLevel = z.infer<typeof NewsLevelSchema>;

export const ShownCompanySchema = InstrumentSchema.pick({
  id: true,
  mic: true,
  symbol: true,
  nameKorean: true,
  nameEnglish: true,
});

/** Why a company is not among those that are looked at. */
export const LeftOutCompanySchema = z.enum([
  'noSeries', // no prices of it
  'noBenchmark', // no index for its market, or no prices of it
  'noCalendar', // no trading calendar of its market
  'otherCalendar', // it trades on other sessions than most of them
  'overLimit', // others have more stories
]);
export type LeftOutCompany = z.infer<typeof LeftOutCompanySchema>;

/** One lag. A lag above 0: the news came that many sessions before the price. */
export const NewsLagSchema = z.object({
  lag: z.int(),
  /** Sessions with both. */
  n: z.int(),
  /**
   * The slope of the standardised price measure on the standardised news, which is their correlation, with an interval and p
   * that allow for correlation over time; null where a column never changes or n is too small.
   */
  correlation: EstimateSchema.extend({ lags: z.int() }).nullable(),
  /** p adjusted for all lags; null where there is none. */
  pAdjusted: z.object({ bonferroni: z.number(), holm: z.number(), bh: z.number() }).nullable(),
});
export type NewsLag = z.infer<typeof NewsLagSchema>;

/** Why there is no result, with what it takes and what there is. */
export const NotEnoughSchema = z.object({
  reason: z.enum(['companies', 'sessions', 'sessionsWithStories', 'pairs']),
  needed: z.int(),
  have: z.int(),
});
export type NotEnough = z.infer<typeof NotEnoughSchema>;

export const NewsAndPriceReplySchema = z.object({
  asOf: InstantUtcSchema,
  relation: CountedRelationSchema,
  news: NewsMeasureSchema,
  price: PriceMeasureSchema,
  /** The first and the last session looked at; null where there is none. */
  from: SessionDateSchema.nullable(),
  to: SessionDateSchema.nullable(),
  companies: z.array(ShownCompanySchema),
  leftOut: z.array(z.object({ company: ShownCompanySchema, reason: LeftOutCompanySchema })),
  /** The indices that returns are held against; empty where none is. */
  benchmarkIds: z.array(InstrumentIdSchema),
  coverage: z.object({
    sessions: z.int(),
    /** In whose time a source of stories was looked at. */
    looked: z.int(),
    /** Not looked at, but stories of the market are there. */
    told: z.int(),
    notCollected: z.int(),
    stories: z.int(),
    /** Stories of unknown time: no session can be said to have reacted first. */
    unplacedStories: z.int(),
    sessionsWithStories: z.int(),
  }),
  /** Sessions that lack one of the two values, by the first reason that holds. */
  missing: z.array(z.object({ reason: MissingNewsOrPriceSchema, sessions: z.int() })),
  notEnough: NotEnoughSchema.nullable(),
  /** From −5 to 5; empty where there is not enough. */
  lags: z.array(NewsLagSchema),
  /** The mean of the price measure over sessions with so much news, of the same session; null of fewer than five. */
  levels: z.array(z.object({ level: NewsLevelSchema, sessions: z.int(), mean: EstimateSchema.nullable() })),
  design: z.object({
    ...{ maxLag: z.int(), level: z.number(), leastSessions: z.int(), leastSessionsWithStories: z.int() },
    /** Sessions before over which stories of a kind make a further one weigh less. */
    noveltyReach: z.int(),
    mostCompanies: z.int(),
    model: z.literal('marketModel'),
    estimation: z.object({ from: z.int(), to: z.int() }),
  }),
});
export type NewsAndPriceReply = z.infer<typeof NewsAndPriceReplySchema>;
