import { rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeed } from '../../server/sources/feeds/read-feed.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { replacePriceEvents } from '../../server/store/price-events.repository.ts';
import { JsonFeedSchema } from '../../shared/schemas/news-feed-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import {
  articleOf,
  claimOf,
  eventOf,
  hynix,
  mentionOf,
  samsung,
  saveGround,
  saveStory,
} from '../unit/store/sample.ts';
import { writeBuiltClient } from './built-client.ts';
import { openFilledDatabase } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

/** A mark that turns the direction of writing, a control character, half a surrogate pair, and what XML has a use for. */
const sharp = '\u202eSK & "하이닉스" 3 < 5\u0007 ]]> 상승 \ud800';

beforeAll(async () => {
  database = await openFilledDatabase();
  await saveGround(database);
  const article = articleOf('sharp', '2024-01-23', {
    title: sharp,
    publisher: 'A <&> B',
    note: '시험용 <글>입니다',
    text: `${sharp}\n\n첫 문장 <script>alert(1)</script> & 둘째 문장이다.`,
    canonicalUrl: 'https://news.example.org/sharp?a=1&b="2"',
  });
  await saveStory(database, article, {
    claims: [claimOf(article, 1), claimOf(article, 2, { verdict: 'contradicted', reason: 'differs' })],
  });
  // Known last, though it is about an earlier session than any other.
  const late = articleOf('late', '2024-01-19', {
    knownAt: instantUtc('2024-01-24T01:00:00.000Z'),
    canonicalUrl: 'javascript:alert(1)',
    sourceId: 'files',
  });
  await saveStory(database, late, {
    mentions: [mentionOf(samsung)],
    claims: [],
    events: [eventOf(late, { instrumentId: samsung, relation: 'precedes', kind: 'deal' })],
  });
  app = createTestApp(database).app;
});
afterAll(() => closeDatabase(database));

const rssOf = async (query = '') => (await app.request(`/feeds/events.rss${query}`)).text();
const jsonOf = async (query = '') =>
  JsonFeedSchema.parse(await (await app.request(`/feeds/events.json${query}`)).json());

async function readByFeedparser(xml: string) {
  const items: FeedParser.Item[] = [];
  for await (const item of Readable.from([xml]).pipe(new FeedParser({ strict: true, addmeta: false }))) {
    items.push(item);
  }
  return items;
}

