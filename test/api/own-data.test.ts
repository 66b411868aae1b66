import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundledListing } from '../../server/demo/bundled-data.ts';
import { BUNDLED_SOURCES } from '../../server/demo/bundled-sources.ts';
import { articleFileRunner } from '../../server/pipeline/article-file-runner.ts';
import { currentReference } from '../../server/pipeline/current-reference.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { prepareDatabase } from '../../server/pipeline/prepare-database.ts';
import { priceImportRunners } from '../../server/pipeline/price-import-runners.ts';
import { sourceEditRunners } from '../../server/pipeline/source-edit-runners.ts';
import { storedSeriesLookup } from '../../server/pipeline/stored-series.ts';
import { createGuardedFetch } from '../../server/sources/fetching/guarded-fetch.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { findSource } from '../../server/store/sources.repository.ts';
import { ArticleFileReplySchema } from '../../shared/schemas/article-file-reply.ts';
import { PriceImportReplySchema, PricePreviewReplySchema } from '../../shared/schemas/price-import-reply.ts';
import { PriceSeriesStatusReplySchema } from '../../shared/schemas/price-series-status-reply.ts';
import {
  FeedSearchReplySchema,
  SourceAdditionReplySchema,
  SourceCheckReplySchema,
} from '../../shared/schemas/source-edit-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { type NewsSite, rssFeed, startNewsSite } from '../support/news-site.ts';
import { noRunners } from '../support/no-runners.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const now = () => instantUtc('2026-11-25T00:00:00.000Z');
const { Authorization } = adminHeaders;
let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let site: NewsSite;
let fetching: ReturnType<typeof createGuardedFetch>;

beforeAll(async () => {
  database = await openDatabase(':memory:');
  await prepareDatabase(database, await readBundledListing('.'), BUNDLED_SOURCES);
  const reference = await currentReference(database, await readDictionaryData('.'));
  fetching = createGuardedFetch({ now, version: '0.0.0-test', contact: null, allowPrivateAddresses: true });
  const { fetch } = fetching;
  site = await startNewsSite();
  const collecting = async () => ({
    ...{ database, reference, now, fetch },
    seriesOf: storedSeriesLookup(database, null, now),
  });
  app = createTestApp(database, {
    now,
    runners: {
      ...noRunners,
      priceImports: priceImportRunners({ database, now }),
      sourceEdits: sourceEditRunners({ database, now, fetch }),
      ingestFile: articleFileRunner(collecting),
    },
  }).app;
});
afterAll(async () => {
  await site.close();
  await fetching.close();
  await closeDatabase(database);
});

const send = (path: string, body: Uint8Array<ArrayBuffer> | object, method = 'POST') =>
  app.request(path, {
    method,
    headers: {
      Authorization,
      'Content-Type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
    },
    body: body instanceof Uint8Array ? body : JSON.stringify(body),
  });

