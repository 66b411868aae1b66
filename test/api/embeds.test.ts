import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharePicturePng } from '../../server/http/share-picture-png.ts';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { adjustPrices } from '../../server/pipeline/adjust-prices.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { OembedReplySchema } from '../../shared/schemas/embed-query.ts';
import {
  EmbedChartReplySchema,
  EmbedClaimReplySchema,
  EmbedTickerReplySchema,
} from '../../shared/schemas/embed-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { addDays, sessionDate } from '../../shared/units/session-date.ts';
import { noRunners } from '../support/no-runners.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { openPriceDatabase, priceStoring } from '../support/price-database.ts';
import { openFilledDatabase } from './filled-database.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const share = 'instrument=KRX%3A000660';
const january = `${share}&from=2024-01-01&to=2024-01-31`;

/** Reads a request of a page on another site, as a widget sends it. */
const elsewhere = {
  Origin: 'https://blog.example.org',
  Host: 'news.example.org',
  'Sec-Fetch-Site': 'cross-site',
};

function rules(open: () => Promise<Database>) {
  let database: Database;
  let app: ReturnType<typeof createTestApp>['app'];
  beforeAll(async () => {
    database = await open();
    const runners = { ...noRunners, pngOf: sharePicturePng('.') };
    app = createTestApp(database, { runners }).app;
  });
  afterAll(() => closeDatabase(database));
  const ask = (path: string) => app.request(path, { headers: elsewhere });

  it('tells the facts of a chart: prices and events of the view, and the one to begin with', async () => {
    const reply = EmbedChartReplySchema.parse(await (await ask(`/embed/chart.json?${january}`)).json());
    expect(reply).toMatchObject({
      instrument: { id: 'KRX:000660', nameKorean: 'SK하이닉스' },
      last: { sessionDate: '2024-01-22', close: 142_600 },
      series: {
        dates: ['2024-01-18', '2024-01-19', '2024-01-22'],
        source: { attribution: 'Written for the tests' },
      },
      selectedKey: 'KRX:000660|2024-01-22|article-1',
      ...{ frozenAt: null, unknownEvent: false },
    });
    const [event] = reply.events;
    expect(event).toMatchObject({
      articles: [
        { title: 'SK hynix rises', outlet: 'Example News', address: 'https://news.example.org/hynix' },
      ],
      ...{ claims: [], verdicts: { contradicted: 0 } },
    });
    expect(event?.event.change).toBeCloseTo(142_600 / 141_300 - 1, 10);
  });

  it('tells the numbers of stories only where verdicts are on', async () => {
    const told = await (await ask(`/embed/chart.json?${january}&verdicts=on`)).json();
    expect(EmbedChartReplySchema.parse(told).events[0]?.claims).toMatchObject([{ verdict: 'verified' }]);
  });

  it('keeps to the kinds and events that are asked for, and puts marks of the page among them', async () => {
    const of = async (query: string) =>
      EmbedChartReplySchema.parse(await (await ask(`/embed/chart.json?${january}&${query}`)).json());
    expect((await of('kinds=deal,results')).events).toEqual([]);
    expect((await of('events=other')).events).toEqual([]);
    const marked = await of(
      `mark=${encodeURIComponent('2024-01-19|My note|https://a.example/x')}&event=own-1`,
    );
    expect(marked.events.map(({ event }) => event.kind)).toEqual(['own', 'price']);
    expect(marked.selectedKey).toBe('own-1');
    expect((await of('event=gone')).unknownEvent).toBe(true);
  });

  it('tells the facts of a ticker and of a badge', async () => {
    const ticker = EmbedTickerReplySchema.parse(await (await ask(`/embed/ticker.json?${share}`)).json());
    expect(ticker).toMatchObject({
      last: { close: 142_600 },
      event: { event: { sessionDate: '2024-01-22' } },
    });
    const badge = EmbedClaimReplySchema.parse(
      await (await ask('/embed/claim.json?claim=article-1-1')).json(),
    );
    expect(badge).toMatchObject({
      claim: { kind: 'close', value: 142_600, verdict: 'verified' },
      ...{ story: { title: 'SK hynix rises' }, priceSource: 'Written for the tests' },
    });
  });

  it.each([
    [
      'chart',
      january,
      [
        'SK하이닉스',
        '2024-01-18 – 2024-01-22',
        '출처: Written for the tests · Newstape',
        '움직임을 전한 보도',
      ],
    ],
    ['ticker', share, ['SK하이닉스', '142,600', '▲0.92%', '2024-01-22 기사', '출처: Written for the tests']],
    ['claim', 'claim=article-1-1', ['SK하이닉스', '종가 142,600', '시세와 일치', 'KRX 2024-01-22', '출처:']],
  ])('draws a %s that stands alone', async (widget, query, texts) => {
    const reply = await ask(`/embed/${widget}.svg?${query}`);
    expect(reply.headers.get('content-type')).toBe('image/svg+xml');
    const svg = await reply.text();
    for (const text of texts) expect(svg).toContain(text);
    expect(svg).not.toMatch(/<script|<style|href=|url\(|var\(/);
    const png = new Uint8Array(await (await ask(`/embed/${widget}.png?${query}&width=300`)).arrayBuffer());
    expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(new DataView(png.buffer).getUint32(16)).toBe(600);
  });

  it('draws in the language, the colours and the words that are asked for', async () => {
    const query = `${january}&locale=en&theme=dark&transparent=on&alt=${encodeURIComponent('A & B')}`;
    const svg = await (await ask(`/embed/chart.svg?${query}`)).text();
    expect(svg).toContain('<desc>A &amp; B</desc>');
    expect(svg).toContain('SK hynix');
    expect(svg).not.toContain('<rect width="640" height="440"');
  });

  it('shows a moment: nothing that became known later', async () => {
    const then = EmbedChartReplySchema.parse(
      await (await ask(`/embed/chart.json?${january}&asOf=2024-01-19`)).json(),
    );
    expect(then).toMatchObject({
      frozenAt: '2024-01-19T14:59:59.999Z',
      ...{ last: { sessionDate: '2024-01-19' }, events: [], series: { dates: ['2024-01-18', '2024-01-19'] } },
    });
    await readProblem(await ask('/embed/claim.json?claim=article-1-1&asOf=2024-01-19'), 404);
  });

  it.each([
    ['/embed/chart.json', 'instrument'],
    [`/embed/chart.svg?${share}&range=2y`, 'range'],
    [`/embed/chart.png?${share}&height=9`, 'height'],
    [`/embed/ticker.json?${share}&nonsense=1`, 'nonsense'],
    ['/embed/claim.json', 'claim'],
    [`/embed/chart.json?${share}&mark=x&mark=y`, 'mark'],
  ])('says what is wrong with %s', async (path, parameter) => {
    const { errors } = await readProblem(await ask(path), 400);
    expect(errors?.map((one) => one.parameter)).toEqual([parameter]);
  });

  it('knows no share and no number that is not there', async () => {
    await readProblem(await ask('/embed/chart.json?instrument=KRX%3A999999'), 404);
    await readProblem(await ask('/embed/claim.svg?claim=none'), 404);
  });

  it('says that nothing changed, before it makes a reply', async () => {
    const tag = (await ask(`/embed/chart.svg?${share}`)).headers.get('etag') ?? '';
    const again = await app.request(`/embed/chart.svg?${share}`, {
      headers: { ...elsewhere, 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });

  describe('oEmbed', () => {
    const described = (url: string, more = '') =>
      ask(`/oembed?url=${encodeURIComponent(`http://news.example.org${url}`)}${more}`);

    it('describes a company’s page by its chart, no larger than asked for', async () => {
      const reply = await described(
        '/company/KRX%3A000660?event=x&lang=en',
        '&maxwidth=400&maxheight=300&dnt=1',
      );
      const { html, thumbnail_url, ...rest } = OembedReplySchema.parse(await reply.json());
      expect(rest).toMatchObject({ type: 'rich', title: 'SK hynix · Newstape', width: 400, height: 300 });
      expect(html).toBe(
        '<iframe src="http://news.example.org/embed/chart?instrument=KRX%3A000660&amp;event=x&amp;locale=en" title="SK hynix · Newstape" width="400" height="300" loading="lazy" style="border:0;width:100%;max-width:400px"></iframe>',
      );
      expect(thumbnail_url).toContain(
        '/embed/chart.png?instrument=KRX%3A000660&event=x&locale=en&width=640&height=360',
      );
    });

    it('describes a widget’s page, in XML too', async () => {
      const reply = await described(`/embed/ticker?${share}&theme=dark`, '&format=xml');
      expect(reply.headers.get('content-type')).toBe('text/xml; charset=utf-8');
      const xml = await reply.text();
      expect(xml).toMatch(
        /^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed><version>1.0</,
      );
      expect(xml).toContain('&lt;iframe src=&quot;http://news.example.org/embed/ticker?');
    });

    it.each([
      ['/', 404],
      ['/company/KRX%3A999999', 404],
      ['/company/nonsense', 404],
    ])('has nothing to describe at %s', async (url, status) => {
      await readProblem(await described(url), status);
    });

    it('describes no other server', async () => {
      const other = encodeURIComponent('http://evil.example/company/KRX%3A000660');
      await readProblem(await ask(`/oembed?url=${other}`), 404);
    });
  });
}

describe('on SQLite', () => rules(openFilledDatabase));

describe.runIf(hasPostgres())('on PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  rules(async () => openFilledDatabase(await postgres.createDatabase()));
});

describe('a frozen widget', () => {
  const day = (at: number) => sessions[at] ?? sessionDate('2024-01-16');
  const calendar = shippedCalendars(mic('XKRX'));
  const sessions = Array.from({ length: 40 }, (_, at) => addDays(sessionDate('2024-01-02'), at)).filter(
    (one) => calendar?.isSession(one),
  );
  const bars = sessions.map((session, at) => {
    const close = (at < 10 ? 100_000 : 50_000) + (at % 3) * 500;
    return {
      sessionDate: session,
      open: close,
      high: close + 100,
      low: close - 100,
      close,
      volume: 1000 + at,
    };
  });
  const key = { instrumentId: instrumentId('KRX:000660'), mic: mic('XKRX'), currency: 'KRW' as const };

  it('keeps its bytes when a split is settled, when a bar is corrected and when news comes in later', async () => {
    const database = await openPriceDatabase();
    const store = (given: readonly (typeof bars)[number][], fetchedAt: string) =>
      storePriceSeries(
        priceStoring(database),
        { ...key, sourceId: 'one', adjustmentBasis: 'none', bars: [...given] },
        instantUtc(fetchedAt),
      );
    await store(bars, '2024-03-01T00:00:00.000Z');
    const runners = { ...noRunners, pngOf: sharePicturePng('.') };
    const { app } = createTestApp(database, { runners, now: () => instantUtc('2024-06-01T00:00:00.000Z') });
    const own = { Host: 'localhost', Authorization: adminHeaders.Authorization };
    const frozen = `${share}&from=2024-01-01&to=2024-03-01&asOf=2024-03-01T12:00:00.000Z`;
    const drawn = async (query: string) => {
      const [json, svg, png] = await Promise.all(
        ['json', 'svg', 'png'].map(async (form) => {
          const reply = await app.request(`/embed/chart.${form}?${query}`, { headers: own });
          return Buffer.from(await reply.arrayBuffer()).toString('base64');
        }),
      );
      return { json, svg, png };
    };
    const [before, live] = [await drawn(frozen), await drawn(share)];
    await adjustPrices(
      priceStoring(database),
      {
        ...{ instrumentId: key.instrumentId, sessionDate: day(10), action: 'split', ratio: 2 },
        ...{ reason: 'The exchange said so', madeBy: 'operator', dryRun: false },
      },
      instantUtc('2024-03-05T00:00:00.000Z'),
    );
    expect(await drawn(frozen)).toEqual(before);
    const settled = await drawn(share);
    expect(settled.json).not.toBe(live.json);
    const corrected = bars.map((bar, at) => (at === 15 ? { ...bar, close: 52_000, high: 52_100 } : bar));
    await store(corrected, '2024-03-09T00:00:00.000Z');
    expect(await drawn(frozen)).toEqual(before);
    expect((await drawn(share)).json).not.toBe(settled.json);
    await closeDatabase(database);
  });
});
