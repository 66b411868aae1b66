import { readFile } from 'node:fs/promises';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { decodeBytes } from '../articles/decode-bytes.ts';
import { feedLinks } from '../sources/feeds/feed-links.ts';
import { type OpmlFeed, readOpml } from '../sources/feeds/read-opml.ts';
import type { Fetching } from './collect-context.ts';
import { documentKind } from './document-kind.ts';
import { feedTitle } from './feed-title.ts';

/** A feed that a source can be made of. */
export type FoundFeed = Pick<OpmlFeed, 'address' | 'title'>;

/**
 * The feeds at an address or in a list. `feed`: the address is one itself. `page`: those that the page offers. `list`: those
 * of an OPML list, with the outlines that name none. Or the reason why there is none.
 */
export type FoundFeeds =
  | { readonly kind: 'feed'; readonly feed: FoundFeed }
  | { readonly kind: 'page'; readonly feeds: readonly FoundFeed[] }
  | { readonly kind: 'list'; readonly feeds: readonly FoundFeed[]; readonly rejections: readonly Rejection[] }
  | { readonly kind: 'none'; readonly rejection: Rejection };

/** Fetches an address once and tells which feeds are there. Nothing is stored. */
export async function findFeedsAt(fetching: Pick<Fetching, 'fetch'>, address: string): Promise<FoundFeeds> {
  const result = await fetching.fetch({ address });
  if (result.outcome === 'failed') return { kind: 'none', rejection: result.rejection };
  if (result.outcome === 'notModified') return none(address, 'The address did not say what is there.');
  const { bytes, charset, movedTo } = result;
  const document = documentKind(bytes, charset);
  if (document.kind === 'feed') {
    return { kind: 'feed', feed: { address: movedTo ?? address, title: feedTitle(bytes, charset) } };
  }
  if (document.kind === 'opml') return findFeedsIn(document.text, address);
  const decoded = decodeBytes(bytes, charset ?? undefined);
  const feeds = 'rejection' in decoded ? [] : feedLinks(decoded.text, result.address);
  if (feeds.length > 0) return { kind: 'page', feeds };
  return none(
    address,
    'This is neither a feed nor a page that names one. Give the address of the feed itself.',
  );
}

/** The feeds of an OPML file. A file that holds something else, or cannot be read, is a rejection. */
export async function findFeedsInFile(path: string): Promise<FoundFeeds> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    const detail = 'The file cannot be read: give the name of an OPML file.';
    return { kind: 'none', rejection: { stage: 'source', subject: path, reason: 'unreadableFile', detail } };
  }
  const found = findFeedsInList(bytes, path);
  if (found !== null) return found;
  const detail = 'The file is no OPML list. Give the address of a feed; "newstape ingest" reads files.';
  return { kind: 'none', rejection: { stage: 'source', subject: path, reason: 'notAFeed', detail } };
}

/** The feeds of an OPML list; null where the bytes are something else. `locator` names the list in what is said of it. */
export function findFeedsInList(bytes: Uint8Array, locator: string): FoundFeeds | null {
  const document = documentKind(bytes, null);
  return document.kind === 'opml' ? findFeedsIn(document.text, locator) : null;
}

/** The feeds of an OPML list. */
function findFeedsIn(text: string, locator: string): FoundFeeds {
  const list = readOpml(text);
  if ('rejection' in list) return { kind: 'none', rejection: { ...list.rejection, subject: locator } };
  const rejections = list.rejections.map((one) => ({ ...one, subject: `${locator}: ${one.subject}` }));
  return { kind: 'list', feeds: list.feeds, rejections };
}

function none(subject: string, detail: string): FoundFeeds {
  return { kind: 'none', rejection: { stage: 'source', subject, reason: 'notAFeed', detail } };
}
