import * as z from 'zod';
import { type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { plainTitle } from '../feeds/plain-title.ts';
import type { LeftOutItem, NewsItem } from '../news-services/news-service.ts';
import { readJsonBody, unknownShape } from '../price-providers/json-body.ts';
import type { ProviderRefusal } from '../price-providers/price-provider.ts';

export const naverName = '네이버 뉴스 검색';

const BodySchema = z.object({ total: z.number().int().nonnegative(), items: z.array(z.unknown()) });

/** Title and description are HTML: the words searched for in `<b>`, entities for quotation marks and the like. */
const RowSchema = z.object({
  title: z.string(),
  /** The outlet's own address; empty where the search does not know it. */
  originallink: z.string().default(''),
  /** Naver's copy, or the outlet's address again. */
  link: z.string().default(''),
  description: z.string().default(''),
  pubDate: z.string(),
});

/** A story that was found, and when it was published. */
export interface FoundStory {
  readonly item: NewsItem;
  readonly publishedAt: InstantUtc;
}

/** One page of results, newest first. */
export interface SearchPage {
  readonly outcome: 'page';
  /** How many results there are over all pages. */
  readonly total: number;
  /** Rows on this page, those left out included. */
  readonly rows: number;
  readonly stories: readonly FoundStory[];
  readonly leftOut: readonly LeftOutItem[];
}

/** Reads a page of `/search/v1/news` (NAVER Cloud, "NAVER API HUB", 뉴스 검색 결과 조회). */
export function readSearchResult(text: string): SearchPage | ProviderRefusal {
  const body = readJsonBody(text, naverName, 'search results');
  if ('outcome' in body) return body;
  const page = BodySchema.safeParse(body.value);
  if (!page.success) return unknownShape(naverName, 'there is no list of results');
  const { total, items } = page.data;
  const stories = new Map<string, FoundStory>();
  const leftOut: LeftOutItem[] = [];
  for (const cells of items) {
    const story = readRow(cells);
    if ('detail' in story) leftOut.push(story);
    else if (!stories.has(story.item.guid)) stories.set(story.item.guid, story);
  }
  if (stories.size === 0 && leftOut.length > 0)
    return unknownShape(naverName, `no result of ${leftOut.length} can be read: ${leftOut[0]?.detail}`);
  return { outcome: 'page', total, rows: items.length, stories: [...stories.values()], leftOut };
}

function readRow(cells: unknown): FoundStory | LeftOutItem {
  const row = RowSchema.safeParse(cells);
  if (!row.success) {
    const fields = row.error.issues.map(({ path }) => path.join('.') || 'the result').join(', ');
    return { subject: 'a result', detail: `${fields} cannot be read` };
  }
  const { originallink, link, description, pubDate } = row.data;
  const title = plainTitle(row.data.title, 'loose');
  const address = webAddress(originallink) ?? webAddress(link);
  const published = Date.parse(pubDate);
  if (title === null) return { subject: shown(originallink || link), detail: 'it has no title' };
  if (address === null) return { subject: title, detail: 'it has no address of a page' };
  if (Number.isNaN(published)) return { subject: title, detail: `its date is "${shown(pubDate)}"` };
  const guid = nameOf(address);
  const telling = {
    ...{ guid, address: address.href, title, summaryHtml: null, contentHtml: null },
    ...{ publishedStamp: pubDate, updatedStamp: null, authors: [], categories: [] },
    ...{ publisher: null, language: null },
  };
  return {
    item: {
      guid,
      entry: { ...telling, summaryHtml: description },
      // Which passage is shown depends on what was searched for: another passage is no change of the story.
      telling,
      received: JSON.stringify(cells),
      corrected: null,
    },
    publishedAt: instantUtc(published),
  };
}

function webAddress(text: string): URL | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** One name for a story whether it was found by http or https. */
function nameOf({ host, pathname, search }: URL): string {
  return `${host}${pathname}${search}`;
}

function shown(text: string): string {
  return text.slice(0, 80);
}
