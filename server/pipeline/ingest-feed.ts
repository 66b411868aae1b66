import type { Feed } from '../../shared/schemas/feed.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { readFeed } from '../sources/feeds/read-feed.ts';
import type { CollectContext } from './collect-context.ts';
import { entryGuid } from './entry-key.ts';
import { inAdvance } from './in-advance.ts';
import { prepareEntry } from './ingest-entry.ts';
import { leaveOutEntry } from './leave-out-entry.ts';
import { rawDocumentOf } from './raw-document-of.ts';

/** The bytes of a feed, and where they are from. */
export interface FeedDocument {
  readonly bytes: Uint8Array;
  /** The charset of the HTTP header; null where there was none. */
  readonly charset: string | null;
  /** Null for a feed that came from a file. */
  readonly address: string | null;
  /** For messages: the address, or the file's name. */
  readonly locator: string;
  readonly fetchedAt: InstantUtc;
  readonly crawlDate?: SessionDate;
}

/** How many entries of a feed were new, read otherwise than before, read the same, or could not be used. */
export interface EntryCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** What became of a feed: its head and its entries' counts, or why it is none. */
export type FeedOutcome =
  | { readonly head: Omit<Feed, 'entries'>; readonly counts: EntryCounts }
  | { readonly rejection: Rejection };

/** While an entry is stored, so many further ones are looked up, fetched and read. */
const entriesInAdvance = 2;

/**
 * Reads a feed into the database, entry by entry; each is told to `context.report`. The feed's bytes are one raw document,
 * stored with the first entry that is new or changed. Entries that read the same as last time are left alone, so that it
 * can be stopped and started again. An entry that cannot be used is a stored rejection; so is the feed, in the caller's
 * hands, where it is returned as one.
 */
export async function ingestFeed(
  context: CollectContext,
  source: Pick<Source, 'id' | 'kind' | 'follow'>,
  document: FeedDocument,
): Promise<FeedOutcome> {
  const decoded = decodeBytes(document.bytes, document.charset ?? undefined);
  if ('rejection' in decoded) return refused(document, decoded.rejection);
  const read = readFeed(decoded.text, document.address);
  if ('rejection' in read) return refused(document, read.rejection);
  const { entries, ...head } = read.feed;
  const follow = context.followPages ? 'pages' : source.follow;
  if (follow === 'none' && head.dialect === 'newsSitemap' && entries.every((entry) => entry.title === null)) {
    return refused(document, {
      stage: 'source',
      subject: '',
      reason: 'notAFeed',
      detail: bareSitemap(entries.length),
    });
  }
  const { bytes, address, locator, fetchedAt, crawlDate = null } = document;
  const raw = await rawDocumentOf(context.database, bytes, {
    ...{ sourceId: source.id, locator, url: address, fetchedAt, crawlDate, charset: decoded.charset },
  });
  const scope = source.kind === 'feed' ? null : (address ?? head.siteAddress ?? locator);
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  const occurrences = new Map<string, number>();
  const prepared = inAdvance(entries, entriesInAdvance, (entry, index) => {
    const guid = entryGuid(entry);
    const occurrence = occurrences.get(guid) ?? 0;
    occurrences.set(guid, occurrence + 1);
    return prepareEntry(
      context,
      { id: source.id, follow },
      {
        ...{ entry, head, raw, occurrence, bytes, address },
        // Sources that hold more than one feed keep the names of their entries apart by the feed.
        guid: scope === null ? guid : `${scope} ${guid}`,
        locator: entry.address ?? `${locator}#${entry.guid ?? index + 1}`,
      },
    );
  });
  for await (const store of prepared) counts[await store()] += 1;
  for (const rejection of read.rejections) await leaveOutEntry(context, source.id, rejection);
  counts.rejected += read.rejections.length;
  return { head, counts };
}

/** Why a sitemap without news is not read: it names no titles, and may list every page that the site ever had. */
function bareSitemap(pages: number): string {
  return `The sitemap lists ${pages} pages without their titles: give the address of the news sitemap, or write --follow pages to fetch each page.`;
}

/** A feed that cannot be read, under the name that the operator knows it by. */
function refused({ locator }: FeedDocument, rejection: Rejection): FeedOutcome {
  return { rejection: { ...rejection, stage: 'source', subject: locator } };
}
