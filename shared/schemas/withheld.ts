import * as z from 'zod';

/** What a single record says in place of its price values: the terms of the source that they are from keep them back. */
export const HeldBackSchema = z.literal('terms');

/** A source of prices as every reader has to be told of it, by the terms in force. */
export const PriceSourceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The line that stands beside its prices; null: its name does. */
  attribution: z.string().nullable(),
  /** Where its terms stand: an address, or the name of a contract. */
  link: z.string().nullable(),
});
export type PriceSource = z.infer<typeof PriceSourceSchema>;

/** Why a reply tells no price values, or not all: the terms of these sources do not let them be passed on. */
export const WithheldSchema = z.object({ reason: HeldBackSchema, sources: z.array(PriceSourceSchema) });
export type Withheld = z.infer<typeof WithheldSchema>;
