import { element, escapeXml } from '../../shared/drawing/markup.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { NewsFeedItem } from './news-feed.ts';
import type { NewsFeedHead } from './news-feed-head.ts';

/** Minutes for which a reader may keep the feed before it asks again. */
const minutesToLive = 10;

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with Atom's links for its own address and the stories',
 * and Dublin Core's names for outlet and language of each item.
 */
export function writeRssFeed(head: NewsFeedHead, items: readonly NewsFeedItem[]): string {
  const newest = items.reduce<InstantUtc | null>(
    (last, { publishedAt }) => (last === null || publishedAt > last ? publishedAt : last),
    null,
  );
  const channel = element(
    'channel',
    {},
    textElement('title', head.title),
    textElement('link', head.pageAddress),
    textElement('description', head.description),
    textElement('language', head.language),
    textElement('generator', 'Newstape'),
    textElement('ttl', String(minutesToLive)),
    // The time of the newest item, not of the request: the same events are the same bytes.
    ...(newest === null ? [] : [textElement('lastBuildDate', rfc822(newest))]),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: head.ownAddress }),
    ...items.map(itemElement),
  );
  const spaces = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('rss', spaces, channel)}\n`;
}

function itemElement(item: NewsFeedItem): string {
  const { storyAddress } = item;
  return element(
    'item',
    {},
    textElement('title', item.title),
    textElement('link', item.address),
    element('guid', { isPermaLink: 'false' }, escapeXml(item.id)),
    textElement('pubDate', rfc822(item.publishedAt)),
    textElement('dc:creator', item.outlet),
    textElement('dc:language', item.row.headline.language),
    ...item.tags.map((tag) => textElement('category', tag)),
    ...(storyAddress === null ? [] : [element('atom:link', { rel: 'related', href: storyAddress })]),
    textElement('description', item.html),
  );
}

function textElement(name: string, text: string): string {
  return element(name, {}, escapeXml(text));
}

/** `Mon, 22 Jan 2024 07:00:00 GMT`, the form of RFC 822 with four digits of the year. */
function rfc822(moment: InstantUtc): string {
  return new Date(moment).toUTCString();
}