const korean = (text: string) => new Uint8Array(iconv.encode(text, 'cp949'));
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/prices/${name}`, import.meta.url)));

async function preview(query: string, bytes: Uint8Array<ArrayBuffer>) {
  const reply = await send(`/api/v1/price-imports/preview?${query}`, bytes);
  expect(reply.status).toBe(200);
  return PricePreviewReplySchema.parse(await reply.json());
}

async function held(query = '') {
  const reply = await app.request(`/api/v1/price-series${query}`, { headers: { Authorization } });
  return PriceSeriesStatusReplySchema.parse(await reply.json());
}

const PLAIN = '일자,시가,고가,저가,종가,거래량\n2026/11/20,"1,000","1,100",990,"1,050",10\n';

describe('a file of prices by the API', () => {
  it('is shown as it was understood, with its newest bars, and nothing is stored', async () => {
    const shown = await preview('name=000660.csv', fixture('exchange-data-site.csv'));
    expect(shown).toMatchObject({
      understood: { encoding: 'cp949', dates: 'yearFirst', layout: 'oneSeries' },
      ...{ basis: 'none', question: null, seriesCount: 1, rejectedCount: 0 },
      series: [
        {
          instrument: { id: 'KRX:000660', nameKorean: 'SK하이닉스' },
          ...{ instrumentBy: 'fileName', bars: 22, firstSession: '2024-01-02', lastSession: '2024-01-31' },
        },
      ],
    });
    expect(shown.newest.map(({ sessionDate }) => sessionDate)).toEqual([
      '2024-01-31',
      '2024-01-30',
      '2024-01-29',
    ]);
    expect((await held()).total).toBe(0);
  });

  it('asks whose prices they are, then what they are adjusted for, and names each bad line', async () => {
    const bytes = korean(`${PLAIN}2026/11/23,1,2,없음,x,5\n`);
    expect(await preview('name=prices.csv', bytes)).toMatchObject({ question: 'instrument' });
    const known = await preview('name=prices.csv&instrument=KRX:000660', bytes);
    expect(known).toMatchObject({ question: 'basis', basis: null, rejectedCount: 1 });
    expect(known.rejected[0]).toMatchObject({ subject: 'line 3', reason: 'badPrice' });
    const said = await preview('name=prices.csv&instrument=KRX:000660&basis=split', bytes);
    expect(said).toMatchObject({ question: null, basis: 'split' });
  });

  it('asks for the order of day and month, and for the day of a file without dates', async () => {
    const ambiguous = korean('Date,Close\n01/02/2024,10\n02/03/2024,11\n');
    expect(await preview('name=NVDA.csv', ambiguous)).toMatchObject({ question: 'dateOrder' });
    expect(await preview('name=NVDA.csv&dateOrder=mdy&basis=split', ambiguous)).toMatchObject({
      ...{ question: null, understood: { dates: 'mdy' } },
      series: [{ firstSession: '2024-01-02', lastSession: '2024-02-03' }],
    });
    const undated = korean('종목코드,종가\n000660,1000\n');
    expect(await preview('name=day.csv', undated)).toMatchObject({ question: 'date' });
    const dated = await preview('name=day.csv&date=2026-11-20&basis=none', undated);
    expect(dated).toMatchObject({ question: null, series: [{ lastSession: '2026-11-20' }] });
  });

  it('tells a step that looks like a split before anything is stored', async () => {
    const halved = korean(
      `${PLAIN}2026/11/23,"1,040","1,060","1,020","1,040",12\n2026/11/24,520,530,510,521,20\n`,
    );
    const shown = await preview('name=005930.csv&basis=none', halved);
    expect(shown.series[0]).toMatchObject({
      flagCount: 1,
      flags: [{ sessionDate: '2026-11-24', kind: 'suspectedSplit', value: 2 }],
    });
  });

  it('is stored under a source of its own with nobody’s leave to pass it on; the same again adds nothing', async () => {
    const bytes = fixture('exchange-data-site.csv');
    const store = async () =>
      PriceImportReplySchema.parse(await (await send('/api/v1/price-imports?name=000660.csv', bytes)).json());
    expect((await store()).series).toMatchObject([
      { instrumentId: 'KRX:000660', sourceId: 'file:000660.csv', added: 22, refused: null },
    ]);
    expect((await store()).series).toMatchObject([{ added: 0, unchanged: 22 }]);
    expect(await findSource(database, 'file:000660.csv')).toMatchObject({
      ...{ display: 'ownUse', redistribute: 'unknown' },
    });
    expect(await held()).toMatchObject({
      total: 1,
      series: [
        {
          ...{ instrumentId: 'KRX:000660', nameKorean: 'SK하이닉스', inUse: true, finalBars: 22 },
          ...{ firstSession: '2024-01-02', lastSession: '2024-01-31', redistribute: 'unknown' },
        },
      ],
    });
  });

  it.each([
    ['what nobody said of it', 'name=000660.csv', korean(PLAIN), 400, 'adjusted for'],
    ['an instrument that is unknown', 'name=a.csv&instrument=KRX:999999', korean(PLAIN), 400, 'add it first'],
    ['a file that is no table', 'name=000660.csv', korean('<html>nothing</html>'), 400, ''],
    ['an empty file', 'name=000660.csv', korean(''), 422, 'empty'],
    ['no name', 'basis=none', korean(PLAIN), 400, 'name'],
  ] as const)('is refused for %s', async (_, query, bytes, status, words) => {
    const problem = await readProblem(await send(`/api/v1/price-imports?${query}`, bytes), status);
    expect(JSON.stringify(problem)).toContain(words);
    expect((await held()).total).toBe(1);
    const first = await held('?limit=1');
    expect([first.series.length, first.nextCursor]).toEqual([1, null]);
    expect((await app.request('/api/v1/price-series?cursor=x', { headers: { Authorization } })).status).toBe(
      400,
    );
  });

  it('has to be sent as a file', async () => {
    await readProblem(await send('/api/v1/price-imports?name=a.csv', {}), 415);
  });
});

describe('feeds by the API', () => {
  it('are found at an address and in a list, collected, checked and set aside', async () => {
    site.answer('/rss', { body: rssFeed('증권 소식', [{ guid: '1', title: 'SK하이닉스 소식' }]) });
    site.answer('/', {
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/rss" title="속보"></head></html>',
    });
    const search = async (body: object) =>
      FeedSearchReplySchema.parse(await (await send('/api/v1/feed-searches', body)).json());
    const address = `${site.address}/rss`;
    expect(await search({ address })).toMatchObject({
      kind: 'feed',
      feeds: [{ address, title: '증권 소식', sourceId: null }],
    });
    expect(await search({ address: `${site.address}/` })).toMatchObject({
      kind: 'page',
      feeds: [{ address, title: '속보' }],
    });
    const opml = `<opml version="2.0"><body><outline type="rss" text="증권" xmlUrl="${address}"/><outline type="rss" text="없음"/></body></opml>`;
    const list = await search({ opml });
    expect(list).toMatchObject({ kind: 'list', feeds: [{ address }] });
    expect(list.rejections.map(({ reason }) => reason)).toEqual(['unusableFeedAddress']);
    expect(await search({ opml: 'no list' })).toMatchObject({ kind: 'none' });
    expect(await search({ address: `${site.address}/nowhere` })).toMatchObject({
      kind: 'none',
      rejections: [{ reason: 'httpStatus' }],
    });

    const settings = { redistribute: 'no', follow: 'none' };
    const reply = await send('/api/v1/sources', { feeds: [{ address, title: '증권 소식' }], settings });
    const { sources } = SourceAdditionReplySchema.parse(await reply.json());
    expect(sources).toMatchObject([{ outcome: 'added', source: { address, redistribute: 'no' } }]);
    const id = sources[0]?.source.id ?? '';
    expect(await search({ address })).toMatchObject({ feeds: [{ sourceId: id }] });
    const check = await send(`/api/v1/sources/${encodeURIComponent(id)}/check`, {});
    expect(SourceCheckReplySchema.parse(await check.json())).toMatchObject({
      ...{ isReachable: true, dialect: 'rss', entries: 1, failure: null, termsKnown: true },
    });
    const removal = await app.request(`/api/v1/sources/${encodeURIComponent(id)}`, {
      method: 'DELETE',
      headers: { Authorization },
    });
    expect(removal.status).toBe(204);
    expect(await findSource(database, id)).toMatchObject({ setAsideAt: now() });
    const again = await send('/api/v1/sources', { feeds: [{ address, title: null }] });
    expect(SourceAdditionReplySchema.parse(await again.json()).sources).toMatchObject([
      { outcome: 'added', source: { id, setAsideAt: null, redistribute: 'no' } },
    ]);
  });

  it('are refused where the address or what is said of them cannot be', async () => {
    const feeds = [{ address: 'https://news.example/rss', title: null }];
    const full = { feeds, settings: { giveOut: 'fullText' } };
    expect((await readProblem(await send('/api/v1/sources', full), 400)).detail).toContain('terms allow it');
    await readProblem(await send('/api/v1/sources', { feeds: [{ address: 'ftp://a', title: null }] }), 400);
    await readProblem(await send('/api/v1/sources', { feeds, settings: { id: 'x' } }), 400);
    await readProblem(await send('/api/v1/sources/nothing/check', {}), 404);
    await readProblem(await send('/api/v1/sources/bundled-prices', {}, 'DELETE'), 404);
    await readProblem(await send('/api/v1/feed-searches', { address: 'not an address' }), 400);
  });
});

describe('files of articles by the API', () => {
  it('are read as they were saved, and told with their companies or the reason why not', async () => {
    const upload = async (name: string, text: string) => {
      const reply = await send(`/api/v1/article-files?name=${encodeURIComponent(name)}`, korean(text));
      expect(reply.status).toBe(200);
      return ArticleFileReplySchema.parse(await reply.json());
    };
    const story =
      'SK하이닉스, 3거래일 만에 하락\n입력 2024.01.29 15:50\n\nSK하이닉스는 29일 전 거래일보다 0.74% 내린 13만5000원에 거래를 마쳤다. 외국인이 순매도에 나섰다.';
    const read = await upload('저장한 기사.txt', story);
    expect(read).toMatchObject({ stored: 1, rejected: 0 });
    expect(read.stories[0]?.companies).toContainEqual({ instrumentId: 'KRX:000660', name: 'SK하이닉스' });
    expect(read.stories[0]?.numbers).toBeGreaterThan(0);
    expect(await upload('저장한 기사.txt', story)).toMatchObject({ stored: 0, unchanged: 1 });
    const lines = await upload('many.jsonl', `{"text":"${'x'.repeat(3)}"}\nnot json\n`);
    expect(lines.rejected).toBe(2);
    expect(lines.stories.map(({ rejection }) => rejection?.reason)).toContain('badLine');
  });
});

it('one’s own data are brought in by the operator alone', async () => {
  const stranger = { Authorization: 'Bearer wrong', 'Content-Type': 'application/json' };
  for (const [method, path] of [
    ['POST', '/api/v1/price-imports?name=a.csv'],
    ['POST', '/api/v1/price-imports/preview?name=a.csv'],
    ['POST', '/api/v1/feed-searches'],
    ['POST', '/api/v1/sources'],
    ['DELETE', '/api/v1/sources/x'],
    ['POST', '/api/v1/sources/x/check'],
    ['POST', '/api/v1/article-files?name=a.txt'],
    ['GET', '/api/v1/price-series'],
  ] as const)
    await readProblem(
      await app.request(path, { method, headers: stranger, ...(method === 'GET' ? {} : { body: '{}' }) }),
      401,
    );
});
