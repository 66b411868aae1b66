import * as z from 'zod';
import { InstantUtcSchema, InstrumentIdSchema, SessionDateSchema } from './unit-schemas.ts';

/** An instrument whose prices are kept current. */
export const TrackedInstrumentSchema = z.object({
  instrumentId: InstrumentIdSchema,
  /** Since when; the operator may stop it, and what was fetched stays. */
  trackedAt: InstantUtcSchema,
});
export type TrackedInstrument = z.infer<typeof TrackedInstrumentSchema>;

/** GET /api/v1/tracked: by id. */
export const TrackedListReplySchema = z.object({
  tracked: z.array(
    TrackedInstrumentSchema.extend({
      nameKorean: z.string().nullable(),
      nameEnglish: z.string().nullable(),
      /** Which provider its prices come from; null where none that is ready has it. */
      providerId: z.string().nullable(),
      /** Why none does; null where one does. */
      whyNot: z.string().nullable(),
      /** The newest final bar of the series in use. */
      lastSession: SessionDateSchema.nullable(),
    }),
  ),
});
export type TrackedListReply = z.infer<typeof TrackedListReplySchema>;

/** POST /api/v1/tracked. */
export const TrackRequestSchema = z.strictObject({
  instrumentIds: z.array(InstrumentIdSchema).min(1).max(5000),
});

/** POST /api/v1/tracked and DELETE /api/v1/tracked/{id}: how many were new, or taken out. */
export const TrackReplySchema = z.object({ changed: z.int().nonnegative() });
export type TrackReply = z.infer<typeof TrackReplySchema>;
