import type { Feed } from '../../../shared/schemas/feed.ts';
import type { Rejection } from '../../../shared/schemas/rejection.ts';
import { readAtom } from './atom-adapter.ts';
import type { DialectReading } from './dialect-reading.ts';
import { documentKind, parsedJson } from './document-kind.ts';
import { maxFeedLength } from './feed-limits.ts';
import { fillEntries } from './fill-entries.ts';
import { findRoot } from './find-root.ts';
import { readJsonFeed } from './json-feed-adapter.ts';
import { isRecord } from './json-values.ts';
import { readNewsSitemap } from './news-sitemap-adapter.ts';
import { notAFeed, sourceRejection } from './not-a-feed.ts';
import { readXml, type XmlReading } from './read-xml.ts';
import { readRss } from './rss-adapter.ts';
import { sortEntries } from './sort-entries.ts';
import type { XmlElement } from './xml-element.ts';

/** A feed and the entries of it that cannot be used, or why the document is no feed. */
export type FeedReading = { feed: Feed; rejections: Rejection[] } | { rejection: Rejection };

/**
 * A feed's text into the one model, from RSS, RDF, Atom, CDF, JSON Feed or a sitemap. `address` is where the feed was
 * read from, and what relative addresses in it are resolved against; null where it is not known.
 *
 * Every entry of the document is either in `feed.entries` or a rejection with its position; a document that is no
 * feed is one rejection. Whatever the text is, it throws nothing, fetches nothing and takes seconds at most.
 */
export function readFeed(text: string, address: string | null): FeedReading {
  if (text.length > maxFeedLength)
    return refused(address, `The feed has ${text.length} characters; at most ${maxFeedLength} are read.`);
  const kind = documentKind(text);
  if (kind === 'jsonFeed') return fromJson(text, address);
  if (kind !== 'rss' && kind !== 'atom' && kind !== 'newsSitemap')
    return { rejection: notAFeed(text, address) };
  const xml = readXml(text, address);
  if ('tooLarge' in xml) return refused(address, `The feed is refused. ${xml.tooLarge}`);
  const root = findRoot(xml.tops, feedRoots) ?? findRoot(xml.tops, channelRoot);
  return root ? fromXml(text, root, xml, address) : { rejection: notAFeed(text, address) };
}

const feedRoots: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed', 'urlset']);
const channelRoot: ReadonlySet<string> = new Set(['channel']);

function fromXml(
  text: string,
  root: XmlElement,
  { fault, scopes, elements, isCutOff }: XmlReading,
  address: string | null,
): FeedReading {
  if (root.name === 'urlset') return accepted(readNewsSitemap(root, address), [fault], address, isCutOff);
  const { feed, found, broken } = root.name === 'feed' ? readAtom(root, address) : readRss(root, address);
  const filled = fillEntries(feed.entries, { text, scopes, elements, isBroken: fault !== null }, address);
  return accepted(
    { feed: { ...feed, entries: [...filled.entries] }, found, broken },
    [fault, filled.fault],
    address,
    isCutOff,
  );
}

function fromJson(text: string, address: string | null): FeedReading {
  const root = parsedJson(text);
  return isRecord(root)
    ? accepted(readJsonFeed(root, address), [], address)
    : { rejection: notAFeed(text, address) };
}

function accepted(
  reading: DialectReading,
  faults: readonly (string | null)[],
  address: string | null,
  isCutOff = false,
): FeedReading {
  const { entries, rejections } = sortEntries(
    reading.feed.entries,
    reading.found,
    address ?? 'feed',
    isCutOff,
  );
  const malformed = [...faults.filter((fault) => fault !== null), ...reading.broken].join(' ') || null;
  return { feed: { ...reading.feed, malformed, entries }, rejections };
}

function refused(address: string | null, detail: string): FeedReading {
  return { rejection: sourceRejection(address, 'tooLarge', detail) };
}
