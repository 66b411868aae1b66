import * as z from 'zod';
import { EventExportQuerySchema, EventListRowSchema } from './event-reply.ts';
import { WithheldSchema } from './withheld.ts';

/** A data version as a parameter. */
export const SinceSchema = z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).optional();

/** GET /api/v1/events/live query: the conditions of the list of events that an event to come can be asked for. */
export const NewEventsQuerySchema = EventExportQuerySchema.omit({
  from: true,
  to: true,
  order: true,
  asOf: true,
}).extend({ since: SinceSchema });
export type NewEventsQuery = z.infer<typeof NewEventsQuerySchema>;

/** The data of one message `events` of GET /api/v1/events/live, whose id is the version. */
export const NewEventsSchema = z.object({
  version: z.int().nonnegative(),
  /** Events that were not there before and that the conditions leave, those that came first first. */
  rows: z.array(EventListRowSchema),
  /** False where there may be more: too many came at once, or too long ago. Then read the list of events again. */
  complete: z.boolean(),
  /** What the terms of a source keep back from who listens; absent: nothing. */
  withheld: WithheldSchema.optional(),
});
export type NewEvents = z.infer<typeof NewEventsSchema>;
