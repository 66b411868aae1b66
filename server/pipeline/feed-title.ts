import { decodeBytes } from '../articles/decode-bytes.ts';
import { readFeed } from '../sources/feeds/read-feed.ts';

/** The title that a feed gives itself; null where it has none or cannot be read. */
export function feedTitle(bytes: Uint8Array, charset: string | null): string | null {
  const decoded = decodeBytes(bytes, charset ?? undefined);
  if ('rejection' in decoded) return null;
  const read = readFeed(decoded.text, null);
  return 'feed' in read ? read.feed.title : null;
}
