import * as z from 'zod';
import { InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

export const PriceEventKindSchema = z.enum([
  'high52w',
  'low52w',
  'move',
  'gap',
  'limitUp',
  'limitDown',
  'volumeSpike',
  'halt',
  'suspectedSplit',
  'missingSession',
]);
export type PriceEventKind = z.infer<typeof PriceEventKindSchema>;

/** Something that the price data alone show on a session. */
export const PriceEventSchema = z.object({
  instrumentId: InstrumentIdSchema,
  sessionDate: SessionDateSchema,
  kind: PriceEventKindSchema,
  /** Price for extremes and limits, simple return for moves and gaps, ratio for spikes and splits; null for halts and missing sessions. */
  value: z.number().nullable(),
  previousExtreme: z.number().nullable(),
  /** No event of the kind in the previous 20 sessions; null where it does not apply. */
  firstCrossing: z.boolean().nullable(),
  /** How it was measured, e.g. `1y,intraday` for a 52-week extreme. */
  basis: z.string(),
});
export type PriceEvent = z.infer<typeof PriceEventSchema>;
