import { epochMilliseconds, type InstantUtc } from '../../shared/units/instant-utc.ts';
import { loopbackSite } from '../support/loopback-site.ts';
import { rssFeed } from '../support/news-site.ts';
import { answer, faultAt, type SiteClock } from './exchange-site.ts';
import type { MadeStory, StoryWords } from './made-stories.ts';
import type { Fault, ScriptSpan } from './script-span.ts';

/** Three outlets on this machine: a daily (RSS), one whose feed has headlines and its pages the stories, and a wire (Atom). */
export interface NewsOutlets {
  readonly feeds: Readonly<Record<MadeStory['feed'], string>>;
  /** How often each page was given as it should be, by story and edition. */
  readonly pagesGiven: ReadonlyMap<string, number>;
  /** Answers of feeds and pages that were not as they should be, by kind. */
  readonly faults: ReadonlyMap<string, number>;
  /** Feeds that were given as they should be. */
  readonly answers: { good: number };
  close(): Promise<void>;
}

/** So many stories are in a feed, the newest first. */
const feedLength = 25;

/** The minute at which a feed of these stories was changed last stands for its ETag. */
interface Edition {
  readonly story: MadeStory;
  readonly words: StoryWords;
  readonly changedAt: InstantUtc;
}

/** Starts the outlets. */
export async function startNewsOutlets(
  span: ScriptSpan,
  stories: readonly MadeStory[],
  clock: SiteClock,
): Promise<NewsOutlets> {
  const pagesGiven = new Map<string, number>();
  const faults = new Map<string, number>();
  const answers = { good: 0 };
  const site = await loopbackSite((request, response) => {
    const [, kind = '', name = ''] = (request.url ?? '').split('/');
    const base = `http://${request.headers.host}`;
    const now = clock.now();
    const editions = editionsAt(stories, clock);
    const feed = kind === 'feed' ? name : 'pages';
    const fault = clock.isOver ? null : faultAt(span, feed, now);
    if (fault !== null) faults.set(`${feed} ${fault}`, (faults.get(`${feed} ${fault}`) ?? 0) + 1);
    if (kind === 'page') {
      const edition = editions.find(({ story }) => story.id === name);
      if (edition === undefined) return void response.writeHead(404).end();
      const key = `${name} ${edition.changedAt}`;
      if (fault === null) pagesGiven.set(key, (pagesGiven.get(key) ?? 0) + 1);
      return answer(response, pageOf(edition), fault, now, 'text/html; charset=utf-8');
    }
    const shown = editions.filter(({ story }) => story.feed === feed).reverse();
    const part = clock.isOver ? shown : shown.slice(0, feedLength);
    const etag = `"${part.length}-${
      part
        .map(({ changedAt }) => changedAt)
        .sort()
        .at(-1) ?? ''
    }"`;
    if (fault === null && request.headers['if-none-match'] === etag) {
      return void response.writeHead(304, { etag }).end();
    }
    if (fault === null) {
      answers.good += 1;
      response.setHeader('etag', etag);
    }
    answer(
      response,
      feedText(feed, fault === 'noEntries' ? [] : part, base),
      plain(fault),
      now,
      'application/xml',
    );
  });
  const address = `http://127.0.0.1:${site.port}/feed`;
  return {
    feeds: { daily: `${address}/daily`, pages: `${address}/pages`, wire: `${address}/wire` },
    ...{ pagesGiven, faults, answers },
    close: () => site.close(),
  };
}

/** A feed without entries is given like any other. */
function plain(fault: Fault | null): Fault | null {
  return fault === 'noEntries' ? null : fault;
}

function editionsAt(stories: readonly MadeStory[], { now, isOver }: SiteClock): Edition[] {
  const moment = now();
  return stories.flatMap((story): Edition[] => {
    const { publishedAt, words, edited } = story;
    if (publishedAt > moment && !isOver) return [];
    if (edited !== null && (isOver || edited.at <= moment)) {
      return [{ story, words: edited.words, changedAt: edited.at }];
    }
    return [{ story, words, changedAt: publishedAt }];
  });
}

function feedText(feed: string, editions: readonly Edition[], base: string): string {
  if (feed === 'wire') return atomFeed(editions, base);
  const items = editions.map(({ story, words }) => ({
    ...{ guid: story.id, link: `${base}/page/${story.id}`, title: words.title },
    description: feed === 'daily' ? words.paragraphs.join('\n') : words.title,
    pubDate: new Date(epochMilliseconds(story.publishedAt)).toUTCString(),
  }));
  return rssFeed(feed === 'daily' ? '한누리일보 증권' : '온누리경제', items, '<ttl>60</ttl>');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function atomFeed(editions: readonly Edition[], base: string): string {
  const newest = editions[0]?.changedAt ?? '2025-01-01T00:00:00.000Z';
  const entries = editions.map(
    ({ story, words, changedAt }) =>
      `<entry><id>urn:wire:${story.id}</id><title>${escaped(words.title)}</title><link href="${base}/page/${story.id}"/><published>${story.publishedAt}</published><updated>${changedAt}</updated><summary>${escaped(words.paragraphs.join(' '))}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lowland Wire</title><id>urn:wire</id><updated>${newest}</updated>${entries.join('')}</feed>`;
}

function pageOf({ story, words }: Edition): string {
  const paragraphs = words.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${escaped(words.title)}</title><meta property="article:published_time" content="${story.publishedAt}"></head><body><nav><a href="/">홈</a></nav><article><h1>${escaped(words.title)}</h1>${paragraphs}</article></body></html>`;
}
