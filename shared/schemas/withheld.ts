import * as z from 'zod';

/** What a single record says in place of its price values: the terms of the source that they are from keep them back. */
export const HeldBackSchema = z.literal('terms');

/** Why a reply tells no price values, or not all: the terms of these sources do not let them be passed on. */
export const WithheldSchema = z.object({
  reason: HeldBackSchema,
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      attribution: z.string().nullable(),
      /** Where the terms stand. */
      link: z.string().nullable(),
    }),
  ),
});
export type Withheld = z.infer<typeof WithheldSchema>;
