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
  'highSinceListing',
  'lowSinceListing',
  'highInData',
  'lowInData',
  'extraSession',
  'duplicateSession',
  'mixedBasis',
  'badRange',
  'zeroVolume',
]);
export type PriceEventKind = z.infer<typeof PriceEventKindSchema>;

/** The kinds that put a bar or a step in doubt, or say why it is none: flags. The others are what a price did. */
export const priceFlagKinds: ReadonlySet<PriceEventKind> = new Set([
  'halt',
  'suspectedSplit',
  'missingSession',
  'extraSession',
  'duplicateSession',
  'mixedBasis',
  'badRange',
  'zeroVolume',
]);

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
  /** What a flag rests on, in one English sentence with its figures; absent for what is no flag. */
  reason: z.string().optional(),
  /** Of a flag alone: still open, accepted as it stands, or adjusted for by a person. Charts and statistics respect what is open. */
  resolution: z.enum(['open', 'accepted', 'adjusted']).optional(),
});
export type PriceEvent = z.infer<typeof PriceEventSchema>;
