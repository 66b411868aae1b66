import type { Rejection, RejectionReason } from '../../shared/schemas/rejection.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { decodeBytes } from './decode-bytes.ts';
import { sniffMediaType } from './media-type.ts';
import { maxPageBytes } from './page-limits.ts';
import type { ReadArticle } from './read-article.ts';
import { readHtmlPage } from './read-html-page.ts';
import { readTextPage } from './read-text-page.ts';
import type { ReadTeaser } from './split-teasers.ts';

export type { ReadArticle } from './read-article.ts';
export type { ReadTeaser } from './split-teasers.ts';

/** Version of the reading. It goes up whenever the same page may give another article. */
export const EXTRACTOR_VERSION = 3;

/** A page and what its bringer knows of it. */
export interface PageInput {
  readonly content: string | Uint8Array;
  /** Absent: told from the content. */
  readonly mediaType?: 'text/plain' | 'text/html';
  /** The charset of the HTTP header, where there was one. */
  readonly contentTypeCharset?: string;
  /** Where the page came from, for messages. */
  readonly locator: string;
  readonly url?: string;
  /** The day on which the page was fetched. It is never taken for the article's date. */
  readonly crawlDate?: SessionDate;
  /** The moment of the fetch, from which "3시간 전" counts. */
  readonly fetchedAt?: InstantUtc;
}

/** The article and the other stories of a page, or why there is no article. */
export type PageReading =
  | {
      readonly outcome: 'article';
      readonly article: ReadArticle;
      readonly teasers: ReadTeaser[];
      /** The encoding the bytes were read with; `utf-16` for content that came as a string. */
      readonly charset: string;
    }
  | {
      readonly outcome: 'rejected';
      readonly rejection: Rejection;
      readonly teasers: ReadTeaser[];
      /** The page's title where it has one. */
      readonly title?: string | null;
      /** The few words on a page that are no article; empty for a list and for a notice. */
      readonly words?: string;
    };

type RejectedReading = Extract<PageReading, { outcome: 'rejected' }>;

/**
 * Reads one page: its main article without menus, advertisements, comments and other stories, with its date and how
 * that is known. An empty, binary or too large document and a page without an article are rejections; nothing throws.
 */
export function readPage(input: PageInput): PageReading {
  const decoded = textOf(input);
  if ('rejection' in decoded) return rejected({ ...decoded.rejection, subject: input.locator });
  const { text, charset } = decoded;
  if (text.trim() === '')
    return refuse(input, 'emptyDocument', 'The document holds nothing but white space.');
  const url = input.url ?? null;
  const mediaType = input.mediaType ?? sniffMediaType(text);
  const content =
    mediaType === 'text/html'
      ? readHtmlPage(text, url, input.crawlDate, input.fetchedAt)
      : readTextPage(text, url, input.crawlDate, input.fetchedAt);
  if ('tooLarge' in content) return refuse(input, 'tooLarge', content.tooLarge);
  const teasers = [...content.teasers];
  if (!content.article) {
    const { title, words } = content;
    return { ...refuse(input, 'noArticle', noArticleSentence(teasers.length), teasers), title, words };
  }
  return { outcome: 'article', article: content.article, teasers, charset };
}

function textOf(input: PageInput): ReturnType<typeof decodeBytes> {
  const { content, contentTypeCharset } = input;
  if (typeof content !== 'string') return decodeBytes(content, contentTypeCharset);
  if (content.length > maxPageBytes) {
    const detail = `The document has ${content.length} characters; at most ${maxPageBytes} are read.`;
    return { rejection: { stage: 'article', subject: '', reason: 'tooLarge', detail } };
  }
  if (content.includes('\0')) {
    const detail = 'The document is not text but binary data (it holds NUL characters).';
    return { rejection: { stage: 'article', subject: '', reason: 'binaryDocument', detail } };
  }
  return { text: content, charset: 'utf-16' };
}

function noArticleSentence(teasers: number): string {
  return teasers > 0
    ? `The page holds no article of its own, only a list of ${teasers} other ${teasers === 1 ? 'story' : 'stories'}.`
    : 'The page holds no article: no run of sentences was found in it.';
}

function refuse(
  input: PageInput,
  reason: RejectionReason,
  detail: string,
  teasers: ReadTeaser[] = [],
): RejectedReading {
  return rejected({ stage: 'article', subject: input.locator, reason, detail }, teasers);
}

function rejected(rejection: Rejection, teasers: ReadTeaser[] = []): RejectedReading {
  return { outcome: 'rejected', rejection, teasers };
}
