import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addPriceAdjustment,
  adjustmentsInForce,
} from '../../../server/store/price-adjustments.repository.ts';
import { priceSeriesOf } from '../../../server/store/price-bars.repository.ts';
import { findSource } from '../../../server/store/sources.repository.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { type PriceFetchingTest, startPriceFetching } from '../../support/price-fetching.ts';
import {
  alphaVantageBody,
  brokenOff,
  dataGoKrError,
  type Figures,
  guardPage,
  type ProviderAnswer,
  status,
  tiingoBody,
  yahooBody,
} from '../../support/price-provider-site.ts';
import { storedBars } from '../../support/stored-bars.ts';

const hynix = 'KRX:000660';
const flat = (close: number): Figures => [close, close, close, close, 100];

// Thursday to Monday; there is no holiday among them.
const week = { '2024-01-18': flat(137_000), '2024-01-19': flat(141_300), '2024-01-22': flat(142_600) };

const refusals: readonly (readonly [what: string, answer: ProviderAnswer, reason: string])[] = [
  ['a web page with status 200', guardPage, 'badReply'],
  ['a body that is cut short', yahooBody(week).slice(0, 150), 'badReply'],
  ['a connection that breaks', brokenOff(yahooBody(week)), 'unreachable'],
  ['XML', dataGoKrError('99', 'X'), 'badReply'],
  [
    'a chart without its arrays',
    '{"chart":{"result":[{"meta":{},"timestamp":[1],"indicators":{}}],"error":null}}',
    'badReply',
  ],
  ['columns of other lengths', yahooBody(week).replace('137000,141300', '137000'), 'badReply'],
  [
    'an error with status 200',
    '{"chart":{"result":null,"error":{"code":"Not Found","description":"No data"}}}',
    'notCovered',
  ],
  ['status 404', status(404), 'notCovered'],
  ['status 500', status(500), 'unreachable'],
  ['status 403', status(403), 'notAllowed'],
  ['status 429', status(429, { 'retry-after': '120' }), 'rateLimited'],
];

