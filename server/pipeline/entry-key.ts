import { createHash } from 'node:crypto';
import type { FeedEntry } from '../../shared/schemas/feed.ts';
import { EXTRACTOR_VERSION } from '../articles/read-page.ts';
import { CLAIM_VERSION } from '../claims/extract-claims.ts';
import { LINKER_VERSION } from '../linking/link-text.ts';
import { EVENT_VERSION } from '../studies/news-events.ts';

const readingVersions = [EXTRACTOR_VERSION, LINKER_VERSION, CLAIM_VERSION, EVENT_VERSION];

/** The feed's own name of an entry, else its address, else what it says. */
export function entryGuid({ guid, address, title, summaryHtml, contentHtml }: FeedEntry): string {
  return guid ?? address ?? digest([title, summaryHtml, contentHtml]);
}

/** The key of an entry within its source: the hash of its name, and of its number among entries of the same name. */
export function entryKey(guid: string, occurrence: number): string {
  return digest(occurrence === 0 ? [guid] : [guid, occurrence]);
}

/** Reads otherwise whenever the entry does, or would be read otherwise: by a newer reading, or with its page. */
export function entryFingerprint(entry: FeedEntry, follow: 'none' | 'pages'): string {
  return digest([entry, follow, readingVersions]);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
