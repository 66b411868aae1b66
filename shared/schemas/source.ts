import * as z from 'zod';
import { SessionDateSchema } from './unit-schemas.ts';

/** Where articles or prices come from, and what may be done with them. `unknown` counts as no. */
export const SourceSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['feed', 'file', 'upload', 'prices', 'listing', 'demo']),
  name: z.string().min(1),
  owner: z.string().nullable(),
  attribution: z.string().nullable(),
  display: z.enum(['ownUse', 'public']),
  redistribute: z.enum(['yes', 'no', 'unknown']),
  link: z.string().nullable(),
  termsReadOn: SessionDateSchema.nullable(),
});
export type Source = z.infer<typeof SourceSchema>;