describe('fetching by instrument', () => {
  let test: PriceFetchingTest;
  beforeEach(async () => {
    test = await startPriceFetching();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await test.close();
  });

  const paths = () => test.site.site.seen.map(({ path }) => decodeURIComponent(path));

  it('stores a series with its basis under a source with its terms', async () => {
    const ownFetch = vi.spyOn(globalThis, 'fetch');
    test.site.answer('/v8/finance/chart/000660.KS', yahooBody(week));
    const fetched = await test.fetch(test.provider('yahoo'), [hynix]);
    expect(fetched).toMatchObject({
      providerId: 'yahoo',
      requests: 1,
      stored: { added: 3, revised: 0, unchanged: 0 },
      series: [{ outcome: 'stored', asked: { from: '2015-01-01', to: '2024-01-22' }, missingSessions: [] }],
      stopped: null,
    });
    expect(await priceSeriesOf(test.database, instrumentId(hynix))).toMatchObject({
      ...{ sourceId: 'yahoo', adjustmentBasis: 'split', hours: 'regular', currency: 'KRW' },
      bars: [{ close: 137_000 }, { close: 141_300 }, { close: 142_600, volume: 100 }],
    });
    // The library that reads charts asks through the guarded fetcher alone.
    expect(ownFetch).not.toHaveBeenCalled();
    expect(await findSource(test.database, 'yahoo')).toMatchObject({
      ...{ kind: 'prices', display: 'ownUse', redistribute: 'no', keepRawDays: 0 },
    });
  });

  it('asks nothing again once the newest bar is stored, and on the next day from some days before it', async () => {
    test.site.answer('/chart/000660.KS', yahooBody(week));
    await test.fetch(test.provider('yahoo'), [hynix]);
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({
      requests: 0,
      series: [{ outcome: 'upToDate' }],
    });
    test.setClock('2024-01-23T09:00:00.000Z');
    // The close of Friday was corrected meanwhile.
    test.site.answer(
      '/chart/000660.KS',
      yahooBody({ ...week, '2024-01-19': flat(141_400), '2024-01-23': flat(140_000) }),
    );
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({
      series: [
        { asked: { from: '2024-01-12', to: '2024-01-23' }, stored: { added: 1, revised: 1, unchanged: 2 } },
      ],
    });
    expect(paths()[1]).toContain(`period1=${Date.parse('2024-01-11T15:00:00Z') / 1000}&`);
    expect(await test.closes(hynix, 'yahoo')).toMatchObject({ '2024-01-19': 141_400, '2024-01-23': 140_000 });
  });

  it('fetches what has prices where no instrument is named', async () => {
    test.site.answer('/chart/', yahooBody(week));
    await test.fetch(test.provider('yahoo'), [hynix]);
    test.setClock('2024-01-23T09:00:00.000Z');
    const fetched = await test.fetch(test.provider('yahoo'));
    expect(fetched.series.map((one) => one.instrumentId)).toEqual([hynix]);
  });

  it('tells the sessions that the answer lacks', async () => {
    const { '2024-01-19': _, ...gap } = week;
    test.site.answer('/chart/', yahooBody(gap));
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({
      series: [{ outcome: 'stored', missingSessions: ['2024-01-19'] }],
    });
  });

  it('stores nothing in another currency, and an index in points', async () => {
    test.site.answer('/chart/', yahooBody(week, { currency: 'USD' }));
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({
      series: [{ outcome: 'refused', reason: 'wrongCurrency', sentence: expect.stringContaining('in USD') }],
    });
    expect(await priceSeriesOf(test.database, instrumentId(hynix))).toBeNull();
    test.site.answer('/chart/^KS11'.replace('^', '%5E'), yahooBody(week, { instrumentType: 'INDEX' }));
    expect(await test.fetch(test.provider('yahoo'), ['KRX:KS11'])).toMatchObject({ stored: { added: 3 } });
  });

  it('keeps the bar of a running session as provisional until it is final', async () => {
    test.setClock('2024-01-22T03:00:00.000Z');
    test.site.answer('/chart/', yahooBody(week));
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({ series: [{ provisional: 1 }] });
    expect((await priceSeriesOf(test.database, instrumentId(hynix)))?.bars).toHaveLength(2);
    test.setClock('2024-01-22T09:00:00.000Z');
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({ series: [{ provisional: 0 }] });
    expect((await priceSeriesOf(test.database, instrumentId(hynix)))?.bars).toHaveLength(3);
  });

  it('asks for all that is kept again where a split moved the history to another basis', async () => {
    const before = {
      '2023-06-01': flat(1000),
      ...Object.fromEntries(Object.keys(week).map((day) => [day, flat(2000)])),
    };
    test.site.answer('/chart/', yahooBody(before));
    await test.fetch(test.provider('yahoo'), [hynix]);
    test.setClock('2024-01-23T09:00:00.000Z');
    const halved = Object.entries(before).map(([day, [close]]) => [day, flat(close / 2)] as const);
    const whole = Object.fromEntries([...halved, ['2024-01-23', flat(990)]]);
    const recent = Object.fromEntries(Object.entries(whole).filter(([day]) => day >= '2024'));
    const splits = { '2024-01-23': [2, 1] } as const;
    test.site.answer('/chart/', (request, response) => {
      const isWhole = request.url?.includes(`period1=${Date.parse('2023-05-31T15:00:00Z') / 1000}&`);
      response.writeHead(200).end(yahooBody(isWhole ? whole : recent, { splits }));
    });
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({
      requests: 2,
      series: [
        {
          asked: { from: '2023-06-01', to: '2024-01-23' },
          splits: [{ sessionDate: '2024-01-23', ratio: 2 }],
        },
      ],
    });
    expect(await test.closes(hynix, 'yahoo')).toEqual({
      ...{ '2023-06-01': 500, '2024-01-18': 1000, '2024-01-19': 1000, '2024-01-22': 1000, '2024-01-23': 990 },
    });
    // Where the source no longer gives all of it, that is said.
    test.setClock('2024-01-24T09:00:00.000Z');
    const tenth = { '2024-01-22': flat(100), '2024-01-23': flat(99), '2024-01-24': flat(98) };
    test.site.answer('/chart/', yahooBody(tenth, { splits: { '2024-01-24': [10, 1] } }));
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({
      series: [{ note: expect.stringContaining('from 2024-01-22 only') }],
    });
  });

  it('leaves what is stored as it was after a refusal of any kind', async () => {
    test.site.answer('/chart/', yahooBody(week));
    await test.fetch(test.provider('yahoo'), [hynix]);
    const before = await test.dump('price_');
    const written = vi.spyOn(console, 'log');
    test.setClock('2024-01-23T09:00:00.000Z');
    for (const [what, answer, reason] of refusals) {
      test.site.answer('/chart/', answer);
      const fetched = await test.fetch(test.provider('yahoo'), [hynix]);
      expect(fetched.series, what).toMatchObject([{ outcome: 'refused', reason }]);
    }
    expect(await test.dump('price_')).toBe(before);
    expect(written).not.toHaveBeenCalled();
  });

  it('leaves what is stored as it was after an answer that has nothing', async () => {
    test.site.answer('/chart/', yahooBody(week));
    await test.fetch(test.provider('yahoo'), [hynix]);
    test.setClock('2024-01-23T09:00:00.000Z');
    test.site.answer('/chart/', yahooBody({}));
    expect(await test.fetch(test.provider('yahoo'), [hynix])).toMatchObject({
      series: [{ outcome: 'noData' }],
    });
    expect(Object.keys(await test.closes(hynix, 'yahoo'))).toHaveLength(3);
  });

  it('goes on after one bad answer, and ends after three in a row', async () => {
    const all = [hynix, 'KRX:005930', 'KRX:086520', 'XNAS:AAPL', 'XNAS:NVDA'];
    test.site.answer('/chart/', guardPage);
    test.site.answer('/chart/005930.KS', yahooBody(week));
    const fetched = await test.fetch(test.provider('yahoo'), all);
    expect(fetched.series.map(({ outcome }) => outcome)).toEqual([
      ...['refused', 'stored', 'refused', 'refused', 'refused'],
    ]);
    expect(fetched.stopped).toMatchObject({ reason: 'badReply' });
  });

  it('says why an instrument is not covered, without a request', async () => {
    expect(await test.fetch(test.provider('tiingo'), [hynix])).toMatchObject({
      requests: 0,
      series: [
        { outcome: 'refused', reason: 'notCovered', sentence: expect.stringContaining('US exchanges') },
      ],
      stopped: null,
    });
  });
});

