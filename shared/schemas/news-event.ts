import * as z from 'zod';
import { InstrumentIdSchema, MicSchema, SessionDateSchema, SimpleReturnSchema } from './unit-schemas.ts';

export const PhaseSchema = z.enum(['preOpen', 'regular', 'afterClose', 'closedDay', 'unknown']);
export type Phase = z.infer<typeof PhaseSchema>;

/** `precedes`: out before the session that could react; `reports`: tells a move that had happened. */
export const RelationSchema = z.enum(['precedes', 'reports', 'unclear']);

export const RelationReasonSchema = z.enum([
  'tellsClose', // states a closing price or change of the session
  'tellsIntraday', // quotes the session's prices while it runs
  'tellsExtendedHours', // tells prices from before the opening or after the close: the move had begun
  'tellsMove', // tells a move of a day that it leaves open
  'publishedBeforeOpen',
  'publishedAfterClose', // no price of the day told, out after the close: the next session could react
  'publishedInSession',
  'publishedOnClosedDay',
  'timeUnknown',
  'noCalendar', // Newstape has no trading calendar of the instrument's market, so no session either
]);

export const EventKindSchema = z.enum(['price', 'results', 'deal', 'ownership', 'filing', 'other']);
export type EventKind = z.infer<typeof EventKindSchema>;

/** One stretch of the price path around an event. A return that cannot be computed is null and says why. */
export const ReturnWindowSchema = z.object({
  /** before5: close −6 to close −1; overnight: close −1 to open 0; intraday: open 0 to close 0; session: close −1 to close 0; after5: close 0 to close +5. */
  window: z.enum(['before5', 'overnight', 'intraday', 'session', 'after5']),
  from: SessionDateSchema.nullable(),
  to: SessionDateSchema.nullable(),
  instrument: SimpleReturnSchema.nullable(),
  benchmark: SimpleReturnSchema.nullable(),
  /** `terms`: the terms of a source keep it back from who asks. */
  missing: z
    .enum(['noSeries', 'outsideSeries', 'halted', 'missingSession', 'suspectedSplit', 'noSession', 'terms'])
    .nullable(),
});
export type ReturnWindow = z.infer<typeof ReturnWindowSchema>;

/** One instrument, one session, and the articles about it. */
export const NewsEventSchema = z.object({
  /** Natural key: instrument, session (or date) and duplicate group. */
  key: z.string().min(1),
  instrumentId: InstrumentIdSchema,
  mic: MicSchema,
  /** The session that the story is about: the reported one, else the first that could react. The mark stands here. Null where the date is unknown. */
  sessionDate: SessionDateSchema.nullable(),
  /** The first session that could react; null where the time is unknown and the date is a session. */
  reactionSessionDate: SessionDateSchema.nullable(),
  phase: PhaseSchema,
  kind: EventKindSchema,
  relation: RelationSchema,
  relationReason: RelationReasonSchema,
  novelty: z.enum(['first', 'echo']),
  role: z.enum(['subject', 'mentioned']),
  articleIds: z.array(z.string()).min(1),
  benchmarkId: InstrumentIdSchema.nullable(),
  returns: z.array(ReturnWindowSchema),
  eventVersion: z.int().positive(),
});
export type NewsEvent = z.infer<typeof NewsEventSchema>;
