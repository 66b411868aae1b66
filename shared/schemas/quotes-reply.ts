import * as z from 'zod';
import { InstrumentSchema } from './instrument.ts';
import { InstrumentReplySchema } from './instrument-reply.ts';
import { InstrumentIdsSchema } from './list-conditions.ts';
import { EventKindSchema, RelationSchema } from './news-event.ts';
import { InstantUtcSchema, InstrumentIdSchema, LanguageSchema, SessionDateSchema } from './unit-schemas.ts';
import { HeldBackSchema, WithheldSchema } from './withheld.ts';

/** GET /api/v1/quotes query. */
export const QuotesQuerySchema = z.strictObject({
  instrument: InstrumentIdsSchema,
  asOf: InstantUtcSchema.optional(),
});
export type QuotesQuery = z.infer<typeof QuotesQuerySchema>;

/** Where an instrument stands, and the newest story about it. */
export const QuoteSchema = z.object({
  instrument: InstrumentSchema,
  /** Newest bar; null without prices, and where they are withheld. */
  last: InstrumentReplySchema.shape.last,
  /** Why there is no bar, where the terms of its source keep it back; absent where they do not. */
  withheld: HeldBackSchema.optional(),
  /**
   * The newest close over the 52-week high of the sessions before it (`highBasis`), less one, as a fraction: −0.05 is 5 %
   * below, above 0 is beyond it. Null where either is not known.
   */
  fromHigh: z.number().nullable(),
  /** The newest event that has a session; null where there is none. */
  newestEvent: z
    .object({
      key: z.string(),
      sessionDate: SessionDateSchema,
      kind: EventKindSchema,
      relation: RelationSchema,
      title: z.string().nullable(),
      language: LanguageSchema,
    })
    .nullable(),
});
export type Quote = z.infer<typeof QuoteSchema>;

/** One quote for each instrument that is known, in the order that was asked. */
export const QuotesReplySchema = z.object({
  quotes: z.array(QuoteSchema),
  /** Ids that no instrument has. */
  unknown: z.array(InstrumentIdSchema),
  /** How the 52 weeks of `fromHigh` are measured: highs of the day, of one year, without the newest session itself. */
  highBasis: z.literal('1y,intraday'),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type QuotesReply = z.infer<typeof QuotesReplySchema>;
