import { decodeBytes } from '../articles/decode-bytes.ts';
import { feedLinks } from '../sources/feeds/feed-links.ts';
import type { FetchResult } from '../sources/fetching/guarded-fetch.ts';
import { findSourceByAddress } from '../store/sources.repository.ts';
import { ensurePagesSource } from './address-sources.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { documentKind } from './document-kind.ts';
import { ingestFeedList } from './ingest-feed-list.ts';
import { ingestFeedOnce } from './ingest-feed-once.ts';
import { ingestPage } from './ingest-page.ts';
import { ingestSitemapIndex } from './ingest-sitemap-index.ts';
import { pollSource } from './poll-source.ts';

type Fetched = Extract<FetchResult, { outcome: 'fetched' }>;

const anyType = 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8';

/**
 * Reads what is at an address into the database: a page, a feed, each feed of an OPML list, or each news sitemap of an
 * index. A feed that is a source in use is polled, so that only what is new of it comes. Every document and entry is
 * told to `context.report`, and so is the reason where nothing could be read.
 */
export async function ingestAddress(context: CollectContext, address: string): Promise<void> {
  const source = await findSourceByAddress(context.database, address);
  if (source && source.setAsideAt === null) {
    await pollSource(context, source);
    return;
  }
  const result = await context.fetch({ address, accept: anyType });
  if (result.outcome === 'failed') await leaveOut(context, result.rejection);
  if (result.outcome === 'fetched') await ingestFetched(context, address, result);
}

async function ingestFetched(context: CollectContext, address: string, result: Fetched): Promise<void> {
  const document = documentKind(result.bytes, result.charset);
  switch (document.kind) {
    case 'opml':
      return ingestFeedList(context, document.text, address, ingestAddress);
    case 'sitemapIndex':
      return ingestSitemapIndex(context, document.text, result.address);
    case 'feed':
      return ingestFeedOnce(context, result.movedTo ?? address, result);
    case 'page':
      return ingestFetchedPage(context, address, result);
  }
}

async function ingestFetchedPage(context: CollectContext, address: string, result: Fetched): Promise<void> {
  const source = await ensurePagesSource(context.database);
  const report = await ingestPage(
    { ...context, sourceId: source.id },
    {
      bytes: result.bytes,
      locator: address,
      url: result.address,
      fetchedAt: context.now(),
      ...(result.charset === null ? {} : { contentTypeCharset: result.charset }),
    },
  );
  const { rejection } = report;
  const offered = rejection?.reason === 'noArticle' ? offeredFeeds(result) : null;
  context.report(
    rejection && offered !== null
      ? { ...report, rejection: { ...rejection, detail: `${rejection.detail} ${offered}` } }
      : report,
  );
}

/** The feeds that a page without an article offers, as a sentence; null where it offers none. */
function offeredFeeds({ bytes, charset, address }: Fetched): string | null {
  const decoded = decodeBytes(bytes, charset ?? undefined);
  if ('rejection' in decoded) return null;
  const feeds = feedLinks(decoded.text, address).slice(0, 5);
  return feeds.length === 0
    ? null
    : `It offers feeds, which can be read: ${feeds.map((feed) => feed.address).join(' ')}`;
}
