import type { Rejection } from '../../../shared/schemas/rejection.ts';
import { type DocumentKind, documentKind } from './document-kind.ts';

/** The rejection of a document that is no feed: what it is instead, and what to do about it. */
export function notAFeed(text: string, address: string | null): Rejection {
  const kind = documentKind(text);
  if (kind === 'empty')
    return sourceRejection(
      address,
      'emptyDocument',
      'The document is empty: fetch it again, or ask the site whether the feed has moved.',
    );
  return sourceRejection(address, 'notAFeed', sentenceFor(kind, text));
}

/** A rejection of a feed as a whole; it goes by its address, or by "feed" where it has none. */
export function sourceRejection(
  address: string | null,
  reason: Rejection['reason'],
  detail: string,
): Rejection {
  return { stage: 'source', subject: address ?? 'feed', reason, detail };
}

const sentences: Record<Exclude<DocumentKind, 'empty' | 'html'>, string> = {
  rss: 'The document starts like RSS but has neither a channel nor an item: look at it in a browser.',
  atom: 'The document starts like Atom but nothing in it can be read: look at it in a browser.',
  newsSitemap: 'The document starts like a sitemap but lists no pages: look at it in a browser.',
  jsonFeed: 'The document says that it is a JSON Feed but its JSON is broken: fetch it again.',
  opml: 'The document is an OPML list of feeds, not a feed: import it as a list.',
  sitemapIndex: 'The document lists other sitemaps and no articles: add the sitemap that holds the news.',
  xml: 'The document is XML of another kind than a feed: look for the address of an RSS or Atom feed.',
  json: 'The document is JSON without the items of a JSON Feed: look for the address of a feed.',
  text: 'The document is plain text, not a feed: look for the address of an RSS or Atom feed.',
};

function sentenceFor(kind: Exclude<DocumentKind, 'empty'>, text: string): string {
  if (kind !== 'html') return sentences[kind];
  if (/<input[^>]{0,300}type\s*=\s*["']?password/i.test(text))
    return 'The document is a login page, not a feed: the feed may need an account, or its address has changed.';
  return /type\s*=\s*["']?application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(text)
    ? 'The document is an HTML page, not a feed, but it names its feeds: add the address that it names.'
    : 'The document is an HTML page, not a feed: open it in a browser and look for the address of its feed.';
}

/** The rejection of a document that should have been an OPML list of feeds. */
export function notAFeedList(text: string): Rejection {
  const kind = documentKind(text);
  if (kind === 'empty')
    return sourceRejection(null, 'emptyDocument', 'The document is empty: export the list again.');
  const isFeed = ['rss', 'atom', 'newsSitemap', 'jsonFeed'].includes(kind);
  const detail = isFeed
    ? 'The document is a feed, not an OPML list of feeds: add it as a feed.'
    : 'The document is not an OPML list of feeds: export the list as OPML from the program that holds it.';
  return sourceRejection(null, 'notAFeed', detail);
}
