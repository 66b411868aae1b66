import type { FeedDialect, FeedEntry } from '../../shared/schemas/feed.ts';
import type { PollFailure } from '../../shared/schemas/feed-state.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { readFeedEntry } from '../articles/read-feed-entry.ts';
import { readFeed } from '../sources/feeds/read-feed.ts';
import { termsAreKnown } from './add-source.ts';
import type { Fetching } from './collect-context.ts';
import { feedTypes } from './poll-source.ts';

/** How it stands with one source when it is looked at. Null: it could not be read, so nothing is known. */
export interface SourceCheck {
  readonly id: string;
  readonly address: string | null;
  readonly isReachable: boolean;
  /** Why it cannot be fetched or is no feed. */
  readonly failure: PollFailure | null;
  readonly dialect: FeedDialect | null;
  readonly title: string | null;
  readonly entries: number | null;
  readonly rejectedEntries: number | null;
  /** The newest stamp of an entry: an instant, or a date where no entry has a time. */
  readonly newestEntry: string | null;
  readonly malformed: string | null;
  readonly movedTo: string | null;
  readonly termsKnown: boolean;
}

/** Fetches a source once and says what is there. Nothing is stored, and its own turn is neither used nor moved. */
export async function checkSource(
  fetching: Pick<Fetching, 'fetch'>,
  source: Source,
  now: () => InstantUtc,
): Promise<SourceCheck> {
  const start = {
    ...nothingKnown,
    id: source.id,
    address: source.address,
    termsKnown: termsAreKnown(source),
  };
  if (source.address === null) {
    const detail = 'The source has no address: it is read by "newstape ingest".';
    return { ...start, failure: { reason: 'unsupportedLocator', detail } };
  }
  const result = await fetching.fetch({ address: source.address, accept: feedTypes });
  if (result.outcome === 'failed') {
    const { reason, detail } = result.rejection;
    return { ...start, isReachable: result.status !== null, failure: { reason, detail } };
  }
  if (result.outcome === 'notModified') return { ...start, isReachable: true };
  const reached = { ...start, isReachable: true, movedTo: result.movedTo };
  const decoded = decodeBytes(result.bytes, result.charset ?? undefined);
  const read = 'rejection' in decoded ? decoded : readFeed(decoded.text, result.address);
  if ('rejection' in read) {
    const { reason, detail } = read.rejection;
    return { ...reached, failure: { reason, detail } };
  }
  const { dialect, title, malformed, entries, language } = read.feed;
  const head = { language, title, locator: source.address, address: result.address, fetchedAt: now() };
  return {
    ...reached,
    ...{ dialect, title, malformed, entries: entries.length },
    rejectedEntries: read.rejections.length,
    newestEntry: newestOf(entries, head),
  };
}

const nothingKnown = {
  ...{ isReachable: false, failure: null, dialect: null, title: null, entries: null, rejectedEntries: null },
  ...{ newestEntry: null, malformed: null, movedTo: null },
};

function newestOf(entries: readonly FeedEntry[], head: Parameters<typeof readFeedEntry>[1]): string | null {
  const stamps = entries.flatMap((entry) => {
    const reading = readFeedEntry(entry, head);
    if (reading.outcome === 'rejected') return [];
    const { publishedAt, date } = reading.article.date;
    return publishedAt ?? date ?? [];
  });
  return stamps.sort().at(-1) ?? null;
}