describe('the limits of a provider', () => {
  let test: PriceFetchingTest;
  beforeEach(async () => {
    test = await startPriceFetching();
    // 20:00 in New York.
    test.setClock('2024-01-23T05:30:00.000Z');
  });
  afterEach(() => test.close());

  const us = ['XNAS:AAPL', 'XNAS:NVDA', 'XNYS:BRK/B'];
  const days = { '2024-01-19': flat(59), '2024-01-22': flat(60) };

  it('are kept to: nothing is asked beyond the budget of the day, and the next day goes on', async () => {
    test.site.answer('/query', alphaVantageBody(days));
    const provider = test.provider('alpha-vantage', {
      dailyBudget: { requests: 2, zone: 'America/New_York' },
    });
    const fetched = await test.fetch(provider, us);
    expect(fetched).toMatchObject({
      requests: 2,
      series: [{ outcome: 'stored' }, { outcome: 'stored' }, { outcome: 'refused', reason: 'budgetSpent' }],
      stopped: { reason: 'budgetSpent', retryAt: '2024-01-24T05:00:00.000Z' },
    });
    expect(test.waits).toEqual([12_000]);
    expect(await test.fetch(provider, us)).toMatchObject({ requests: 0 });
    test.setClock('2024-01-24T05:00:00.000Z');
    test.site.answer('/query', alphaVantageBody({ ...days, '2024-01-23': flat(61) }));
    expect(await test.fetch(provider, [...us].reverse())).toMatchObject({ requests: 2 });
  });

  it('hold when they are told with status 200, also for the next run', async () => {
    const limit =
      'We have detected your API key as AVTESTKEY99 and our standard API rate limit is 25 requests per day.';
    test.site.answer('/query', JSON.stringify({ Information: limit }));
    const provider = test.provider('alpha-vantage');
    const fetched = await test.fetch(provider, us);
    expect(fetched).toMatchObject({
      requests: 1,
      series: [{ outcome: 'refused', reason: 'rateLimited' }],
      stopped: { retryAt: '2024-01-24T05:00:00.000Z' },
    });
    expect(await test.fetch(provider, us)).toMatchObject({ requests: 0, stopped: { reason: 'rateLimited' } });
    test.setClock('2024-01-24T05:00:00.000Z');
    test.site.answer('/query', alphaVantageBody(days));
    expect(await test.fetch(provider, us)).toMatchObject({ requests: 3, stopped: null });
  });

  it('hold when they are told with 429 and Retry-After', async () => {
    test.site.answer('/tiingo/daily/', status(429, { 'retry-after': '600' }));
    expect(await test.fetch(test.provider('tiingo'), us)).toMatchObject({
      requests: 1,
      stopped: { reason: 'rateLimited', retryAt: '2024-01-23T05:40:00.000Z' },
    });
    expect(await test.fetch(test.provider('tiingo'), us)).toMatchObject({ requests: 0 });
  });

  it('end the run at a wrong key', async () => {
    test.site.answer('/tiingo/daily/', status(401));
    expect(await test.fetch(test.provider('tiingo'), us)).toMatchObject({
      requests: 1,
      stopped: { reason: 'badKey', sentence: expect.stringContaining('NEWSTAPE_TIINGO_TOKEN') },
    });
  });
});

