import type { RawDocument } from '../../shared/schemas/raw-document.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { NewsItem, NewsService } from '../sources/news-services/news-service.ts';
import type { ProviderRefusal } from '../sources/price-providers/price-provider.ts';
import { readingsOfArticle } from '../store/article-revisions.repository.ts';
import { type FeedEntryRecord, findFeedEntry } from '../store/feed-entries.repository.ts';
import type { CollectContext } from './collect-context.ts';
import { entryFingerprint, entryKey } from './entry-key.ts';
import { ingestEntry } from './ingest-entry.ts';
import { rawDocumentOf } from './raw-document-of.ts';

/** How an item was read, or why the service would not say what it corrects. */
export type NewsItemOutcome = 'new' | 'changed' | 'unchanged' | 'rejected' | ProviderRefusal;

type AskedSource = Pick<Source, 'id' | 'follow'>;

/** What is known of the filing that an item corrects. */
interface Correcting {
  readonly revises?: string;
  readonly note?: string;
  /** As the first filing has it: a correction does not move the publication. */
  readonly publishedStamp?: string | null;
  /** No revision is known from before the one that it changes. */
  readonly after?: InstantUtc;
}

/**
 * Reads one item of a service into the database as an article. A correction becomes a revision of the filing that it
 * corrects, which is read first where it was not; where that cannot be told it is an article of its own with a note that
 * says so. An item that reads the same as last time is left alone.
 */
export async function ingestNewsItem(
  context: CollectContext,
  source: AskedSource,
  service: Pick<NewsService, 'language'>,
  item: NewsItem,
): Promise<NewsItemOutcome> {
  const known = await recordOf(context, source, item);
  const isSame = known?.fingerprint === entryFingerprint(item.telling ?? item.entry, source.follow);
  const correcting = isSame ? {} : await correctingOf(context, source, service, item);
  if ('outcome' in correcting) return correcting;
  const { revises, note, publishedStamp, after } = correcting;
  const entry =
    publishedStamp === undefined
      ? item.entry
      : { ...item.entry, publishedStamp, updatedStamp: item.entry.publishedStamp };
  const bytes = Buffer.from(item.received, 'utf8');
  return ingestEntry(context, source, {
    ...{ entry, bytes, telling: item.telling ?? item.entry },
    head: { language: service.language, title: null },
    raw: await rawOf(context, source, item, bytes, after ?? null),
    ...{ address: entry.address, guid: item.guid, occurrence: 0, locator: entry.address ?? item.guid },
    ...(revises === undefined ? {} : { revises }),
    ...(note === undefined ? {} : { note }),
  });
}

function recordOf(
  { database }: CollectContext,
  { id }: AskedSource,
  { guid }: NewsItem,
): Promise<FeedEntryRecord | null> {
  return findFeedEntry(database, id, entryKey(guid, 0));
}

async function correctingOf(
  context: CollectContext,
  source: AskedSource,
  service: Pick<NewsService, 'language'>,
  item: NewsItem,
): Promise<Correcting | ProviderRefusal> {
  const corrected = await item.corrected?.();
  if (corrected === undefined) return {};
  if (corrected.outcome === 'refused') return corrected;
  if (corrected.outcome === 'unknown') return { note: corrected.sentence };
  const { first } = corrected;
  if ((await recordOf(context, source, first)) === null) {
    const outcome = await ingestNewsItem(context, source, service, { ...first, corrected: null });
    if (typeof outcome !== 'string') return outcome;
  }
  const articleId = (await recordOf(context, source, first))?.articleId ?? null;
  if (articleId === null) return {};
  const last = (await readingsOfArticle(context.database, articleId)).at(-1);
  return {
    revises: articleId,
    publishedStamp: first.entry.publishedStamp,
    ...(last === undefined ? {} : { after: last.fetchedAt }),
  };
}

/**
 * The row as a document of its own: rows of one answer are read at one moment, and revisions are told apart by their
 * documents and put in order by when they were fetched. So a correction counts as fetched a millisecond after what it
 * corrects, at the earliest.
 */
function rawOf(
  { database, now }: CollectContext,
  { id }: AskedSource,
  { entry, guid }: NewsItem,
  bytes: Uint8Array,
  after: InstantUtc | null,
): Promise<RawDocument> {
  const moment = now();
  const fetchedAt = after === null || after < moment ? moment : instantUtc(epochMilliseconds(after) + 1);
  return rawDocumentOf(database, bytes, {
    ...{ sourceId: id, locator: entry.address ?? guid, url: entry.address, fetchedAt },
    ...{ crawlDate: null, charset: 'utf-8' },
  });
}
