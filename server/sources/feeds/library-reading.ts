import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';

/** What a feed library says of one entry. Null: it says nothing. */
export interface LibraryEntry {
  readonly guid: string | null;
  readonly address: string | null;
  readonly title: string | null;
  readonly summaryHtml: string | null;
  readonly contentHtml: string | null;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

/** The entries that a library found, and why the stricter of the two did not read the document; null where it did. */
export interface LibraryReading {
  readonly entries: readonly LibraryEntry[];
  readonly fault: string | null;
}

/**
 * A feed as @rowanmanning/feed-parser reads it, and where that refuses it, as feedparser does; no entries where both
 * do. The document's size and depth must have been checked, and its document type taken away: both expand entities.
 */
export function libraryReading(xml: string): LibraryReading {
  try {
    return { entries: strictEntries(xml), fault: null };
  } catch (error) {
    const fault = error instanceof Error ? error.message.split('\n')[0] : '';
    return {
      entries: lenientEntries(xml),
      fault: `A strict reader refuses it: ${fault?.slice(0, 200) || 'no reason given'}`,
    };
  }
}

function strictEntries(xml: string): LibraryEntry[] {
  return parseFeed(xml).items.map((item) => ({
    guid: item.id,
    address: item.url,
    title: item.title,
    summaryHtml: item.description,
    contentHtml: item.content,
    authors: item.authors.flatMap((author) => author.name ?? author.email ?? []),
    categories: item.categories.flatMap((category) => category.label ?? []),
  }));
}

/**
 * The parser is a stream, but it works within `end`: its entries can be taken right after. What it gives for an entry
 * of an unknown dialect is not what its types say, so each value is looked at.
 */
function lenientEntries(xml: string): LibraryEntry[] {
  const parser = new FeedParser({ normalize: false, addmeta: false });
  parser.on('error', () => undefined);
  try {
    parser.end(xml);
    return itemsOf(parser).map(lenientEntry);
  } catch {
    return [];
  } finally {
    parser.destroy();
  }
}

function itemsOf(parser: FeedParser): FeedParser.Item[] {
  const items: FeedParser.Item[] = [];
  for (let item = parser.read(); item !== null; item = parser.read()) items.push(item);
  return items;
}

function lenientEntry(item: FeedParser.Item): LibraryEntry {
  return {
    guid: textOf(item.guid),
    address: textOf(item.link),
    title: textOf(item.title),
    summaryHtml: textOf(item.summary),
    contentHtml: textOf(item.description),
    authors: textsOf([item.author]),
    categories: textsOf(item.categories),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() || null : null;
}

function textsOf(values: unknown): string[] {
  return Array.isArray(values) ? values.flatMap((value) => textOf(value) ?? []) : [];
}
