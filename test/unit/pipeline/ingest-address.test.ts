import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestAddress } from '../../../server/pipeline/ingest-address.ts';
import { ingestSource } from '../../../server/pipeline/ingest-source.ts';
import { listArticles } from '../../../server/store/article-list.repository.ts';
import { listRejections } from '../../../server/store/rejections.repository.ts';
import { findSource, findSourceByAddress, saveSource } from '../../../server/store/sources.repository.ts';
import { ArticleListQuerySchema } from '../../../shared/schemas/article-reply.ts';
import { type Collecting, startCollecting } from '../../support/collecting.ts';
import { type FeedItem, type NewsSite, rssFeed, startNewsSite } from '../../support/news-site.ts';

let site: NewsSite;
let collecting: Collecting;
beforeAll(async () => {
  site = await startNewsSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  site.asked.length = 0;
  collecting = await startCollecting();
});
afterEach(() => collecting.close());

const item = (number: number, more: FeedItem = {}): FeedItem => ({
  guid: `guid-${number}`,
  link: `${site.address}/news/${number}`,
  title: `SK하이닉스 ${number}번째 소식, 사흘 만에 하락`,
  description: `SK하이닉스는 ${number}일 전보다 0.74% 내린 13만5000원에 거래를 마쳤다. ${number}번째 글의 요약이다.`,
  pubDate: `Tue, 24 Nov 2026 0${number}:00:00 +0900`,
  ...more,
});

