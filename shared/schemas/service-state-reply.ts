import * as z from 'zod';
import { InstantUtcSchema, SessionDateSchema } from './unit-schemas.ts';
import { HeldBackSchema, PriceSourceSchema } from './withheld.ts';

/** GET /api/v1/state: what this server is showing. */
export const ServiceStateReplySchema = z.object({
  mode: z.enum(['demo', 'serve']),
  version: z.string(),
  /** Who is asking: the operator may correct links and sees whole texts; the dashboard shows anyone else no control. */
  audience: z.enum(['operator', 'public']),
  /** The moment that the pages stand at: the demo's own now, else the server's clock. */
  now: InstantUtcSchema,
  /** In the demo: its newest session with a story. Null otherwise. */
  demoAsOf: SessionDateSchema.nullable(),
  /** Where a company page opens when the address names no company. Null while nothing is stored. */
  firstInstrumentId: z.string().nullable(),
  /** Where a reader may write to the operator: an e-mail address or a URL. Null where none was set. */
  contact: z.string().nullable(),
  /** Where the prices shown are from, with the line that has to stand beside them. */
  priceSources: z.array(
    PriceSourceSchema.extend({
      /** Its terms keep its prices back from who asks; absent: they do not. */
      withheld: HeldBackSchema.optional(),
    }),
  ),
  /** Grows with every change to what is stored. */
  dataVersion: z.int().nonnegative(),
  counts: z.object({
    instruments: z.int(),
    instrumentsWithPrices: z.int(),
    articles: z.int(),
    events: z.int(),
    claims: z.int(),
  }),
});
export type ServiceStateReply = z.infer<typeof ServiceStateReplySchema>;
