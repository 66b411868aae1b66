import * as z from 'zod';

/** POST /api/v1/host-csp: the address of a page that is to carry a widget. It is fetched once; nothing is stored. */
export const HostCspRequestSchema = z.strictObject({
  address: z
    .url({ protocol: /^https?$/, error: 'must be a web address that begins with https:// or http://' })
    .max(2000),
});
export type HostCspRequest = z.infer<typeof HostCspRequestSchema>;

/** What a page's answer says about what may stand on it. Nothing else of the page is told. */
export const HostCspReplySchema = z.object({
  /** Where the page was found, redirects followed. */
  address: z.string(),
  /** The policies that it sends (`Content-Security-Policy`), with commas between several; null where it sends none. */
  policy: z.string().nullable(),
  /** Whether this server lets pages of that origin carry its widgets (`NEWSTAPE_EMBED_ORIGINS`). */
  mayCarry: z.boolean(),
});
export type HostCspReply = z.infer<typeof HostCspReplySchema>;
