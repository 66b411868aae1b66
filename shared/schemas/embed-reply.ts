import * as z from 'zod';
import { NamedClaimSchema } from './event-reply.ts';
import { EventKindSchema, RelationSchema } from './news-event.ts';
import { PriceSeriesReplySchema } from './price-series-reply.ts';
import { StudyMeasureSchema } from './study-design.ts';
import { StudyAggregateSchema, StudyPathSchema, StudyReplySchema } from './study-reply.ts';
import {
  CurrencySchema,
  InstantUtcSchema,
  InstrumentIdSchema,
  LanguageSchema,
  MicSchema,
  SessionDateSchema,
  SimpleReturnSchema,
} from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/** What every widget is told. */
const shared = {
  /** In the demo: its newest session with a story. Null otherwise. */
  demoAsOf: SessionDateSchema.nullable(),
  /** The moment that the widget stands still at; null: it shows what is known now. */
  frozenAt: InstantUtcSchema.nullable(),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
};

export const EmbedInstrumentSchema = z.object({
  id: InstrumentIdSchema,
  mic: MicSchema,
  symbol: z.string().min(1),
  nameKorean: z.string().min(1).nullable(),
  nameEnglish: z.string().min(1).nullable(),
  currency: CurrencySchema,
});
export type EmbedInstrument = z.infer<typeof EmbedInstrumentSchema>;

/** The newest close that is shown; null without prices, and where they are withheld. */
const LastSchema = z
  .object({
    sessionDate: SessionDateSchema,
    close: z.number(),
    /** From the close before, as a fraction; null where that cannot be said. */
    change: z.number().nullable(),
  })
  .nullable();

/** A headline with where it stands. */
export const EmbedStorySchema = z.object({
  title: z.string().nullable(),
  /** The outlet, else the source; empty for a mark of a page's author. */
  outlet: z.string(),
  /** An address of the web, http or https; null where there is none. */
  address: z.string().nullable(),
  language: LanguageSchema,
  note: z.string().nullable(),
});

/** A number of a story with its verdict. */
export const EmbedClaimSchema = NamedClaimSchema.pick({
  id: true,
  instrumentId: true,
  kind: true,
  value: true,
  valueHigh: true,
  unit: true,
  modifier: true,
  quote: true,
  session: true,
  extremeBasis: true,
  date: true,
  verdict: true,
  reason: true,
  reference: true,
  seriesStart: true,
  withheld: true,
});
export type EmbedClaim = z.infer<typeof EmbedClaimSchema>;

/** An event of the company, or a mark of the page's author (`own`, whose relation says nothing). */
export const EmbedEventSchema = z.object({
  event: z.object({
    key: z.string().min(1),
    sessionDate: SessionDateSchema.nullable(),
    kind: z.union([EventKindSchema, z.literal('own')]),
    relation: RelationSchema,
    /** From the close before to that of the session; null where it cannot be said, or is withheld. */
    change: SimpleReturnSchema.nullable(),
  }),
  /** The story that was known first, and how many tell of the event. */
  articles: z.array(EmbedStorySchema).length(1),
  storyCount: z.int().positive(),
  verdicts: z.object({ contradicted: z.int().nonnegative() }),
  /** The company's own numbers; empty unless verdicts were asked for. */
  claims: z.array(EmbedClaimSchema),
});
export type EmbedEvent = z.infer<typeof EmbedEventSchema>;

/** The prices of the view. Where they are withheld `dates` stay and the other columns are empty. */
const EmbedSeriesSchema = PriceSeriesReplySchema.pick({
  mic: true,
  currency: true,
  adjustmentBasis: true,
  hours: true,
  provisionalFrom: true,
  source: true,
  asOf: true,
  dates: true,
  open: true,
  high: true,
  low: true,
  close: true,
  volume: true,
  high52w: true,
  low52w: true,
}).extend({
  events: z.array(
    PriceSeriesReplySchema.shape.events.element.pick({
      sessionDate: true,
      kind: true,
      value: true,
      basis: true,
      resolution: true,
    }),
  ),
});

/** `/embed/chart.json`. */
export const EmbedChartReplySchema = z.object({
  widget: z.literal('chart'),
  ...shared,
  instrument: EmbedInstrumentSchema,
  last: LastSchema,
  /** First and last day, both inclusive; null is the series' own end. */
  view: z.object({ from: SessionDateSchema.nullable(), to: SessionDateSchema.nullable() }),
  /** Null where no prices are stored. */
  series: EmbedSeriesSchema.nullable(),
  /** Oldest first, in view. */
  events: z.array(EmbedEventSchema),
  /** Key of the event to begin with; null: none. */
  selectedKey: z.string().nullable(),
  /** The event that was asked for is not there. */
  unknownEvent: z.boolean(),
});
export type EmbedChartReply = z.infer<typeof EmbedChartReplySchema>;

/** What the foot of a small widget says of the prices. */
const EmbedBasisSchema = EmbedSeriesSchema.pick({
  mic: true,
  adjustmentBasis: true,
  hours: true,
  provisionalFrom: true,
  source: true,
  asOf: true,
});

/** `/embed/ticker.json`. */
export const EmbedTickerReplySchema = z.object({
  widget: z.literal('ticker'),
  ...shared,
  instrument: EmbedInstrumentSchema,
  last: LastSchema,
  basis: EmbedBasisSchema.nullable(),
  /** The newest event; null: none is known. */
  event: EmbedEventSchema.nullable(),
});
export type EmbedTickerReply = z.infer<typeof EmbedTickerReplySchema>;

/** `/embed/claim.json`. */
export const EmbedClaimReplySchema = z.object({
  widget: z.literal('claim'),
  ...shared,
  claim: EmbedClaimSchema,
  /** The share that the number is about; null where it is not known. */
  instrument: EmbedInstrumentSchema.nullable(),
  story: EmbedStorySchema,
  articleId: z.string(),
  /** The line that the source of the prices asks for, else its name; null where no prices were used. */
  priceSource: z.string().nullable(),
});
export type EmbedClaimReply = z.infer<typeof EmbedClaimReplySchema>;

/** `/embed/study.json`. */
export const EmbedStudyReplySchema = z.object({
  widget: z.literal('study'),
  ...shared,
  id: z.string(),
  asOf: InstantUtcSchema,
  ...StudyReplySchema.pick({ sentence: true, window: true, chosenBy: true }).shape,
  measure: StudyMeasureSchema,
  aggregate: StudyAggregateSchema.pick({ n: true, mean: true }).nullable(),
  path: z.array(StudyPathSchema),
  /** Names of the benchmarks. */
  benchmarks: z.array(z.object({ nameKorean: z.string().nullable(), nameEnglish: z.string().nullable() })),
  /** The lines that the sources of the prices ask for, else their names. */
  priceSources: z.array(z.string()),
});
export type EmbedStudyReply = z.infer<typeof EmbedStudyReplySchema>;

/** What `/embed/{widget}.json` answers, by `widget`. */
export type EmbedReply = EmbedChartReply | EmbedTickerReply | EmbedClaimReply | EmbedStudyReply;
