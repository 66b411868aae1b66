import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharePicturePng } from '../../server/http/share-picture-png.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import {
  CheckReplySchema,
  KeptCheckReplySchema,
  SharedCheckReplySchema,
} from '../../shared/schemas/check-reply.ts';
import { checkedAt, openCheck, englishStory as story } from '../support/check-parts.ts';
import { noRunners } from '../support/no-runners.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, adminToken, createTestApp } from './test-app.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];
let asked: string[] = [];

const pageOf = (address: string) => {
  asked = [...asked, address];
  const lines = story.trim().replaceAll(/\n+/g, '</p><p>');
  const bytes = Buffer.from(
    `<html><head><title>Chips</title></head><body><article><h1>Chip stocks fall</h1><p>${lines}</p></article></body></html>`,
  );
  return {
    outcome: 'fetched' as const,
    ...{ address, movedTo: null, redirects: [], status: 200, mediaType: 'text/html', charset: 'utf-8' },
    ...{ bytes, etag: null, lastModified: null, contentSecurityPolicy: null },
  };
};

beforeAll(async () => {
  const opened = await openCheck(({ address }) => Promise.resolve(pageOf(address)));
  database = opened.database;
  const runners = { ...noRunners, check: opened.check, pngOf: sharePicturePng('.') };
  app = createTestApp(database, { runners }).app;
});
afterAll(() => closeDatabase(database));

const post = (path: string, body: object, headers: Record<string, string> = adminHeaders) =>
  app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
const check = async (body: object) =>
  CheckReplySchema.parse(await (await post('/api/v1/check', body)).json());

/** What the dashboard of a visitor sends. */
const visitor = {
  Origin: 'http://news.example.org',
  Host: 'news.example.org',
  'Content-Type': 'application/json',
};

const stored = async () => {
  const counts: Record<string, number> = {};
  for (const table of [
    'article',
    'claim',
    'mention',
    'raw_document',
    'rejection',
    'price_series',
    'price_bar_month',
  ] as const) {
    const rows = await database.selectFrom(table).selectAll().execute();
    counts[table] = rows.length;
  }
  return counts;
};

