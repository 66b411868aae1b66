import * as z from 'zod';
import { InstrumentSchema } from './instrument.ts';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';
import { WithheldSchema } from './withheld.ts';

/**
 * GET /api/v1/instruments query. `query` matches the Korean name, its initial consonants, the English name, a further name or
 * the code.
 */
export const InstrumentSearchQuerySchema = z.strictObject({
  query: z.string().trim().max(100).default(''),
  /** Only instruments with at least one stored bar, or with at least one event. */
  having: z.enum(['prices', 'events']).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  asOf: InstantUtcSchema.optional(),
});
export type InstrumentSearchQuery = z.infer<typeof InstrumentSearchQuerySchema>;

/** An instrument as a search finds it. */
export const FoundInstrumentSchema = z.object({
  ...InstrumentSchema.shape,
  eventCount: z.int(),
  hasPrices: z.boolean(),
  /** The further name that the query found it by; null where its code or a listed name fits as well. */
  matchedName: z.string().nullable(),
});
export type FoundInstrument = z.infer<typeof FoundInstrumentSchema>;

export const InstrumentSearchReplySchema = z.object({
  /**
   * What was searched for where that is not what was asked: nothing was found by the query, and it reads so when the other
   * keyboard is on (`tkatjd` is 삼성). Absent otherwise.
   */
  readAs: z.string().optional(),
  instruments: z.array(FoundInstrumentSchema),
  nextCursor: z.string().nullable(),
});
export type InstrumentSearchReply = z.infer<typeof InstrumentSearchReplySchema>;

/** GET /api/v1/instruments/{id}. */
export const InstrumentReplySchema = z.object({
  instrument: InstrumentSchema,
  /** The English name of the sector. Absent where the listing names none, names it in English, or no name is known. */
  sectorEnglish: z.string().min(1).optional(),
  /** Newest bar at `asOf`; null without prices, and where they are withheld. */
  last: z
    .object({
      sessionDate: SessionDateSchema,
      close: z.number(),
      /** From the previous session's close, as a fraction; null where that close is missing or the session was halted. */
      change: z.number().nullable(),
      high52w: z.number().nullable(),
      low52w: z.number().nullable(),
    })
    .nullable(),
  firstSession: SessionDateSchema.nullable(),
  eventCount: z.int(),
  /** Why there are no session statistics: Newstape has no calendar of the market. Absent where it has one. */
  noSessions: z.enum(['noCalendar']).optional(),
  /** What the terms of a source keep back from who asks; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type InstrumentReply = z.infer<typeof InstrumentReplySchema>;
