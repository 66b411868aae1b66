import * as z from 'zod';
import { ClaimSchema } from './claim.ts';
import { NewsEventSchema } from './news-event.ts';
import { InstantUtcSchema } from './unit-schemas.ts';

/** An event as far as a study of what followed it needs it. */
export const StudiedEventSchema = NewsEventSchema.pick({
  key: true,
  instrumentId: true,
  mic: true,
  sessionDate: true,
  reactionSessionDate: true,
  kind: true,
  relation: true,
  novelty: true,
  benchmarkId: true,
}).extend({
  /** Since when the event could be known. */
  knownAt: InstantUtcSchema,
  /** Extremes and changes that its stories tell of its company and session, but for those that differ from the prices. */
  told: z.array(ClaimSchema.pick({ kind: true, value: true })),
});
export type StudiedEvent = z.infer<typeof StudiedEventSchema>;