describe('checking a text', () => {
  it('gives each number a verdict, the value found and where it is drawn', async () => {
    const { facts, article, bars } = await check({ text: story });
    expect(article.title).toBe('Chip stocks take a beating as a cheap AI model rattles Wall Street');
    expect(facts).toMatchObject({ language: 'en', date: '2025-01-27', dateStated: false, missing: [] });
    const told = facts.numbers.map(({ instrumentId, kind, value, verdict }) => [
      instrumentId,
      kind,
      value,
      verdict,
    ]);
    expect(told).toEqual([
      ['XNAS:NVDA', 'change_pct', -16.97, 'verified'],
      ['XNAS:NVDA', 'close', 118.42, 'verified'],
      ['XNAS:MSFT', 'change_pct', 2.14, 'contradicted'],
      ['XNAS:AAPL', 'change_pct', 3.18, 'verified'],
      ['XNAS:AAPL', 'close', 229.86, 'verified'],
    ]);
    const microsoft = facts.numbers[2];
    expect(microsoft?.reference?.value).toBeCloseTo(-2.139, 2);
    // 444.06 was the close before; 444.06 × 1.0214 = 453.563; 434.56 was the close.
    expect(microsoft?.drawn).toMatchObject({ beforeIs: 'previousClose', before: 444.06 });
    expect(microsoft?.drawn?.claimed).toBeCloseTo(453.563, 2);
    expect(microsoft?.drawn?.found).toBeCloseTo(434.56, 6);
    for (const number of facts.numbers)
      expect(article.text.slice(number.start, number.end)).toBe(number.quote);
    const around = bars.find(({ instrumentId }) => instrumentId === 'XNAS:MSFT');
    expect(around).toMatchObject({ date: '2025-01-27', currency: 'USD' });
    expect(around?.dates).toHaveLength(21);
    expect(around?.dates[15]).toBe('2025-01-27');
    expect(around?.close[15]).toBe(434.56);
  });

  it('says of each company why it is linked and how the text stands to the move', async () => {
    const { facts } = await check({ text: story });
    expect(facts.companies.map(({ instrumentId }) => instrumentId).toSorted()).toEqual([
      'XNAS:AAPL',
      'XNAS:MSFT',
      'XNAS:NVDA',
    ]);
    for (const company of facts.companies) {
      expect(company).toMatchObject({
        relation: 'reports',
        relationReason: 'tellsClose',
        sessionDate: '2025-01-27',
      });
      expect(company.evidence.length).toBeGreaterThan(0);
      expect(company.prices?.lastSession).toMatch(/^2026-/);
    }
  });

  it('stores nothing', async () => {
    const before = await stored();
    await check({ text: story });
    expect(await stored()).toEqual(before);
  });

  it('takes a date that a person states before what the text says', async () => {
    const undated = '삼성전자는 전 거래일보다 2.45% 내린 9만9500원에 장을 마감했다.';
    const without = await check({ text: undated });
    expect(without.facts).toMatchObject({ date: null, missing: ['date'] });
    expect(without.facts.numbers.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['unverifiable', 'dateUnknown'],
      ['unverifiable', 'dateUnknown'],
    ]);
    const { facts } = await check({ text: undated, date: '2025-10-28' });
    expect(facts).toMatchObject({ date: '2025-10-28', dateStated: true, language: 'ko', missing: [] });
    expect(facts.numbers.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
  });

  it('answers a text without companies, dates and numbers with what is missing', async () => {
    const { facts, article } = await check({
      text: 'The weather will be fine tomorrow, with a light breeze.',
    });
    expect(facts).toMatchObject({ missing: ['company', 'date', 'number'], numbers: [], companies: [] });
    expect(article.text).toContain('light breeze');
  });

  it('keeps all of what was pasted: rows, flashes and sentences of a line', async () => {
    const list = '2024년 1월 22일\n삼성전자 75,100원 (+0.54%)\nSK하이닉스 142,600원 (+0.92%)';
    const { facts, article } = await check({ text: list });
    expect(article).toMatchObject({ text: list, linesAround: 0, checkedLength: null });
    expect(facts).toMatchObject({ date: '2024-01-22', missing: [] });
    expect(facts.numbers.map(({ value, verdict }) => [value, verdict])).toEqual([
      [75100, 'verified'],
      [0.54, 'verified'],
      [142600, 'verified'],
      [0.92, 'verified'],
    ]);
  });

  it('misses no date where the only sentence says its own', async () => {
    const { facts } = await check({ text: 'SK hynix closed at 141,500 won on 22 January 2024' });
    expect(facts).toMatchObject({ date: null, missing: [] });
    expect(facts.numbers).toMatchObject([{ date: '2024-01-22', verdict: 'contradicted' }]);
    expect(facts.numbers[0]?.reference?.value).toBe(142600);
  });

  it('checks the article alone of a page that was pasted whole, and all of it where asked', async () => {
    const page = `Log in\nSubscribe\n${story}\nMost read\nMicrosoft soars 50%\nComments\nanna: Apple fell 9%\n`;
    const part = await check({ text: page });
    expect(part.article.linesAround).toBeGreaterThanOrEqual(4);
    expect(part.facts.numbers).toHaveLength(5);
    expect(part.article.text).not.toContain('Most read');
    const whole = await check({ text: page, whole: true });
    expect(whole.article).toMatchObject({ text: page, linesAround: 0 });
    expect(whole.facts.numbers.length).toBeGreaterThan(5);
  });

  it('reads pasted HTML as the page that it is', async () => {
    const lines = story.trim().replaceAll(/\n+/g, '</p><p>');
    const html = `<html><body><nav>Menu</nav><article><h1>Chips</h1><p>${lines}</p></article></body></html>`;
    const { article, facts } = await check({ text: html });
    expect(article.text).not.toMatch(/<p>|Menu/);
    expect(facts.numbers).toHaveLength(5);
  });

  it('takes markup for text', async () => {
    const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>\n${story}`;
    const { article, facts } = await check({ text: hostile });
    expect(facts.numbers.filter(({ verdict }) => verdict === 'verified')).toHaveLength(4);
    expect(article.text).toContain('Nvidia (NASDAQ: NVDA)');
  });

  it.each([
    ['an empty text', { text: ' \n ' }, 422, /paste an article/],
    ['more than 1 MB', { text: '가'.repeat(333_334) }, 413, /larger than 1 MB/],
    ['neither text nor address', {}, 400, /either a text or an address/],
    ['both', { text: 'a', address: 'https://a.example/' }, 400, /either a text or an address/],
    ['another scheme', { address: 'file:///etc/passwd' }, 400, /http/],
    ['no date', { text: 'a', date: '2025-02-30' }, 400, /YYYY-MM-DD/],
  ])('refuses %s in one sentence', async (_name, body, status, sentence) => {
    const response = await post('/api/v1/check', body);
    expect(JSON.stringify(await readProblem(response, status))).toMatch(sentence);
  });

  it('checks as much of a long text as is an article, and says how much', async () => {
    const long = `${story}\n${'The market was quiet for the rest of the day, traders said. '.repeat(15_000)}`;
    const started = performance.now();
    const { article, facts } = await check({ text: long });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(article.checkedLength).toBeLessThanOrEqual(100_000);
    expect(article.text).toHaveLength(article.checkedLength ?? 0);
    expect(facts.numbers.length).toBeGreaterThanOrEqual(5);
  });

  it('fetches an address for the operator alone', async () => {
    asked = [];
    const address = 'https://news.example.com/chips';
    const refused = await post('/api/v1/check', { address }, visitor);
    expect((await readProblem(refused, 401)).detail).toContain('Paste the text');
    expect(asked).toEqual([]);
    const { facts } = await check({ address });
    expect(asked).toEqual([address]);
    expect(facts.numbers.some(({ value, verdict }) => value === 118.42 && verdict === 'verified')).toBe(true);
  });

  it('is open to a visitor', async () => {
    const response = await post('/api/v1/check', { text: story }, visitor);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a kept check', () => {
  const keep = async (text: string) =>
    KeptCheckReplySchema.parse(await (await post('/api/v1/check/links', { text }, visitor)).json());

  it('holds the facts and never the text', async () => {
    const { id } = await keep(story);
    const response = await app.request(`/api/v1/check/${id}`, { headers: adminHeaders });
    const kept = SharedCheckReplySchema.parse(await response.json());
    const { facts } = await check({ text: story });
    expect(kept).toMatchObject({ id, madeAt: checkedAt, facts: JSON.parse(JSON.stringify(facts)) });
    expect(kept.bars.length).toBe(3);
    const [row] = await database.selectFrom('shared_check').selectAll().where('id', '=', id).execute();
    for (const words of ['rattles Wall Street', 'by contrast', 'take a beating'])
      expect(JSON.stringify(row)).not.toContain(words);
  });

  it('refuses to keep what found nothing', async () => {
    const response = await post('/api/v1/check/links', { text: 'Nothing here.' }, visitor);
    expect((await readProblem(response, 422)).detail).toContain('Nothing was found');
  });

  it('has a picture of 1200 by 630, as SVG and as PNG', async () => {
    const { id } = await keep(story);
    const svg = await app.request(`/api/v1/check/${id}/picture.svg`, { headers: adminHeaders });
    expect(svg.headers.get('content-type')).toBe('image/svg+xml');
    const drawn = await svg.text();
    expect(drawn).toContain('5 numbers: 4 match price data, 1 differs');
    expect(drawn).toContain('+2.14%');
    expect(drawn).toContain('price −2.14%');
    const png = await app.request(`/api/v1/check/${id}/picture.png`);
    expect(png.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await png.arrayBuffer());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  const remove = (id: string, headers: Record<string, string>) =>
    app.request(`/api/v1/check/${id}`, { method: 'DELETE', headers });
  const byToken = (removalToken: string) => ({ ...visitor, 'Newstape-Removal-Token': removalToken });

  it('is removed by whoever kept it, for good, and says so', async () => {
    const { id, removalToken } = await keep(story);
    const other = await keep(story);
    for (const headers of [visitor, byToken('x'.repeat(22)), byToken(other.removalToken)]) {
      expect((await readProblem(await remove(id, headers), 401)).detail).toContain('the removal token');
    }
    expect((await app.request(`/api/v1/check/${id}`)).status).toBe(200);
    expect((await remove(id, byToken(removalToken))).status).toBe(204);
    for (const path of ['', '/picture.svg', '/picture.png']) {
      const gone = await app.request(`/api/v1/check/${id}${path}`);
      expect((await readProblem(gone, 410)).detail).toContain('was removed, by whoever kept it');
    }
    expect((await remove(id, byToken(removalToken))).status).toBe(410);
    expect((await app.request(`/api/v1/check/${other.id}`)).status).toBe(200);
  });

  it('is removed by an admin without its token, who keeps none of its facts', async () => {
    const { id } = await keep(story);
    expect((await remove(id, { Authorization: `Bearer ${adminToken}` })).status).toBe(204);
    expect((await remove(id, { Authorization: `Bearer ${adminToken}` })).status).toBe(410);
    const unknown = await remove('b'.repeat(22), { Authorization: `Bearer ${adminToken}` });
    expect((await readProblem(unknown, 404)).detail).toContain('No check is kept');
    const [row] = await database.selectFrom('shared_check').selectAll().where('id', '=', id).execute();
    expect(row).toMatchObject({ facts: null, removedAt: checkedAt });
  });

  it('keeps no token of removal in words', async () => {
    const { id, removalToken } = await keep(story);
    const [row] = await database.selectFrom('shared_check').selectAll().where('id', '=', id).execute();
    expect(removalToken).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(row)).not.toContain(removalToken);
    expect(await (await app.request(`/api/v1/check/${id}`)).text()).not.toContain(removalToken);
  });

  it('is unknown under any other id', async () => {
    expect((await app.request(`/api/v1/check/${'b'.repeat(22)}`)).status).toBe(404);
    expect((await app.request('/api/v1/check/1')).status).toBe(400);
  });
});

describe('many checks from one address', () => {
  let moment = 0;
  const limited = (trustProxy = false) =>
    createTestApp(database, {
      runners: { ...noRunners, check: { ...noRunners.check, check: () => Promise.resolve(nothingFound) } },
      elapsed: () => moment,
      trustProxy,
    }).app;
  const nothingFound = { outcome: 'refused', reason: 'noArticle', detail: 'Nothing.' } as const;
  const from = (app: ReturnType<typeof limited>, remoteAddress: string, more: Record<string, string> = {}) =>
    app.request(
      '/api/v1/check',
      { method: 'POST', headers: { ...visitor, ...more }, body: JSON.stringify({ text: 'x' }) },
      { incoming: { httpVersion: '1.1', headers: {}, socket: { remoteAddress } } },
    );
  const statuses = async (ask: () => Response | Promise<Response>, count: number) => {
    const all: number[] = [];
    for (let index = 0; index < count; index += 1) all.push((await ask()).status);
    return all;
  };
  const twenty = Array.from({ length: 20 }, () => 422);

  it('are answered up to 20 at once, then one every 3 seconds, and say how long to wait', async () => {
    const service = limited();
    expect(await statuses(() => from(service, '203.0.113.5'), 21)).toEqual([...twenty, 429]);
    const refused = await from(service, '203.0.113.5');
    expect(refused.headers.get('retry-after')).toBe('3');
    expect((await readProblem(refused, 429)).detail).toContain('Wait 3 seconds and try again');
    expect((await from(service, '203.0.113.6')).status).toBe(422);
    moment += 2999;
    expect((await from(service, '203.0.113.5')).headers.get('retry-after')).toBe('1');
    moment += 1;
    expect(await statuses(() => from(service, '203.0.113.5'), 2)).toEqual([422, 429]);
  });

  it('count together where they come from one IPv6 network, and a forged header changes nothing', async () => {
    const service = limited();
    let turn = 0;
    const ask = () => from(service, `2001:db8:1:2::${++turn}`, { 'X-Forwarded-For': `198.51.100.${turn}` });
    expect(await statuses(ask, 21)).toEqual([...twenty, 429]);
    expect((await from(service, '2001:db8:1:3::1')).status).toBe(422);
  });

  it('are told apart by the last address that a trusted proxy names', async () => {
    const service = limited(true);
    const ask = (client: string) => () =>
      from(service, '127.0.0.1', { 'X-Forwarded-For': `198.51.100.7, ${client}` });
    expect(await statuses(ask('203.0.113.5'), 21)).toEqual([...twenty, 429]);
    expect((await ask('203.0.113.6')()).status).toBe(422);
  });

  it('are not limited for the operator', async () => {
    const service = limited();
    const local = () =>
      from(service, '127.0.0.1', { Host: 'localhost:8787', Origin: 'http://localhost:8787' });
    const admin = () => from(service, '203.0.113.9', { Authorization: `Bearer ${adminToken}` });
    expect(await statuses(local, 25)).not.toContain(429);
    expect(await statuses(admin, 25)).not.toContain(429);
  });
});

it('the licence of the typeface lies beside it', () => {
  expect(readFileSync('server/http/fonts/LICENSE-Pretendard.txt', 'utf8')).toContain('SIL Open Font License');
});
