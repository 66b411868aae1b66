import * as z from 'zod';
import { FeedDialectSchema } from './feed.ts';
import { PollFailureSchema } from './feed-state.ts';
import { RejectionSchema } from './rejection.ts';
import { SourceSchema } from './source.ts';

const AddressSchema = z
  .url({ protocol: /^https?$/, error: 'must be a web address that begins with https:// or http://' })
  .max(2000);

/** POST /api/v1/feed-searches: an address of a feed or of a site, or the text of an OPML list. Nothing is stored. */
export const FeedSearchRequestSchema = z.union([
  z.strictObject({ address: AddressSchema }),
  z.strictObject({ opml: z.string().min(1).max(2_000_000) }),
]);
export type FeedSearchRequest = z.infer<typeof FeedSearchRequestSchema>;

/** A feed that was found. */
export const FoundFeedSchema = z.object({
  address: z.string(),
  title: z.string().nullable(),
  /** The id of the source that it is already; null where it is none, or one that was set aside. */
  sourceId: z.string().nullable(),
});

/**
 * `feed`: the address is a feed itself. `page`: the feeds that the page offers. `list`: those of an OPML list. `none`: there
 * is none, and `rejections` says why.
 */
export const FeedSearchReplySchema = z.object({
  kind: z.enum(['feed', 'page', 'list', 'none']),
  feeds: z.array(FoundFeedSchema),
  rejections: z.array(RejectionSchema.omit({ stage: true })),
});
export type FeedSearchReply = z.infer<typeof FeedSearchReplySchema>;

/** What the operator says of a source. What is absent stays as it is, or as the defaults have it. */
export const SourceSettingsSchema = SourceSchema.pick({
  ...{ owner: true, attribution: true, display: true, redistribute: true, link: true },
  ...{ termsReadOn: true, follow: true, keepRawDays: true, giveOut: true },
})
  .extend({ name: z.string().trim().min(1).max(200) })
  .partial();

/** POST /api/v1/sources: feeds to collect from now on; one that is a source already gets the settings. */
export const SourceAdditionSchema = z.strictObject({
  feeds: z
    .array(z.strictObject({ address: AddressSchema.clone(), title: z.string().max(300).nullable() }))
    .min(1)
    .max(500),
  settings: SourceSettingsSchema.strict().default({}),
});
export type SourceAddition = z.infer<typeof SourceAdditionSchema>;

export const SourceAdditionReplySchema = z.object({
  sources: z.array(z.object({ source: SourceSchema, outcome: z.enum(['added', 'changed', 'unchanged']) })),
});
export type SourceAdditionReply = z.infer<typeof SourceAdditionReplySchema>;

/** POST /api/v1/sources/{id}/check: what is there now; nothing is stored. Null: it could not be read, so nothing is known. */
export const SourceCheckReplySchema = z.object({
  id: z.string(),
  address: z.string().nullable(),
  isReachable: z.boolean(),
  failure: PollFailureSchema.nullable(),
  dialect: FeedDialectSchema.nullable(),
  title: z.string().nullable(),
  entries: z.int().nonnegative().nullable(),
  rejectedEntries: z.int().nonnegative().nullable(),
  /** The newest stamp of an entry: an instant, or a date where no entry has a time. */
  newestEntry: z.string().nullable(),
  malformed: z.string().nullable(),
  movedTo: z.string().nullable(),
  termsKnown: z.boolean(),
});
export type SourceCheckReply = z.infer<typeof SourceCheckReplySchema>;
