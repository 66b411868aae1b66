import * as z from 'zod';
import { SourceLicenceSchema, SourceTermsSchema } from './source-terms.ts';
import { InstantUtcSchema } from './unit-schemas.ts';

/**
 * How much of a source's texts leaves by a route, a widget or an image. `facts`: title, outlet, time, link, derived facts,
 * and of each claim its own words, at most 160 characters. `excerpt`: the beginning too, at most 300 characters.
 * `fullText`: all of it, where the operator has the right to.
 */
export const GiveOutSchema = z.enum(['facts', 'excerpt', 'fullText']);
export type GiveOut = z.infer<typeof GiveOutSchema>;

/** Where articles or prices come from, and what may be done with them. */
export const SourceSchema = z.object({
  id: z.string().min(1),
  /** `filings` and `newsSearch` are services that are asked for the news of single companies. */
  kind: z.enum(['feed', 'filings', 'newsSearch', 'page', 'file', 'upload', 'prices', 'listing', 'demo']),
  name: z.string().min(1),
  ...SourceTermsSchema.shape,
  /** What the operator states of its terms, where a statement is in force: see `termsInForce`. Kept apart, and saved by itself. */
  licence: SourceLicenceSchema.optional(),
  /** Where a feed is fetched from; null for a source that is not fetched. */
  address: z.string().nullable(),
  /** Whether the page of each of a feed's entries is fetched too, for the whole text. */
  follow: z.enum(['none', 'pages']),
  /** After how many days `purge` drops the bytes as received; 0: they are not kept at all; null: they are kept for good. */
  keepRawDays: z.int().nonnegative().nullable(),
  giveOut: GiveOutSchema,
  /** Since when the source is not fetched any more; what it brought stays. Null while it is in use. */
  setAsideAt: InstantUtcSchema.nullable(),
  setAsideReason: z.string().nullable(),
  /** What happened to the source, for the operator: the addresses that it had before. */
  note: z.string().nullable(),
});
export type Source = z.infer<typeof SourceSchema>;

/**
 * What a source has where nothing else is said. Bytes stay for 90 days: long enough to read a page again with a better
 * reader and to settle a claim whose prices come late, too short to become an archive of other people's pages.
 */
export const sourceDefaults = {
  address: null,
  follow: 'none',
  keepRawDays: 90,
  giveOut: 'facts',
  setAsideAt: null,
  setAsideReason: null,
  note: null,
} as const satisfies Partial<Source>;
