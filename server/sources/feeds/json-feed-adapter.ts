import type { FeedEntry } from '../../../shared/schemas/feed.ts';
import type { DialectReading } from './dialect-reading.ts';
import { maxFeedEntries } from './feed-limits.ts';
import { isRecord, type JsonRecord, listIn, recordIn, textAt } from './json-values.ts';
import { plainTitle } from './plain-title.ts';
import { resolveAddress } from './resolve-address.ts';

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1) into the one model. An item that is no object is kept, empty. */
export function readJsonFeed(root: JsonRecord, feedAddress: string | null): DialectReading {
  const base = feedAddress ?? resolveAddress(textAt(root, 'feed_url'), null);
  const siteAddress = resolveAddress(textAt(root, 'home_page_url'), base);
  const items = listIn(root, 'items').map((item) => (isRecord(item) ? item : {}));
  return {
    feed: {
      dialect: 'jsonFeed',
      title: titleAt(root),
      siteAddress,
      language: textAt(root, 'language'),
      minutesBetweenFetches: null,
      entries: items.slice(0, maxFeedEntries).map((item) => readItem(item, base ?? siteAddress)),
    },
    found: items.length,
    broken: brokenRules(root, items),
  };
}

function readItem(item: JsonRecord, base: string | null): FeedEntry {
  return {
    guid: textAt(item, 'id'),
    address: addressOf(item, base),
    title: titleAt(item),
    summaryHtml: textAt(item, 'summary'),
    contentHtml: textAt(item, 'content_html') ?? textAt(item, 'content_text'),
    publishedStamp: textAt(item, 'date_published'),
    updatedStamp: textAt(item, 'date_modified'),
    authors: authorsOf(item),
    categories: listIn(item, 'tags').flatMap((tag) =>
      typeof tag === 'string' ? (plainTitle(tag, 'text') ?? []) : [],
    ),
    publisher: null,
    language: textAt(item, 'language'),
  };
}

/** The item's own page; one that only points elsewhere has external_url; an id is often an address. */
function addressOf(item: JsonRecord, base: string | null): string | null {
  const id = textAt(item, 'id');
  return (
    resolveAddress(textAt(item, 'url'), base) ??
    resolveAddress(textAt(item, 'external_url'), base) ??
    (id !== null && /^https?:\/\//i.test(id) ? resolveAddress(id, null) : null)
  );
}

/** Titles are plain text (jsonfeed.org/version/1.1, "title"). */
function titleAt(record: JsonRecord): string | null {
  const title = textAt(record, 'title');
  return title === null ? null : plainTitle(title, 'text');
}

/** `authors` is of version 1.1, `author` of 1.0. */
function authorsOf(item: JsonRecord): string[] {
  return [...listIn(item, 'authors'), recordIn(item, 'author')].flatMap((author) => {
    const name = isRecord(author) ? textAt(author, 'name') : null;
    return name === null ? [] : (plainTitle(name, 'text') ?? []);
  });
}

function brokenRules(root: JsonRecord, items: readonly JsonRecord[]): string[] {
  const version = textAt(root, 'version');
  const nameless = items.filter((item) => textAt(item, 'id') === null).length;
  return [
    ...(version?.startsWith('https://jsonfeed.org/version/') ? [] : ['Its version is not one of JSON Feed.']),
    ...(titleAt(root) === null ? ['It has no title.'] : []),
    ...(nameless === 0 ? [] : [`${nameless} of its items have no id.`]),
  ];
}
