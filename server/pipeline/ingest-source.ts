import type { Readable } from 'node:stream';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { documentKind } from './document-kind.ts';
import { ingestAddress } from './ingest-address.ts';
import { ingestFeed } from './ingest-feed.ts';
import { ingestFeedList } from './ingest-feed-list.ts';
import { ingestPage, type SourceDocument } from './ingest-page.ts';
import { ingestSitemapIndex } from './ingest-sitemap-index.ts';
import { isAddress, sourceDocuments } from './source-documents.ts';

/** The source of what comes from files and standard input. */
const filesSource = { id: 'files', kind: 'file', follow: 'none' } as const;

/**
 * Reads one source into the database: an address, a file, a folder, or `-` for standard input; each may be or hold pages,
 * feeds, lists of feeds and JSON lines. All that was read or refused is told to `context.report`; nothing of a source
 * stops the next.
 */
export async function ingestSource(
  context: CollectContext,
  locator: string,
  given: Pick<SourceDocument, 'url' | 'crawlDate'>,
  standardInput: Readable,
): Promise<void> {
  if (isAddress(locator)) return ingestAddress(context, locator);
  for await (const next of sourceDocuments(locator, given, standardInput)) {
    if ('document' in next) await ingestDocument(context, next.document);
    else await leaveOut(context, next.rejection);
  }
}

/** Reads one document that came from a file: a page, a feed, a list of feeds or an index of sitemaps. */
export async function ingestDocument(context: CollectContext, document: SourceDocument): Promise<void> {
  const { bytes, locator, url, crawlDate } = document;
  const found = document.note === undefined ? documentKind(bytes, null) : { kind: 'page' as const };
  if (found.kind === 'opml') return ingestFeedList(context, found.text, locator, ingestAddress);
  if (found.kind === 'sitemapIndex') return ingestSitemapIndex(context, found.text, url ?? locator);
  if (found.kind === 'page') {
    context.report(await ingestPage({ ...context, sourceId: filesSource.id }, document));
    return;
  }
  const outcome = await ingestFeed(context, filesSource, {
    ...{ bytes, locator, charset: null, address: url ?? null, fetchedAt: context.now() },
    ...(crawlDate === undefined ? {} : { crawlDate }),
  });
  if ('rejection' in outcome) await leaveOut(context, outcome.rejection);
}
