import type { FeedEntry } from '../../../shared/schemas/feed.ts';
import {
  maxBrokenLibraryLength,
  maxLibraryLength,
  maxLibraryScopes,
  maxLibraryTagLength,
  maxLibraryWork,
} from './feed-limits.ts';
import { type LibraryEntry, libraryReading } from './library-reading.ts';
import { longestTag } from './longest-tag.ts';
import { plainTitle } from './plain-title.ts';
import { resolveAddress } from './resolve-address.ts';

/** Entries, with what only a library found in them, and why the strict library refused the document; null where it did not. */
export interface FilledEntries {
  readonly entries: readonly FeedEntry[];
  readonly fault: string | null;
}

/** A document to fill entries from: its text, whether its XML is broken, and how deep in one another its namespaces are declared. */
interface FillingDocument {
  readonly text: string;
  readonly isBroken: boolean;
  readonly scopes: number;
  readonly elements: number;
}

/** Names that the libraries' objects must not be given as keys. */
const unsafeName = /<(?:[\w.-]{1,60}:)?(?:__proto__|constructor|prototype)[\s>/]/i;

/**
 * Fills what an adapter left empty with what a feed library says of the same entry. The adapter goes first, since it
 * keeps stamps as written, knows what a title's type is, and loses no entry. Entries are the same by their position
 * where both found as many, else by guid or address.
 */
export function fillEntries(
  entries: readonly FeedEntry[],
  document: FillingDocument,
  base: string | null,
): FilledEntries {
  if (document.text.length > maxLibraryLength || entries.length * document.elements > maxLibraryWork)
    return { entries, fault: null };
  const xml = withoutDoctype(document.text);
  const unfit = unfitness(xml, document);
  if (unfit !== null) return { entries, fault: unfit };
  const { entries: found, fault } = libraryReading(xml);
  const keyed = new Map(found.flatMap((one) => keysOf(one).map((key) => [key, one] as const)));
  const counterpart = (entry: FeedEntry, index: number) =>
    found.length === entries.length ? found[index] : keyed.get(entry.guid ?? entry.address ?? '');
  return { entries: entries.map((entry, index) => filled(entry, counterpart(entry, index), base)), fault };
}

/** Why a document is not given to the libraries; null for one that may be. */
function unfitness(xml: string, { scopes, isBroken }: FillingDocument): string | null {
  if (unsafeName.test(xml)) return 'It has elements with names that programs reserve for themselves.';
  if (isBroken && xml.length > maxBrokenLibraryLength) return 'It is too long for the more lenient readers.';
  if (scopes > maxLibraryScopes)
    return `Its namespaces are declared more than ${maxLibraryScopes} deep in one another.`;
  return longestTag(xml) > maxLibraryTagLength
    ? `It has a tag of more than ${maxLibraryTagLength} characters.`
    : null;
}

function keysOf(entry: LibraryEntry): string[] {
  return [entry.guid, entry.address].flatMap((key) => key ?? []);
}

function filled(entry: FeedEntry, found: LibraryEntry | undefined, base: string | null): FeedEntry {
  if (!found) return entry;
  return {
    ...entry,
    guid: entry.guid ?? found.guid,
    address: entry.address ?? resolveAddress(found.address, base),
    title: entry.title ?? (found.title === null ? null : plainTitle(found.title, 'loose')),
    summaryHtml: entry.summaryHtml ?? found.summaryHtml,
    contentHtml: entry.contentHtml ?? found.contentHtml,
    authors: entry.authors.length > 0 ? entry.authors : [...found.authors],
    categories: entry.categories.length > 0 ? entry.categories : [...found.categories],
  };
}

/** A document type is of no use to the libraries, and its entities may be a bomb. */
function withoutDoctype(text: string): string {
  const start = text.search(/<!doctype/i);
  if (start < 0) return text;
  const subset = text.indexOf('[', start);
  const close = text.indexOf('>', start);
  const end = subset >= 0 && subset < close ? text.indexOf('>', text.indexOf(']', subset)) : close;
  return end < 0 ? text.slice(0, start) : text.slice(0, start) + text.slice(end + 1);
}
