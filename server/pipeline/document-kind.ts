import { decodeBytes } from '../articles/decode-bytes.ts';
import { sniffFeed } from '../sources/feeds/feed-kind.ts';

/** What a document is to be read as, with its text where it is no page. */
export type DocumentKind =
  | { readonly kind: 'feed' | 'page' }
  | { readonly kind: 'opml' | 'sitemapIndex'; readonly text: string };

/** Tells a feed, a list of feeds and a list of sitemaps from a page by the bytes alone: names and headers are often wrong. */
export function documentKind(bytes: Uint8Array, charset: string | null): DocumentKind {
  const decoded = decodeBytes(bytes, charset ?? undefined);
  if ('rejection' in decoded) return { kind: 'page' };
  const kind = sniffFeed(decoded.text);
  if (kind === 'none') return { kind: 'page' };
  return kind === 'feed' ? { kind } : { kind, text: decoded.text };
}