describe('a key', () => {
  let test: PriceFetchingTest;
  beforeEach(async () => {
    test = await startPriceFetching({ robots: 'User-agent: *\nDisallow: /' });
    test.setClock('2024-01-23T05:30:00.000Z');
  });
  afterEach(() => test.close());

  const secrets = [
    'AVTESTKEY99',
    'tiingo-test-token-77',
    'dGVzdA+key/of==',
    'dGVzdA%2Bkey%2Fof%3D%3D',
    'KRX0TEST0KEY',
  ];
  const answers = [
    guardPage,
    status(403),
    status(500),
    status(302, { location: 'http://127.0.0.1:1/?key=AVTESTKEY99' }),
    brokenOff('{"a":1}'),
    JSON.stringify({ Information: 'We have detected your API key as AVTESTKEY99: 25 requests per day.' }),
    JSON.stringify({ detail: 'Token tiingo-test-token-77 is invalid' }),
    dataGoKrError('30', 'dGVzdA+key/of=='),
  ];

  it('stands in nothing that is told or stored', async () => {
    const told: unknown[] = [];
    for (const answer of answers) {
      test.site.answer('/', answer);
      await test.database.deleteFrom('provider_rest').execute();
      for (const id of ['alpha-vantage', 'tiingo'] as const) {
        told.push(await test.fetch(test.provider(id), ['XNAS:NVDA']));
      }
      for (const id of ['data-go-kr', 'krx'] as const)
        told.push(await test.fetch(test.provider(id), [hynix]));
      told.push(await test.dump());
    }
    expect(test.site.site.seen).toHaveLength(4 * answers.length);
    for (const secret of secrets) expect(JSON.stringify(told)).not.toContain(secret);
  });

  it('is sent as each provider asks for it, and then robots.txt is not asked', async () => {
    test.site.answer('/', guardPage);
    for (const id of ['alpha-vantage', 'tiingo'] as const) await test.fetch(test.provider(id), ['XNAS:NVDA']);
    for (const id of ['data-go-kr', 'krx'] as const) await test.fetch(test.provider(id), [hynix]);
    const { seen } = test.site.site;
    expect(seen[0]?.path).toContain('apikey=AVTESTKEY99');
    expect(seen[1]?.headers.authorization).toBe('Token tiingo-test-token-77');
    expect(seen[1]?.path).toBe(
      '/tiingo/daily/NVDA/prices?startDate=2015-01-01&endDate=2024-01-22&format=json',
    );
    expect(new URLSearchParams(seen[2]?.path).get('numOfRows')).toBe('3500');
    expect(seen[2]?.path).toContain('serviceKey=dGVzdA%2Bkey%2Fof%3D%3D&');
    expect(seen[3]?.headers.auth_key).toBe('KRX0TEST0KEY');
    expect(test.site.robotsAsked()).toBe(0);
  });

  it('gives no right where there is none: without consent Yahoo is left alone as its robots.txt asks', async () => {
    const shy = await startPriceFetching({ robots: 'User-agent: *\nDisallow: /', yahooPersonalUse: false });
    try {
      shy.site.answer('/chart/', yahooBody(week));
      expect(await shy.fetch(shy.provider('yahoo'), [hynix])).toMatchObject({
        stopped: { reason: 'notAllowed', sentence: expect.stringContaining('NEWSTAPE_YAHOO_PERSONAL_USE') },
      });
      expect(shy.site.site.seen).toEqual([]);
    } finally {
      await shy.close();
    }
  });
});

