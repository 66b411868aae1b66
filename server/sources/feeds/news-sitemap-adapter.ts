import type { FeedEntry } from '../../../shared/schemas/feed.ts';
import { blankEntry } from './blank-entry.ts';
import type { DialectReading } from './dialect-reading.ts';
import { maxFeedEntries } from './feed-limits.ts';
import { firstOf, firstText, pick } from './pick.ts';
import { plainTitle } from './plain-title.ts';
import { resolveAddress } from './resolve-address.ts';
import { elementsOf, textIn, type XmlElement } from './xml-element.ts';

/**
 * A sitemap (sitemaps.org) into the one model, with what the news extension says of each page
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). A sitemap has no head.
 */
export function readNewsSitemap(root: XmlElement, feedAddress: string | null): DialectReading {
  const pages = elementsOf(root, 'url');
  const withoutNews = pages.filter((page) => newsOf(page).length === 0).length;
  return {
    feed: {
      dialect: 'newsSitemap',
      title: null,
      siteAddress: null,
      language: null,
      minutesBetweenFetches: null,
      entries: pages.slice(0, maxFeedEntries).map((page) => readPage(page, root.base ?? feedAddress)),
    },
    found: pages.length,
    broken: withoutNews === 0 ? [] : [`${withoutNews} of its pages have no news element.`],
  };
}

function readPage(page: XmlElement, base: string | null): FeedEntry {
  const news = newsOf(page);
  const inNews = (...names: string[]) => news.flatMap((one) => pick(one, ...names));
  const publication = inNews('news:publication');
  const inPublication = (name: string) => publication.flatMap((one) => pick(one, name));
  return {
    ...blankEntry,
    address: firstOf(pick(page, 'loc'), (element) => resolveAddress(textIn(element), base)),
    title: firstOf(inNews('news:title', 'title'), titleOf),
    publishedStamp: firstText(inNews('news:publication_date')),
    updatedStamp: firstText(pick(page, 'lastmod')),
    categories: inNews('news:keywords', 'news:genres').flatMap((one) => wordsOf(textIn(one))),
    publisher: firstOf(inPublication('news:name'), titleOf),
    language: firstText([...inPublication('news:language'), ...inNews('news:language')]),
  };
}

function newsOf(page: XmlElement): XmlElement[] {
  return pick(page, 'news:news');
}

function titleOf(element: XmlElement): string | null {
  return plainTitle(textIn(element), 'loose');
}

function wordsOf(written: string): string[] {
  return written.split(',').flatMap((word) => plainTitle(word, 'loose') ?? []);
}
