import type { FeedEntry } from '../../shared/schemas/feed.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { canonicalAddress } from './canonical-url.ts';
import { entryDate } from './dates/entry-date.ts';
import { detectLanguage } from './detect-language.ts';
import { entryBody } from './entry-body.ts';
import { feedPublisher, findPublisher } from './find-publisher.ts';
import type { PageReading } from './read-page.ts';

/** What is known of the feed that an entry stands in. */
export interface EntryFeed {
  /** The feed's own word for its language (`ko-KR`, `en`); null where it does not say. */
  readonly language: string | null;
  readonly title: string | null;
  /** Names the entry in messages. */
  readonly locator: string;
  /** The feed's address, against which a relative address of an entry is read; null for a file. */
  readonly address: string | null;
  readonly crawlDate?: SessionDate;
  readonly fetchedAt?: InstantUtc;
}

/**
 * Reads one entry of a feed as an article: its title, as much of its text as the feed gives, and its date. Most feeds give
 * a title and a summary; `coverage` says how much there was. An entry with neither title nor text is a rejection.
 */
export function readFeedEntry(entry: FeedEntry, feed: EntryFeed): PageReading {
  const publisher = entry.publisher?.trim() || feedPublisher(feed.title);
  const title = titleOf(entry.title, publisher);
  const { paragraphs, coverage } = entryBody(entry, title, publisher);
  if (title === null && paragraphs.length === 0) return refused(feed.locator);
  const text = [...(title === null ? [] : [title]), ...paragraphs].join('\n\n');
  const outletLanguage = languageOf(entry.language) ?? languageOf(feed.language);
  const language = textLanguage(text, outletLanguage);
  const canonicalUrl = canonicalAddress(entry.address ?? '', feed.address);
  const date = entryDate({
    ...{ publishedStamp: entry.publishedStamp, updatedStamp: entry.updatedStamp, text, language },
    // A feed that names no language is of the language that it is written in.
    outletLanguage: outletLanguage ?? (language === 'ko' ? 'ko' : null),
    url: entry.address,
    crawlDate: feed.crawlDate,
    fetchedAt: feed.fetchedAt,
  });
  return {
    outcome: 'article',
    article: {
      ...{ title, text, language, coverage, canonicalUrl, date },
      pageTitle: entry.title?.replaceAll(/\s+/g, ' ').trim() || null,
      publisher: publisher ?? findPublisher(text, ''),
      pageText: text,
      segments: [{ start: 0, end: text.length }],
    },
    teasers: [],
    charset: 'utf-16',
  };
}

function refused(locator: string): PageReading {
  const detail = 'The entry has neither a title nor a text: there is nothing to read in it.';
  const rejection = { stage: 'article', subject: locator, reason: 'unusableEntry', detail } as const;
  return { outcome: 'rejected', rejection, teasers: [] };
}

/** The title on one line; collecting feeds print the outlet behind it ("… - Reuters"). */
function titleOf(title: string | null, publisher: string | null): string | null {
  const folded = (title ?? '').replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim();
  if (publisher !== null)
    for (const mark of [' - ', ' | ', ' – ', ' — '])
      if (
        folded.toLowerCase().endsWith(`${mark}${publisher}`.toLowerCase()) &&
        folded.length > publisher.length + 13
      )
        return folded.slice(0, -(mark.length + publisher.length)).trim();
  return folded === '' ? null : folded;
}

function languageOf(word: string | null): Language | null {
  if (/^(?:ko|kr)(?:[-_]|$)|korean/i.test(word ?? '')) return 'ko';
  return /^en(?:[-_]|$)|english/i.test(word ?? '') ? 'en' : null;
}

/** The text's own language; a title of a few Latin names ("NAVER CEO") is of its feed's. */
function textLanguage(text: string, outlet: Language | null): Language {
  const detected = detectLanguage(text);
  const latin = text.match(/[a-z]{2,}/g)?.length ?? 0;
  return detected === 'en' && outlet === 'ko' && latin < 4 ? 'ko' : detected;
}
