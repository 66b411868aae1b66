import type { Readable } from 'node:stream';
import type { FeedEntry } from '../../shared/schemas/feed.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { readFeedEntry } from '../articles/read-feed-entry.ts';
import type { PageReading } from '../articles/read-page.ts';
import { readFeed } from '../sources/feeds/read-feed.ts';
import { readOpml } from '../sources/feeds/read-opml.ts';
import { readSitemapIndex } from '../sources/feeds/read-sitemap-index.ts';
import type { GuardedFetch } from '../sources/fetching/guarded-fetch.ts';
import { type DocumentKind, documentKind } from './document-kind.ts';
import { pageInput, type SourceDocument } from './ingest-page.ts';
import type { ReadPage } from './page-reader.ts';
import { isAddress, sourceDocuments } from './source-documents.ts';

/** What reading without a database works with. */
export interface ReadContext {
  readonly fetch: GuardedFetch;
  readonly readPage: ReadPage;
  readonly now: () => InstantUtc;
}

/** One story that was read, or why there is none. */
export interface SourceReading {
  /** The file or address; for an entry of a feed with `#` and its number. */
  readonly source: string;
  readonly reading: PageReading;
  /** The page that was read; null for an entry of a feed. */
  readonly document: SourceDocument | null;
  /** The entry that was read; null for a page. */
  readonly entry: FeedEntry | null;
}

/** Most addresses of a list or of an index that are followed. */
const mostFollowed = 20;

/** Reads what is at an address, in a file or a folder, or on standard input (`-`): pages, and each entry of feeds. Nothing is stored. */
export async function* readSource(
  context: ReadContext,
  locator: string,
  given: Pick<SourceDocument, 'url' | 'crawlDate'>,
  standardInput: Readable,
): AsyncGenerator<SourceReading> {
  if (isAddress(locator)) return yield* readAddress(context, locator, true);
  for await (const next of sourceDocuments(locator, given, standardInput)) {
    if ('document' in next) yield* readDocument(context, next.document, true);
    else yield refused(next.rejection);
  }
}

async function* readAddress(
  context: ReadContext,
  address: string,
  mayFollow: boolean,
): AsyncGenerator<SourceReading> {
  const result = await context.fetch({ address });
  if (result.outcome === 'failed') yield refused(result.rejection);
  if (result.outcome !== 'fetched') return;
  const { bytes, charset, address: url } = result;
  const declared = charset === null ? {} : { contentTypeCharset: charset };
  const fetchedAt = context.now();
  yield* readDocument(context, { bytes, locator: address, url, fetchedAt, ...declared }, mayFollow);
}

async function* readDocument(
  context: ReadContext,
  document: SourceDocument,
  mayFollow: boolean,
): AsyncGenerator<SourceReading> {
  const found = documentKind(document.bytes, document.contentTypeCharset ?? null);
  switch (found.kind) {
    case 'page': {
      const reading = await context.readPage(pageInput(document));
      return yield { source: document.locator, reading, document, entry: null };
    }
    case 'feed':
      return yield* readEntries(context, document);
    case 'opml':
    case 'sitemapIndex':
      return yield* readListed(context, document, found, mayFollow);
  }
}

function* readEntries(context: ReadContext, document: SourceDocument): Generator<SourceReading> {
  const { bytes, contentTypeCharset, locator, url, crawlDate } = document;
  const decoded = decodeBytes(bytes, contentTypeCharset);
  const read = 'rejection' in decoded ? decoded : readFeed(decoded.text, url ?? null);
  if ('rejection' in read) return yield refused({ ...read.rejection, subject: locator });
  const { title, language } = read.feed;
  for (const [index, entry] of read.feed.entries.entries()) {
    const source = `${locator}#${index + 1}`;
    const reading = readFeedEntry(entry, {
      ...{ language, title, locator: source, address: url ?? null },
      // A saved feed was not fetched now: its entries may be of any later day than those of the file.
      ...(url !== undefined && isAddress(locator) ? { fetchedAt: context.now() } : {}),
      ...(crawlDate === undefined ? {} : { crawlDate }),
    });
    yield { source, reading, document: null, entry };
  }
  for (const rejection of read.rejections)
    yield refused({ ...rejection, subject: `${locator}: ${rejection.subject}` });
}

/** Each feed of an OPML list, each sitemap of an index. Lists in lists are not followed. */
async function* readListed(
  context: ReadContext,
  { locator, url }: SourceDocument,
  list: Extract<DocumentKind, { text: string }>,
  mayFollow: boolean,
): AsyncGenerator<SourceReading> {
  const opml = list.kind === 'opml' ? readOpml(list.text) : null;
  if (opml && 'rejection' in opml) return yield refused({ ...opml.rejection, subject: locator });
  const addresses = opml
    ? opml.feeds.map((feed) => feed.address)
    : readSitemapIndex(list.text, url ?? locator);
  for (const rejection of opml?.rejections ?? [])
    yield refused({ ...rejection, subject: `${locator}: ${rejection.subject}` });
  const followed = mayFollow ? addresses.slice(0, mostFollowed) : [];
  for (const address of followed) yield* readAddress(context, address, false);
  const left = addresses.length - followed.length;
  if (left > 0) {
    const detail = `The list names ${addresses.length} addresses; ${followed.length} were read. Give the addresses you want, or collect them all with "newstape sources add".`;
    yield refused({ stage: 'source', subject: locator, reason: 'tooLarge', detail });
  }
}

function refused(rejection: Rejection): SourceReading {
  return {
    source: rejection.subject,
    reading: { outcome: 'rejected', rejection, teasers: [] },
    document: null,
    entry: null,
  };
}
