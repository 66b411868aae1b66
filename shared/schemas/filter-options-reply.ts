import * as z from 'zod';
import { MicSchema } from './unit-schemas.ts';

/** A name that lists can be narrowed to, its English name where it has one, and how many listed instruments it stands for. */
const CountedNameSchema = z.object({
  name: z.string(),
  nameEnglish: z.string().nullable(),
  instruments: z.int(),
});

/** GET /api/v1/filter-options: the names that lists can be narrowed to, by those that are stored. */
export const FilterOptionsReplySchema = z.object({
  /** Markets by their code; the sectors of each as its listing names them, by name. Indices do not count. */
  markets: z.array(z.object({ mic: MicSchema, instruments: z.int(), sectors: z.array(CountedNameSchema) })),
  /** Groups of companies by name. */
  groups: z.array(CountedNameSchema),
  /** Sources of stories by name. */
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type FilterOptionsReply = z.infer<typeof FilterOptionsReplySchema>;
