import type { FeedEntry } from '../../../shared/schemas/feed.ts';
import { brokenAtomRules } from './atom-rules.ts';
import { atomHtml, atomTitle } from './atom-text.ts';
import { authorsOf } from './authors.ts';
import { categoryName } from './category-name.ts';
import type { DialectReading } from './dialect-reading.ts';
import { entryElements } from './entry-elements.ts';
import { originalLink, storyLink } from './entry-link.ts';
import { maxFeedEntries } from './feed-limits.ts';
import { fetchPause } from './fetch-pause.ts';
import { mediaText } from './media-text.ts';
import { firstOf, firstText, pick } from './pick.ts';
import { resolveAddress } from './resolve-address.ts';
import { attributeOf, languageOn, type XmlElement } from './xml-element.ts';

/** Atom 1.0 (RFC 4287) and 0.3 into the one model. */
export function readAtom(root: XmlElement, feedAddress: string | null): DialectReading {
  const base = root.base ?? feedAddress;
  const siteAddress = storyLink(root, base);
  const entries = entryElements(root);
  return {
    feed: {
      dialect: 'atom',
      title: firstOf(pick(root, 'title', 'dc:title'), atomTitle),
      siteAddress,
      language: languageOn(root) ?? firstText(pick(root, 'language', 'dc:language')),
      minutesBetweenFetches: fetchPause(root),
      entries: entries
        .slice(0, maxFeedEntries)
        .map((entry) => readEntry(entry, entry.base ?? base ?? siteAddress)),
    },
    found: entries.length,
    broken: brokenAtomRules(root, entries),
  };
}

function readEntry(entry: XmlElement, base: string | null): FeedEntry {
  return {
    guid: firstText(pick(entry, 'id', 'guid', 'dc:identifier')),
    address: originalLink(entry, base) ?? storyLink(entry, base) ?? lastResort(entry, base),
    title: firstOf(pick(entry, 'title', 'dc:title', 'media:title'), atomTitle),
    summaryHtml: firstOf(pick(entry, ...summaryNames), atomHtml) ?? mediaText(entry),
    contentHtml: firstOf(pick(entry, 'content', 'content:encoded', 'body'), atomHtml),
    publishedStamp: firstText(pick(entry, ...publishedNames)),
    updatedStamp: firstText(pick(entry, 'updated', 'modified', 'dcterms:modified')),
    authors: authorsOf(entry),
    categories: pick(entry, 'category', 'dc:subject').flatMap((one) => categoryName(one) ?? []),
    publisher: sourceTitle(entry) ?? firstText(pick(entry, 'dc:publisher')),
    language:
      languageOn(entry) ?? languageOn(pick(entry, 'title')[0]) ?? firstText(pick(entry, 'dc:language')),
  };
}

const summaryNames = ['summary', 'description', 'abstract', 'dc:description', 'dcterms:abstract'];
const publishedNames = [
  ...['published', 'issued', 'created', 'pubdate'],
  ...['dcterms:issued', 'dc:date', 'dcterms:created'],
];

/** Where no link is a story's: the page that the content lies on, then an id that is an address of the web. */
function lastResort(entry: XmlElement, base: string | null): string | null {
  const page = pick(entry, 'content').find((content) => attributeOf(content, 'type')?.includes('html'));
  const id = firstText(pick(entry, 'id'));
  return (
    resolveAddress(attributeOf(page, 'src'), page?.base ?? base) ??
    (id !== null && /^https?:\/\//i.test(id) ? resolveAddress(id, null) : null)
  );
}

function sourceTitle(entry: XmlElement): string | null {
  return firstOf(
    pick(entry, 'source').flatMap((source) => pick(source, 'title')),
    atomTitle,
  );
}
