import * as z from 'zod';
import { InstrumentSchema } from './instrument.ts';
import { AdjustmentBasisSchema, BarHoursSchema, PriceBarSchema } from './price-bar.ts';
import { PriceEventKindSchema } from './price-event.ts';
import { RejectionSchema } from './rejection.ts';
import { InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/**
 * The query of `POST /api/v1/price-imports` and of its preview; the body is the file as it was saved, byte for byte. What
 * is absent is taken from the file itself and from its name.
 */
export const PriceImportQuerySchema = z.strictObject({
  /** The file's name, without folders. */
  name: z.string().trim().min(1).max(200),
  instrument: InstrumentIdSchema.optional(),
  basis: AdjustmentBasisSchema.optional(),
  hours: BarHoursSchema.optional(),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  /** The session of a file without dates. */
  date: SessionDateSchema.optional(),
});
export type PriceImportQuery = z.infer<typeof PriceImportQuerySchema>;

/** How a file was understood. */
export const PriceFileUnderstandingSchema = z.object({
  encoding: z.string(),
  delimiter: z.string(),
  headerLine: z.int().positive(),
  layout: z.enum(['oneSeries', 'codes', 'wide']),
  /** Each column and what it was taken for; null: passed over. */
  columns: z.array(z.object({ header: z.string(), meaning: z.string().nullable() })),
  dates: z.enum(['yearFirst', 'dmy', 'mdy', 'given']),
  decimals: z.enum(['point', 'comma']),
  /** What else a person should know, as English sentences. */
  notices: z.array(z.string()),
});

/** A doubt that the prices of a file raise by themselves, before anything is stored. */
export const PreviewFlagSchema = z.object({
  sessionDate: SessionDateSchema,
  kind: PriceEventKindSchema,
  /** The step's ratio of a suspected split; null for others. */
  value: z.number().nullable(),
  reason: z.string(),
});

/** One instrument of a file. */
export const PreviewSeriesSchema = z.object({
  instrument: InstrumentSchema.pick({
    ...{ id: true, mic: true, symbol: true, nameKorean: true, nameEnglish: true, currency: true },
  }),
  /** How it is known whose prices they are: a person said so, a column or header, or the file's name. */
  instrumentBy: z.enum(['option', 'column', 'fileName']),
  bars: z.int().nonnegative(),
  firstSession: SessionDateSchema.nullable(),
  lastSession: SessionDateSchema.nullable(),
  /** Lines that name a session and gave no bar, or another one than a line above. */
  faults: z.int().nonnegative(),
  /** Sessions without trading. */
  halts: z.int().nonnegative(),
  /** At most 5 of the doubts, the newest first; `flagCount` counts all. */
  flags: z.array(PreviewFlagSchema),
  flagCount: z.int().nonnegative(),
});

/** What a file would bring if it were stored; nothing is. */
export const PricePreviewReplySchema = z.object({
  name: z.string(),
  /** Null where the file as a whole is refused: `rejected` says why. */
  understood: PriceFileUnderstandingSchema.nullable(),
  /** What the prices are adjusted for; null where neither file nor person says: it has to be said before they are stored. */
  basis: AdjustmentBasisSchema.nullable(),
  basisReason: z.string().nullable(),
  /** At most 20 of them, in the order of the file; `seriesCount` counts all. */
  series: z.array(PreviewSeriesSchema),
  seriesCount: z.int().nonnegative(),
  /** The newest bars of the first series, newest first, at most 3. */
  newest: z.array(PriceBarSchema.omit({ exchange: true })),
  /** At most 20 of what was left out, with the line and the reason; `rejectedCount` counts all. */
  rejected: z.array(RejectionSchema.omit({ stage: true })),
  rejectedCount: z.int().nonnegative(),
  /** What a person has to say before the file can be stored; null: nothing. */
  question: z.enum(['instrument', 'basis', 'dateOrder', 'date']).nullable(),
});
export type PricePreviewReply = z.infer<typeof PricePreviewReplySchema>;

/** What became of one instrument of a stored file. */
export const ImportedSeriesSchema = z.object({
  instrumentId: InstrumentIdSchema,
  sourceId: z.string(),
  added: z.int().nonnegative(),
  revised: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  provisional: z.int().nonnegative(),
  /** Why nothing of it was stored; null where it was. */
  refused: z.string().nullable(),
});

/** What became of a file of prices. */
export const PriceImportReplySchema = z.object({
  name: z.string(),
  series: z.array(ImportedSeriesSchema),
  rejectedCount: z.int().nonnegative(),
});
export type PriceImportReply = z.infer<typeof PriceImportReplySchema>;