describe('a feed of news', () => {
  it('is the same to three parsers of other authors and to our own', async () => {
    const [xml, json] = [await rssOf(), await jsonOf()];
    const expected = json.items.map(({ id, title }) => [id, title]);
    expect(expected).toHaveLength(3);
    const strict = parseFeed(xml);
    expect(strict.items.map(({ id, title }) => [id, title])).toEqual(expected);
    expect(strict.title).toBe(json.title);
    expect((await readByFeedparser(xml)).map(({ guid, title }) => [guid, title])).toEqual(expected);
    const rss = parseRssFeed(xml);
    expect(rss.items?.map(({ guid, title }) => [guid?.value, title])).toEqual(expected);
    expect(rss.items?.map(({ link }) => link)).toEqual(json.items.map(({ url }) => url));
    expect(rss.items?.map(({ description }) => description)).toEqual(
      json.items.map(({ content_html }) => content_html),
    );
    expect(rss.items?.map(({ dc }) => dc?.creators)).toEqual(
      json.items.map(({ authors }) => authors.map(({ name }) => name)),
    );
    const parsed = parseJsonFeed(JSON.stringify(json));
    expect(parsed.items?.map(({ id, title }) => [id, title])).toEqual(expected);
    for (const text of [xml, JSON.stringify(json)]) {
      const own = readFeed(text, 'http://localhost/feeds/events');
      if ('rejection' in own) throw new Error(own.rejection.detail);
      expect(own.rejections).toEqual([]);
      expect(own.feed.entries.map(({ guid, title }) => [guid, title])).toEqual(expected);
    }
  });

  it('begins with what became known last, and says the same of an event at every reading', async () => {
    const { items } = await jsonOf();
    expect(items.map(({ _newstape }) => _newstape.key.split('|').at(-1))).toEqual([
      'late',
      'sharp',
      'article-1',
    ]);
    expect((await jsonOf('?limit=1')).items.map(({ id }) => id)).toEqual([items[0]?.id]);
    const then = await jsonOf('?asOf=2024-01-23T12:00:00.000Z');
    expect(then.items.map(({ id }) => id)).toEqual(items.slice(1).map(({ id }) => id));
    expect(then.items[0]?.url).toContain('&asOf=2024-01-23T12%3A00%3A00.000Z');
  });

  it('leads to the event here and to the story, where that is a page of the web', async () => {
    const [late, sharpItem] = (await jsonOf()).items;
    expect(sharpItem).toMatchObject({
      url: `http://localhost/company/KRX%3A000660?event=${encodeURIComponent('KRX:000660|2024-01-23|sharp')}`,
      external_url: 'https://news.example.org/sharp?a=1&b=%222%22',
    });
    expect(late?.external_url).toBeUndefined();
    expect(JSON.stringify(late)).not.toContain('javascript:');
    const behind = createTestApp(database, { trustProxy: true }).app;
    const headers = { Host: 'news.example.org', 'X-Forwarded-Proto': 'https' };
    const given = await behind.request('http://news.example.org/feeds/events.json?kind=deal', { headers });
    const feed = JsonFeedSchema.parse(await given.json());
    expect(feed.feed_url).toBe('https://news.example.org/feeds/events.json?kind=deal');
    expect(feed.home_page_url).toBe('https://news.example.org/events?kind=deal');
    expect(feed.items[0]?.url).toMatch(/^https:\/\/news\.example\.org\/company\//);
  });

  it('tells company, kind, relation, session and verdicts in words, with nothing that could be markup of others', async () => {
    const [ko, en] = [(await jsonOf()).items[1], (await jsonOf('?lang=en')).items[1]];
    expect(ko?.title).toBe('SK하이닉스: SK & "하이닉스" 3 < 5 ]]> 상승 \ufffd');
    expect(ko?.tags).toEqual(['SK하이닉스', '시세 이야기', '움직임을 전한 보도']);
    expect(ko?.content_html).toContain('거래일 2024-01-23');
    expect(ko?.content_html).toContain('기사 속 수치: 시세와 일치 1 · 시세와 다름 1');
    expect(en?.title).toMatch(/^SK hynix: /);
    expect(ko?.content_html).toContain('<p>출처의 설명: 시험용 &lt;글&gt;입니다</p>');
    expect(en?.content_html).toContain(
      'Numbers in the story: matches price data 1 · differs from price data 1',
    );
    expect(ko?.content_html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; 둘째 문장이다.');
    expect(ko?.content_html).not.toMatch(/<script|\u202e/);
  });

  it('says of itself what it was asked for', async () => {
    expect((await jsonOf()).title).toBe('Newstape: 모든 사건');
    const query =
      '?instrument=KRX:000660,KRX:005930&kind=price,deal&verdict=contradicted&reports=first&lang=en';
    expect((await jsonOf(query)).title).toBe(
      'Newstape: SK hynix and 1 more, price story · deal, differs from price data, first reports only',
    );
    expect((await jsonOf(query)).items).toHaveLength(1);
    expect(parseFeed(await rssOf('?source=nobody')).items).toEqual([]);
  });

  it('holds no price value, and of a text what its source lets the caller see', async () => {
    for (const path of ['/feeds/events.rss', '/feeds/events.json']) {
      const reply = await app.request(path);
      const own = await app.request(path, { headers: adminHeaders });
      expect([reply, own].map(({ headers }) => headers.get('cache-control'))).toEqual([
        'no-cache',
        'private, no-cache',
      ]);
      const [others, operators] = [await reply.text(), await own.text()];
      // Of the bars, and a return of an event.
      for (const text of [others, operators]) expect(text).not.toMatch(/14[15],?[34]00|13[67],?000|0\.0092/);
      expect(others).toContain('SK hynix closed');
      expect(others).not.toContain('14만2600원');
      expect(operators).toContain('14만2600원');
    }
  });

  it('is not sent again while it reads the same, though other data change', async () => {
    for (const path of ['/feeds/events.rss?kind=deal', '/feeds/events.json?kind=deal']) {
      const first = await app.request(path);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\/"\w+"$/);
      await replacePriceEvents(database, hynix, []);
      const again = await app.request(path, { headers: { 'If-None-Match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('cache-control')).toContain('no-cache');
      const other = await app.request('/feeds/events.rss', { headers: { 'If-None-Match': tag } });
      expect(other.status).toBe(200);
    }
  });

  it('is of the type that it says, compressed for who takes that, and under the policy of data', async () => {
    for (const [end, type] of [
      ['rss', 'application/rss+xml; charset=utf-8'],
      ['json', 'application/feed+json'],
    ]) {
      const reply = await app.request(`/feeds/events.${end}`, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(reply.headers.get('content-type')).toBe(type);
      expect(reply.headers.get('content-encoding')).toBe('gzip');
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it.each(['mood=x', 'order=oldest', 'cursor=x', 'limit=0', 'lang=fr', 'from=2024-02-01&to=2024-01-01'])(
    'refuses %s',
    async (query) => {
      await readProblem(await app.request(`/feeds/events.rss?${query}`), 400);
    },
  );
});

describe('the page', () => {
  const folder = writeBuiltClient();
  const headOf = async (path: string) => {
    const pages = createTestApp(database, { clientDirectory: folder }).app;
    const reply = await pages.request(path);
    expect(reply.headers.get('cache-control')).toBe('no-cache');
    const again = await pages.request(path, {
      headers: { 'If-None-Match': reply.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const text = await reply.text();
    const links = [...text.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/g)];
    return links.map(([, type, href = '']) => [type, href.replaceAll('&amp;', '&')]);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['/events', ''],
    [
      '/events?kind=price%2Cdeal&mood=x&from=2024-01-19&lang=en&asOf=2024-01-23T00:00:00.000Z',
      '?from=2024-01-19&kind=price%2Cdeal&lang=en',
    ],
    ['/company/KRX%3A000660?kind=price&lang=en&event=x', '?instrument=KRX%3A000660&lang=en'],
    ['/company/XNYS%3ABRK%2FB', '?instrument=XNYS%3ABRK%2FB'],
  ])('%s names its feeds, which answer', async (path, query) => {
    // Beside them stands how to embed the page, which is tested with the widgets.
    const links = (await headOf(path)).filter(([, href = '']) => href.startsWith('/feeds/'));
    expect(links).toEqual([
      ['application/rss+xml', `/feeds/events.rss${query}`],
      ['application/feed+json', `/feeds/events.json${query}`],
    ]);
    for (const [, href = ''] of links) expect((await app.request(href)).status).toBe(200);
  });

  it.each(['/company/%22%3E', '/claims', '/'])('%s names none', async (path) => {
    const pages = createTestApp(database, { clientDirectory: folder }).app;
    expect(await (await pages.request(path)).text()).not.toContain('alternate');
  });
});