const articlePage = (headline: string) =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${headline}</title></head><body><article><h1>${headline}</h1><p class="date">입력 2026.11.24 16:12</p><p>24일 SK하이닉스는 한국거래소에서 전 거래일보다 0.74% 내린 13만5000원에 거래를 마쳤다. 장중에는 13만7000원까지 올랐다가 내렸다.</p><p>외국인 투자자는 사흘째 주식을 팔았고 기관 투자자도 매도에 나섰다고 거래소는 밝혔다. 증권사들은 실적 발표를 앞둔 관망세가 이어졌다고 설명했다.</p><p>삼성전자는 7만4400원으로 장을 끝냈다. 전체 시장은 뚜렷한 방향 없이 오르내렸다.</p></article></body></html>`;

const list = async () => (await listArticles(collecting.database, ArticleListQuerySchema.parse({}))).articles;
const outcomes = () => collecting.reports.map((report) => report.rejection?.reason ?? report.outcome);

describe('a feed', () => {
  it('is read entry by entry under a source of its own, and only once', async () => {
    site.answer('/rss', { body: rssFeed('증권 소식', [item(1), item(2), { guid: 'empty' }]) });
    await ingestAddress(collecting.context, `${site.address}/rss`);
    expect(await list()).toHaveLength(2);
    expect(outcomes().toSorted()).toEqual(['stored', 'stored', 'unusableEntry']);
    const source = await findSourceByAddress(collecting.database, `${site.address}/rss`);
    expect(source).toMatchObject({ kind: 'feed', name: '증권 소식', redistribute: 'unknown' });
    expect(source?.setAsideAt).not.toBeNull();
    const [first] = await list();
    expect(first).toMatchObject({
      sourceName: '증권 소식',
      canonicalUrl: `${site.address}/news/2`,
      date: { publishedAt: '2026-11-23T17:00:00.000Z', basis: 'feedEntry' },
    });

    collecting.reports.length = 0;
    await ingestAddress(collecting.context, `${site.address}/rss`);
    expect(outcomes().toSorted()).toEqual(['unchanged', 'unchanged', 'unusableEntry']);
    expect(await list()).toHaveLength(2);
  });

  it('keeps its bytes only where an entry is new or changed', async () => {
    const count = async () =>
      (await collecting.database.selectFrom('raw_document').select('hash').execute()).length;
    site.answer('/rss', { body: rssFeed('증권', [item(1)]) });
    await ingestAddress(collecting.context, `${site.address}/rss`);
    expect(await count()).toBe(1);
    site.answer('/rss', {
      body: rssFeed('증권', [item(1)], '<lastBuildDate>Tue, 24 Nov 2026 09:00:00 +0900</lastBuildDate>'),
    });
    await ingestAddress(collecting.context, `${site.address}/rss`);
    expect(await count()).toBe(1);
    site.answer('/rss', { body: rssFeed('증권', [item(2), item(1)]) });
    await ingestAddress(collecting.context, `${site.address}/rss`);
    expect(await count()).toBe(2);
    expect(await list()).toHaveLength(2);
  });

  it('in CP949 is read by its prolog', async () => {
    const { default: iconv } = await import('iconv-lite');
    const text = rssFeed('증권 똠', [item(1)]).replace('UTF-8', 'euc-kr');
    site.answer('/rss', { body: iconv.encode(text, 'cp949'), headers: { 'content-type': 'text/xml' } });
    await ingestAddress(collecting.context, `${site.address}/rss`);
    expect((await list())[0]).toMatchObject({ title: item(1).title, sourceName: '증권 똠' });
  });

  it('whose entries have the same name keeps them apart', async () => {
    site.answer('/rss', { body: rssFeed('증권', [item(1, { guid: 'same' }), item(2, { guid: 'same' })]) });
    for (const expected of ['stored', 'unchanged']) {
      collecting.reports.length = 0;
      await ingestAddress(collecting.context, `${site.address}/rss`);
      expect(outcomes()).toEqual([expected, expected]);
    }
    expect(await list()).toHaveLength(2);
  });

  it('is read from standard input and from a file too', async () => {
    const text = rssFeed('증권', [item(1)]);
    await ingestSource(collecting.context, '-', {}, Readable.from([Buffer.from(text)]));
    expect((await list())[0]).toMatchObject({ title: item(1).title });
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        { id: '1', url: `${site.address}/j`, title: '삼성전자 소식', content_text: '삼성전자는 올랐다.' },
      ],
    });
    await ingestSource(collecting.context, '-', {}, Readable.from([Buffer.from(json)]));
    expect(await list()).toHaveLength(2);
  });
});

describe('reading that was stopped', () => {
  it('goes on where it ended', async () => {
    site.answer('/rss', { body: rssFeed('증권', [item(1), item(2), item(3)]) });
    let told = 0;
    const stopping = {
      ...collecting.context,
      report: () => {
        told += 1;
        if (told === 2) throw new Error('stopped');
      },
    };
    await expect(ingestAddress(stopping, `${site.address}/rss`)).rejects.toThrow('stopped');
    await ingestAddress(collecting.context, `${site.address}/rss`);
    expect(outcomes()).toEqual(['unchanged', 'unchanged', 'stored']);
    expect(await list()).toHaveLength(3);
  });
});

describe('the pages of a feed', () => {
  it('are fetched for their whole text where that is asked for; an entry stands in where its page fails', async () => {
    site.answer('/rss', { body: rssFeed('증권', [item(1), item(2)]) });
    site.answer('/news/1', {
      body: articlePage(item(1).title ?? ''),
      headers: { 'content-type': 'text/html' },
    });
    site.answer('/news/2', { status: 500 });
    await ingestAddress({ ...collecting.context, followPages: true }, `${site.address}/rss`);
    const coverage = Object.fromEntries((await list()).map((one) => [one.canonicalUrl, one.coverage]));
    expect(coverage).toEqual({
      [`${site.address}/news/1`]: 'fullText',
      [`${site.address}/news/2`]: 'summary',
    });
    expect((await list()).map(({ date }) => date.basis)).toEqual(['feedEntry', 'feedEntry']);
    expect((await listRejections(collecting.database)).map(({ reason }) => reason)).toContain('httpStatus');

    // The page that failed is tried again; the one that was read is not.
    site.asked.length = 0;
    site.answer('/news/2', {
      body: articlePage(item(2).title ?? ''),
      headers: { 'content-type': 'text/html' },
    });
    await ingestAddress({ ...collecting.context, followPages: true }, `${site.address}/rss`);
    expect(site.asked.map(({ path }) => path)).toEqual(['/rss', '/news/2']);
    expect((await list()).map((one) => one.coverage)).toEqual(['fullText', 'fullText']);
  });
});

describe('other addresses', () => {
  it('a page is read with the charset of its header, under its final address', async () => {
    const { default: iconv } = await import('iconv-lite');
    const html = articlePage('SK하이닉스 하락 마감').replace('<meta charset="utf-8">', '');
    site.answer('/old', { status: 302, headers: { location: '/news/9' } });
    site.answer('/news/9', {
      body: iconv.encode(html, 'cp949'),
      headers: { 'content-type': 'text/html; charset=euc-kr' },
    });
    await ingestAddress(collecting.context, `${site.address}/old`);
    expect(await list()).toMatchObject([
      {
        title: 'SK하이닉스 하락 마감',
        canonicalUrl: `${site.address}/news/9`,
        sourceName: 'Pages read by their addresses',
      },
    ]);
    expect(await findSource(collecting.database, 'pages')).toMatchObject({ kind: 'page' });
  });

  it('a page without an article names the feeds that it offers', async () => {
    site.answer('/', {
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/rss" title="R"></head><body><ul><li><a href="/1">하나</a></li><li><a href="/2">둘</a></li></ul></body></html>',
      headers: { 'content-type': 'text/html' },
    });
    await ingestAddress(collecting.context, `${site.address}/`);
    expect(collecting.reports[0]?.rejection?.detail).toContain(`${site.address}/rss`);
  });

  it('each feed of an OPML list is read, and one that fails stops no other', async () => {
    site.answer('/a', { body: rssFeed('하나', [item(1)]) });
    site.answer('/b', { status: 404 });
    site.answer('/c', { body: rssFeed('둘', [item(2)]) });
    const outlines = ['a', 'b', 'c'].map(
      (name) => `<outline type="rss" text="${name}" xmlUrl="${site.address}/${name}"/>`,
    );
    site.answer('/list.opml', {
      body: `<opml version="2.0"><body><outline text="증권">${outlines.join('')}<outline text="no address"/></outline></body></opml>`,
    });
    await ingestAddress(collecting.context, `${site.address}/list.opml`);
    expect(outcomes().toSorted()).toEqual(['httpStatus', 'stored', 'stored', 'unusableFeedAddress']);
  });

  it('an index of sitemaps gives those that list news', async () => {
    const loc = (path: string) => `<sitemap><loc>${site.address}${path}</loc></sitemap>`;
    site.answer('/index.xml', {
      body: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${loc('/news.xml')}${loc('/all.xml')}</sitemapindex>`,
    });
    site.answer('/news.xml', {
      body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${site.address}/news/1</loc><news:news><news:publication><news:name>경제일보</news:name><news:language>ko</news:language></news:publication><news:publication_date>2026-11-24T09:00:00+09:00</news:publication_date><news:title>SK하이닉스 하락 마감</news:title></news:news></url></urlset>`,
    });
    site.answer('/all.xml', {
      body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site.address}/1</loc></url><url><loc>${site.address}/2</loc></url></urlset>`,
    });
    await ingestAddress(collecting.context, `${site.address}/index.xml`);
    expect(await list()).toMatchObject([
      { title: 'SK하이닉스 하락 마감', publisher: '경제일보', coverage: 'titleOnly' },
    ]);
    expect(outcomes().toSorted()).toEqual(['notAFeed', 'stored']);
  });

  it.each([
    'ftp://news.example/rss',
    'https://user:pass@news.example/',
    'file:///etc/passwd',
    'http://',
    'http://[',
    'https://exa mple.com/',
    `https://news.example/${'a'.repeat(100_000)}`,
    'https://\0.example/',
  ])('%s is refused with a reason', async (address) => {
    await ingestSource(collecting.context, address, {}, Readable.from([]));
    expect(collecting.reports).toMatchObject([
      { outcome: 'rejected', rejection: { detail: expect.stringMatching(/.{10,}/) } },
    ]);
  });

  it('feeds of one list whose addresses read alike are kept apart', async () => {
    const paths = ['/feed/a', '/feed-a', '/feed_a', '/FEED/A'];
    for (const [index, path] of paths.entries())
      site.answer(path, { body: rssFeed(path, [item(index + 1)]) });
    const outlines = paths.map(
      (path) => `<outline type="rss" text="${path}" xmlUrl="${site.address}${path}"/>`,
    );
    site.answer('/list.opml', { body: `<opml version="2.0"><body>${outlines.join('')}</body></opml>` });
    await ingestAddress(collecting.context, `${site.address}/list.opml`);
    const ids = await Promise.all(
      paths.map(
        async (path) => (await findSourceByAddress(collecting.database, `${site.address}${path}`))?.id,
      ),
    );
    expect(ids.toSorted()).toEqual([
      '127-0-0-1-feed-a',
      '127-0-0-1-feed-a-2',
      '127-0-0-1-feed-a-3',
      '127-0-0-1-feed-a-4',
    ]);
    expect(await list()).toHaveLength(4);
  });

  it('a feed that is a source in use is polled', async () => {
    site.answer('/rss', { body: rssFeed('증권', [item(1)]), headers: { etag: '"1"' } });
    await ingestAddress(collecting.context, `${site.address}/rss`);
    const source = await findSourceByAddress(collecting.database, `${site.address}/rss`);
    if (!source) throw new Error('no source was made');
    await saveSource(collecting.database, { ...source, setAsideAt: null, setAsideReason: null });
    site.answer('/rss', (request) =>
      request.headers['if-none-match'] === '"1"'
        ? { status: 304 }
        : { body: rssFeed('증권', [item(1)]), headers: { etag: '"1"' } },
    );
    collecting.reports.length = 0;
    await ingestAddress(collecting.context, `${site.address}/rss`);
    await ingestAddress(collecting.context, `${site.address}/rss`);
    expect(outcomes()).toEqual(['unchanged']);
  });
});
