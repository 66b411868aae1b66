import type { FeedEntry } from '../../../shared/schemas/feed.ts';
import { authorsOf } from './authors.ts';
import { categoryName } from './category-name.ts';
import type { DialectReading } from './dialect-reading.ts';
import { entryElements } from './entry-elements.ts';
import { originalLink, storyLink } from './entry-link.ts';
import { maxFeedEntries } from './feed-limits.ts';
import { fetchPause } from './fetch-pause.ts';
import { mediaText } from './media-text.ts';
import { firstHtml, firstOf, firstText, pick } from './pick.ts';
import { plainTitle } from './plain-title.ts';
import { resolveAddress } from './resolve-address.ts';
import { brokenRssRules } from './rss-rules.ts';
import { attributeOf, elementsOf, languageOn, textIn, trimmedText, type XmlElement } from './xml-element.ts';

/**
 * RSS 0.9x and 2.0 (rssboard.org/rss-specification), RSS 0.90 and 1.0 (RDF) and CDF, into the one model. Elements are
 * taken where they stand, since items outside the channel and elements of a wrong namespace are common. A relative
 * address is one of the site, since feeds are often served by another host.
 */
export function readRss(root: XmlElement, feedAddress: string | null): DialectReading {
  const channel = root.name === 'channel' ? root : elementsOf(root, 'channel')[0];
  const head = channel ?? root;
  const headBase = head.base ?? feedAddress;
  const siteAddress = storyLink(head, headBase) ?? resolveAddress(attributeOf(head, 'href'), headBase);
  const items = entryElements(root);
  return {
    feed: {
      dialect: root.name === 'rdf' ? 'rdf' : 'rss',
      title: firstOf(pick(head, 'title', 'dc:title'), titleOf),
      siteAddress,
      language: firstText(pick(head, 'language', 'dc:language')) ?? languageOn(head) ?? languageOn(root),
      minutesBetweenFetches: fetchPause(head),
      entries: items
        .slice(0, maxFeedEntries)
        .map((item) => readItem(item, item.base ?? siteAddress ?? feedAddress)),
    },
    found: items.length,
    broken: brokenRssRules(root, channel, items),
  };
}

function readItem(item: XmlElement, base: string | null): FeedEntry {
  const guid = pick(item, 'guid', 'id')[0];
  return {
    guid: trimmedText(guid) ?? aboutOf(item) ?? firstText(pick(item, 'dc:identifier')),
    address: addressOf(item, guid, base),
    title: firstOf(pick(item, 'title', 'dc:title', 'media:title'), titleOf),
    summaryHtml: firstHtml(pick(item, ...summaryNames)) ?? mediaText(item),
    contentHtml: firstHtml(pick(item, 'content:encoded', 'encoded', 'xhtml:body', 'body', 'content')),
    publishedStamp: firstText(pick(item, ...publishedNames)),
    updatedStamp: firstText(pick(item, ...updatedNames)) ?? attributeOf(item, 'lastmod'),
    authors: authorsOf(item),
    categories: pick(item, 'category', 'dc:subject').flatMap((one) => categoryName(one) ?? []),
    publisher: firstOf(pick(item, 'source', 'dc:publisher'), titleOf),
    language: firstText(pick(item, 'dc:language', 'language')) ?? languageOn(item),
  };
}

const summaryNames = [
  ...['description', 'abstract', 'summary', 'subtitle'],
  ...['dc:description', 'itunes:summary', 'dcterms:abstract'],
];
const publishedNames = [
  ...['pubdate', 'published', 'issued', 'created', 'date', 'dc:date', 'dcterms:issued', 'dcterms:date'],
  ...['dcterms:created', 'prism:publicationdate'],
];
const updatedNames = [
  ...['updated', 'modified', 'lastmod', 'lastbuilddate', 'dcterms:modified', 'prism:modificationdate'],
];

function titleOf(element: XmlElement): string | null {
  return plainTitle(textIn(element), 'loose');
}

/** The original address, the link, the guid, rdf:about, CDF's href: the first that is one. */
function addressOf(item: XmlElement, guid: XmlElement | undefined, base: string | null): string | null {
  return (
    originalLink(item, base) ??
    storyLink(item, base) ??
    permalink(guid, base) ??
    resolveAddress(attributeOf(item, 'href') ?? aboutOf(item), base)
  );
}

/** A guid is an address unless it says isPermaLink="false" (RSS 2.0, "guid"). */
function permalink(guid: XmlElement | undefined, base: string | null): string | null {
  const name = trimmedText(guid);
  if (!name || attributeOf(guid, 'ispermalink')?.toLowerCase() === 'false') return null;
  return /^(?:https?:\/\/|\/)/i.test(name) ? resolveAddress(name, base) : null;
}

function aboutOf(item: XmlElement): string | null {
  for (const [name, value] of item.attributes)
    if (name === 'about' || name.endsWith(':about')) return value.trim() || null;
  return null;
}
