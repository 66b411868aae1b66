import { readSitemapIndex } from '../sources/feeds/read-sitemap-index.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { documentKind } from './document-kind.ts';
import { ingestFeedOnce } from './ingest-feed-once.ts';

/** Most sitemaps of one index that are fetched: those of a large site go back for decades. */
const mostSitemaps = 20;

/** Reads the sitemaps of an index that list news, one after the other. What is in none of them is told as a rejection. */
export async function ingestSitemapIndex(
  context: CollectContext,
  text: string,
  locator: string,
): Promise<void> {
  const addresses = readSitemapIndex(text, locator);
  for (const address of addresses.slice(0, mostSitemaps)) {
    const result = await context.fetch({ address, accept: 'application/xml, text/xml;q=0.9' });
    if (result.outcome === 'failed') await leaveOut(context, result.rejection);
    if (result.outcome !== 'fetched') continue;
    if (documentKind(result.bytes, result.charset).kind === 'feed') {
      await ingestFeedOnce(context, address, result);
    } else {
      const detail = 'The sitemap lists no news stories with titles.';
      await leaveOut(context, { stage: 'source', subject: address, reason: 'notAFeed', detail });
    }
  }
  const left = addresses.length - mostSitemaps;
  if (left > 0) {
    const detail = `The index has ${addresses.length} sitemaps; the first ${mostSitemaps} were read. Give the address of the one you want.`;
    await leaveOut(context, { stage: 'source', subject: locator, reason: 'tooLarge', detail });
  }
}
