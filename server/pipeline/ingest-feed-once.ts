import type { FetchResult } from '../sources/fetching/guarded-fetch.ts';
import { ensureReadOnceSource } from './address-sources.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { feedTitle } from './feed-title.ts';
import { ingestFeed } from './ingest-feed.ts';

/** Reads a feed under the source of its address, which is made where there is none. */
export async function ingestFeedOnce(
  context: CollectContext,
  address: string,
  result: Extract<FetchResult, { outcome: 'fetched' }>,
): Promise<void> {
  const { bytes, charset } = result;
  const { database, now } = context;
  const source = await ensureReadOnceSource(database, address, feedTitle(bytes, charset), now());
  const document = { bytes, charset, address: result.address, locator: address, fetchedAt: now() };
  const outcome = await ingestFeed(context, source, document);
  if ('rejection' in outcome) await leaveOut(context, outcome.rejection);
}
