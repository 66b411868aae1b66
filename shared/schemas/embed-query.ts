import * as z from 'zod';

const text = z.string().max(2_000).optional();
const several = z.union([z.string().max(6_000), z.array(z.string().max(2_000)).max(40)]).optional();

/**
 * What a widget may be asked for, as text: `shared/drawing/embed-query.ts` reads it, for pages and scripts too, and says what is
 * wrong with each.
 */
export const EmbedQuerySchema = z.strictObject({
  instrument: text,
  claim: text,
  study: text,
  range: text,
  from: text,
  to: text,
  kinds: several,
  events: several,
  event: text,
  mark: several,
  verdicts: text,
  theme: text,
  locale: text,
  lang: text,
  colours: text,
  transparent: text,
  width: text,
  height: text,
  alt: text,
  asOf: text,
  live: text,
});

/** GET /oembed query (oEmbed 1.0). Readers send more than the standard has, such as `dnt`: that is not looked at. */
export const OembedQuerySchema = z.object({
  url: z.string().max(4_000),
  format: z.enum(['json', 'xml']).default('json'),
  maxwidth: z.coerce.number().int().positive().optional(),
  maxheight: z.coerce.number().int().positive().optional(),
});

/** The reply of /oembed: a page to frame, or an image to show in its place. */
export const OembedReplySchema = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  provider_name: z.literal('Newstape'),
  provider_url: z.url(),
  title: z.string(),
  cache_age: z.int(),
  html: z.string(),
  width: z.int(),
  height: z.int(),
  thumbnail_url: z.url(),
  thumbnail_width: z.int(),
  thumbnail_height: z.int(),
});
export type OembedReply = z.infer<typeof OembedReplySchema>;