describe('splits that a provider states of raw prices', () => {
  let test: PriceFetchingTest;
  beforeEach(async () => {
    test = await startPriceFetching();
    test.setClock('2024-06-11T05:00:00.000Z');
    test.site.answer(
      '/tiingo/daily/NVDA',
      tiingoBody({ '2024-06-07': flat(1200), '2024-06-10': flat(120) }, { '2024-06-10': 10 }),
    );
  });
  afterEach(() => test.close());

  const key = { instrumentId: instrumentId('XNAS:NVDA'), sourceId: 'tiingo' };

  it('are kept as its decisions, once', async () => {
    await test.fetch(test.provider('tiingo'), ['XNAS:NVDA']);
    await test.fetch(test.provider('tiingo'), ['XNAS:NVDA'], { from: sessionDate('2024-06-01') });
    expect(await adjustmentsInForce(test.database, key)).toMatchObject([
      { sessionDate: '2024-06-10', action: 'split', ratio: 10, madeBy: 'tiingo' },
    ]);
    const bars = await storedBars(test.database);
    expect(bars.findLast((bar) => bar.sessionDate === '2024-06-10')?.suspectedSplit).toBe(0);
  });

  it('never take the place of what a person decided', async () => {
    const early = tiingoBody({ '2024-06-07': flat(1200), '2024-06-10': flat(120) });
    test.site.answer('/tiingo/daily/NVDA', early);
    await test.fetch(test.provider('tiingo'), ['XNAS:NVDA']);
    await addPriceAdjustment(test.database, key, {
      ...{ sessionDate: sessionDate('2024-06-10'), action: 'accept', ratio: null, reason: 'no split' },
      ...{ madeBy: 'kim', madeAt: instantUtc('2024-06-11T05:00:00.000Z') },
    });
    const stated = tiingoBody({ '2024-06-07': flat(1200), '2024-06-10': flat(120) }, { '2024-06-10': 10 });
    test.site.answer('/tiingo/daily/NVDA', stated);
    await test.fetch(test.provider('tiingo'), ['XNAS:NVDA'], { from: sessionDate('2024-06-01') });
    expect(await adjustmentsInForce(test.database, key)).toMatchObject([{ action: 'accept', madeBy: 'kim' }]);
  });
});
