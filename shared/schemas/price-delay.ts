import * as z from 'zod';

/**
 * When a source's bar of a session is final: `afterClose`, so many minutes after the session's close; `nextSession`, at a
 * local time of the exchange on the session after it. A bar that was fetched earlier is provisional.
 */
export const PriceDelaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('afterClose'), minutes: z.int().nonnegative() }),
  z.object({ kind: z.literal('nextSession'), at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/) }),
]);
export type PriceDelay = z.infer<typeof PriceDelaySchema>;
