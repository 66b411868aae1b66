import type { Feed, FeedEntry } from '../../shared/schemas/feed.ts';
import type { RawDocument } from '../../shared/schemas/raw-document.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { readFeedEntry } from '../articles/read-feed-entry.ts';
import type { PageReading } from '../articles/read-page.ts';
import { findFeedEntry, saveFeedEntry } from '../store/feed-entries.repository.ts';
import { analyseReading } from './analyse-page.ts';
import { type CollectContext, leaveOut } from './collect-context.ts';
import { entryFingerprint, entryKey } from './entry-key.ts';
import { type EntryReading, followEntry } from './follow-entry.ts';
import { ingestReading } from './ingest-reading.ts';
import { rejectedReport, unchangedReport } from './ingest-report.ts';

/** One entry of a feed with what is known of the feed. */
export interface EntryInFeed {
  readonly entry: FeedEntry;
  readonly head: Pick<Feed, 'language' | 'title'>;
  /** The feed's own document and bytes. */
  readonly raw: RawDocument;
  readonly bytes: Uint8Array;
  readonly address: string | null;
  /** The name of the entry within its source. */
  readonly guid: string;
  /** How many entries of this feed before this one have the same name: a feed should have none. */
  readonly occurrence: number;
  readonly locator: string;
  /** What of the entry tells that it was changed; absent: all of it. */
  readonly telling?: FeedEntry;
  /** The article that the entry is a revision of, where its bringer knows; absent: told from its address and name. */
  readonly revises?: string;
  /** What is to be said of the text itself, shown with the article. */
  readonly note?: string;
}

/** What became of an entry. */
export type EntryOutcome = 'new' | 'changed' | 'unchanged' | 'rejected';

/** An entry whose page is there, as far as its source asks for it: what is left is to store it. */
export type PreparedEntry = () => Promise<EntryOutcome>;

/**
 * Reads one entry into the database, with its page where the source asks for that. An entry that reads the same as last
 * time is left alone: stored it is `unchanged`, and what was rejected then is rejected still.
 */
export async function ingestEntry(
  context: CollectContext,
  source: Pick<Source, 'id' | 'follow'>,
  given: EntryInFeed,
): Promise<EntryOutcome> {
  const store = await prepareEntry(context, source, given);
  return store();
}

/** As `ingestEntry` up to where it is known what is to be stored. Calling what it gives stores it. */
export async function prepareEntry(
  context: CollectContext,
  source: Pick<Source, 'id' | 'follow'>,
  given: EntryInFeed,
): Promise<PreparedEntry> {
  const { database } = context;
  const key = entryKey(given.guid, given.occurrence);
  const telling = given.telling ?? given.entry;
  const fingerprint = entryFingerprint(telling, source.follow);
  const known = await findFeedEntry(database, source.id, key);
  if (known?.fingerprint === fingerprint) return async () => told(context, given, known.rejection);
  const own = { reading: readEntry(given), raw: async () => given.raw, bytes: given.bytes, isFinal: true };
  const best =
    source.follow === 'pages' ? await followEntry(context, source.id, given.entry.address, own) : own;
  const withoutPage = entryFingerprint(telling, 'none');
  if (!best.isFinal && known?.fingerprint === withoutPage)
    return async () => told(context, given, known.rejection);
  // An entry whose page could not be had is read again as long as the feed has it.
  const seen = { sourceId: source.id, entryKey: key, fingerprint: best.isFinal ? fingerprint : withoutPage };
  return () => storeEntry(context, given, best, seen, known?.outcome === 'stored');
}

async function storeEntry(
  context: CollectContext,
  given: EntryInFeed,
  best: EntryReading,
  key: { readonly sourceId: string; readonly entryKey: string; readonly fingerprint: string },
  wasStored: boolean,
): Promise<EntryOutcome> {
  const { database, reference, seriesOf } = context;
  const { sourceId } = key;
  const seen = { ...key, readAt: context.now() };
  const analysis = await analyseReading(best.reading, reference, seriesOf, context.now());
  if (analysis.outcome === 'rejected') {
    const rejection = { ...analysis.rejection, subject: given.locator };
    await leaveOut(context, rejection);
    await saveFeedEntry(database, { ...seen, outcome: 'rejected', rejection, articleId: null });
    return 'rejected';
  }
  const report = await ingestReading(
    { ...context, sourceId },
    {
      raw: await best.raw(),
      bytes: best.bytes,
      analysis,
      locator: given.locator,
      note: given.note ?? null,
      entry: { sourceId, guid: given.guid },
      ...(given.revises === undefined ? {} : { revises: given.revises }),
      storeWith: (transaction, articleId) =>
        saveFeedEntry(transaction, { ...seen, outcome: 'stored', rejection: null, articleId }),
    },
  );
  context.report(report);
  if (report.outcome === 'unchanged') return 'unchanged';
  return wasStored ? 'changed' : 'new';
}

/** What was said of an entry last time, for one that reads the same. */
function told(
  context: CollectContext,
  { locator }: EntryInFeed,
  rejection: Rejection | null,
): 'unchanged' | 'rejected' {
  context.report(rejection ? rejectedReport(locator, rejection) : unchangedReport(locator));
  return rejection ? 'rejected' : 'unchanged';
}

function readEntry({ entry, head, raw, locator, address }: EntryInFeed): PageReading {
  return readFeedEntry(entry, {
    language: head.language,
    title: head.title,
    locator,
    address,
    fetchedAt: raw.fetchedAt,
    ...(raw.crawlDate === null ? {} : { crawlDate: raw.crawlDate }),
  });
}
