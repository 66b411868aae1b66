import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { replacePriceEvents } from '../../server/store/price-events.repository.ts';
import { replaceSessionBars } from '../../server/store/session-bars.repository.ts';
import {
  type MarketExtremesReply,
  MarketExtremesReplySchema,
} from '../../shared/schemas/market-extremes-reply.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

const [thursday, friday] = ['2024-01-18', '2024-01-19'].map(sessionDate);

/** A line of KOSDAQ or of KOSPI with two sessions; the second has what is given. */
async function addLine(
  symbol: string,
  given: Partial<SessionBar>,
  events: readonly Partial<PriceEvent>[],
  kind: 'common' | 'index' = 'common',
) {
  const id = instrumentId(`KRX:${symbol}`);
  const first = { open: 100, high: 101, low: 99, close: 100, volume: 1000, high52w: 120, low52w: 80 };
  const bars: SessionBar[] = [
    {
      sessionDate: sessionDate('2024-01-18'),
      ...first,
      halted: false,
      suspectedSplit: false,
      missingBefore: 0,
    },
    {
      ...{
        sessionDate: sessionDate('2024-01-19'),
        ...first,
        halted: false,
        suspectedSplit: false,
        missingBefore: 0,
      },
      ...given,
    },
  ];
  await saveInstruments(database, [
    {
      ...{
        id,
        symbol,
        mic: mic(symbol < '5' ? 'XKRX' : 'XKOS'),
        kind,
        issuerId: id,
        currency: 'KRW',
      },
      ...{
        nameKorean: `회사${symbol}`,
        nameEnglish: null,
        sector: null,
        listedDate: null,
        delistedDate: null,
      },
    },
  ]);
  await replaceSessionBars(database, id, bars, (date) => instantUtc(`${date}T06:30:00.000Z`));
  await replacePriceEvents(
    database,
    id,
    events.map((event) => ({
      ...{
        instrumentId: id,
        sessionDate: sessionDate('2024-01-19'),
        kind: 'high52w',
        value: 130,
        basis: '1y,intraday',
      },
      ...{ previousExtreme: 120, firstCrossing: true },
      ...event,
    })),
  );
}

beforeAll(async () => {
  database = await openDatabase(':memory:');
  await migrateToLatest(database);
  app = createTestApp(database).app;
  await addLine('100001', { close: 125 }, [{}, { basis: '1y,close', value: 125, previousExtreme: 118 }]);
  await addLine('100002', { close: 140 }, [
    { value: 150, firstCrossing: false, basis: '1y,intraday,splitAdjusted' },
  ]);
  await addLine('500003', { close: 60 }, [{ kind: 'low52w', value: 55, previousExtreme: 80 }]);
  await addLine('500004', { open: null, high: null, low: null, volume: 0, halted: true }, [
    { kind: 'halt', value: null },
  ]);
  await addLine('500005', { high52w: null, low52w: null }, []);
  await addLine('500006', { close: 50, suspectedSplit: true, high52w: null, low52w: null }, [
    { kind: 'suspectedSplit', value: 2, basis: 'step' },
  ]);
  await addLine('500008', { close: 140 }, [
    { value: 141, previousExtreme: 140 },
    { kind: 'suspectedSplit', value: 1.5, basis: 'step', resolution: 'accepted' },
  ]);
  await addLine('500009', { close: 70 }, [
    { kind: 'low52w', value: 69, previousExtreme: 70 },
    { kind: 'mixedBasis', value: 1.5, basis: 'step', resolution: 'adjusted' },
  ]);
  await addLine('100007', { close: 131 }, [{}], 'index');
});
afterAll(() => closeDatabase(database));

async function read(query: string, calendar = 'XKRX'): Promise<MarketExtremesReply> {
  const reply = await app.request(`/api/v1/markets/${calendar}/extremes?${query}`);
  expect(reply.status, await reply.clone().text()).toBe(200);
  return MarketExtremesReplySchema.parse(await reply.json());
}

describe('the 52-week extremes of a market', () => {
  it('are those of the date, the furthest beyond the old extreme first', async () => {
    const reply = await read(`kind=high52w&date=${friday}`);
    expect(reply.rows).toEqual([
      {
        instrumentId: 'KRX:100002',
        nameKorean: '회사100002',
        nameEnglish: null,
        currency: 'KRW',
        value: 150,
        previousExtreme: 120,
        firstCrossing: false,
        close: 140,
        change: 140 / 100 - 1,
        basis: '1y,intraday,splitAdjusted',
      },
      expect.objectContaining({ instrumentId: 'KRX:100001', firstCrossing: true, change: 0.25 }),
      expect.objectContaining({ instrumentId: 'KRX:500008', change: 140 / 100 - 1 }),
    ]);
    expect(reply).toMatchObject({ calendar: 'XKRX', date: '2024-01-19', total: 3, nextCursor: null });
  });

  it('have no change over a step that is no return, be it adjusted for or not', async () => {
    const { rows } = await read(`kind=low52w&date=${friday}`);
    expect(rows.map(({ instrumentId, change }) => [instrumentId, change])).toEqual([
      ['KRX:500003', 60 / 100 - 1],
      ['KRX:500009', null],
    ]);
  });

  it('come with how many shares nothing is known of', async () => {
    const { coverage } = await read(`kind=low52w&date=${friday}`);
    expect(coverage).toEqual({ withBar: 8, halted: 1, withoutHistory: 2, openFlags: 1 });
  });

  it('may be of closing prices alone', async () => {
    const { rows } = await read(`kind=high52w&price=close&date=${friday}`);
    expect(rows.map(({ instrumentId, value }) => [instrumentId, value])).toEqual([['KRX:100001', 125]]);
  });

  it('are of the newest session with a bar where no date is given, as it was known then', async () => {
    expect((await read('kind=high52w')).date).toBe(friday);
    expect((await read('kind=high52w&asOf=2024-01-19T12:00:00.000Z')).date).toBe(friday);
    const before = await read('kind=high52w&asOf=2024-01-19T06:00:00.000Z');
    expect(before).toMatchObject({ date: thursday, total: 0, rows: [] });
    expect(before.coverage.withBar).toBe(8);
  });

  it('tell none from not known', async () => {
    const sunday = await read('kind=high52w&date=2024-01-21');
    expect(sunday).toMatchObject({ total: 0, coverage: { withBar: 0 } });
    expect(await read('kind=high52w', 'XNYS')).toMatchObject({
      date: null,
      total: 0,
      coverage: { withBar: 0 },
    });
  });

  it('come in pages that have every row once', async () => {
    const first = await read(`kind=high52w&date=${friday}&limit=1`);
    const second = await read(`kind=high52w&date=${friday}&limit=2&cursor=${first.nextCursor}`);
    expect([...first.rows, ...second.rows].map((row) => row.instrumentId)).toEqual([
      'KRX:100002',
      'KRX:100001',
      'KRX:500008',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    ['kind=high52w&date=2024-02-30', 'date'],
    ['date=2024-01-19', 'kind'],
    ['kind=high52w&cursor=nonsense', 'cursor'],
    ['kind=high52w&colour=red', 'colour'],
  ])('refuse %s by name', async (query, parameter) => {
    const problem = await readProblem(await app.request(`/api/v1/markets/XKRX/extremes?${query}`), 400);
    expect(JSON.stringify(problem)).toContain(parameter);
  });

  it('are of a calendar that Newstape has', async () => {
    expect((await app.request('/api/v1/markets/XLON/extremes?kind=high52w')).status).toBe(400);
  });
});
