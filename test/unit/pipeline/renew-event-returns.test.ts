import { afterAll, beforeAll, expect, it } from 'vitest';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { companyEventsReply } from '../../../server/store/company-events.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { eventsOfArticle } from '../../../server/store/news-events.repository.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import type { ReceivedPrices } from '../../../shared/schemas/received-prices.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { priceStoring } from '../../support/price-database.ts';
import { articleOf, hynix, kospi, saveGround, saveStory } from '../store/sample.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase(':memory:');
  await migrateToLatest(database);
  await saveGround(database);
  await saveStory(database, articleOf('a', '2024-01-22'));
});
afterAll(() => closeDatabase(database));

const sessions = ['2024-01-19', '2024-01-22', '2024-01-23'];
const store = (prices: ReceivedPrices, at: string) =>
  storePriceSeries(priceStoring(database), prices, instantUtc(at));

function closes(instrumentId: InstrumentId, currency: 'KRW' | 'pt', ...prices: number[]): ReceivedPrices {
  return {
    ...{ instrumentId, mic: mic('XKRX'), currency, sourceId: 'prices', adjustmentBasis: 'split' },
    bars: prices.map((close, at) => ({
      ...{ sessionDate: sessionDate(sessions[at] ?? ''), open: close, high: close, low: close, close },
      volume: 10,
    })),
  };
}

async function sessionReturns() {
  const { events } = await companyEventsReply(database, hynix, {});
  return events.flatMap(({ event }) => event.returns.filter(({ window }) => window === 'session'));
}

it('returns of stored events follow the prices of the company and of its index', async () => {
  await store(closes(hynix, 'KRW', 100, 110), '2024-02-01T00:00:00.000Z');
  expect(await sessionReturns()).toMatchObject([{ instrument: expect.closeTo(0.1), benchmark: null }]);
  await store(closes(kospi, 'pt', 200, 202), '2024-02-02T00:00:00.000Z');
  expect(await sessionReturns()).toMatchObject([
    { instrument: expect.closeTo(0.1), benchmark: expect.closeTo(0.01) },
  ]);
  await store(closes(hynix, 'KRW', 100, 120, 130), '2024-02-03T00:00:00.000Z');
  expect(await sessionReturns()).toMatchObject([{ instrument: expect.closeTo(0.2) }]);
  const [kept] = await eventsOfArticle(database, 'a');
  expect(kept?.item.returns).toHaveLength(5);
});

it('returns follow where a bar of much later puts the prices of another source to use', async () => {
  const other = closes(hynix, 'KRW', 100, 105);
  await store({ ...other, sourceId: 'own-prices' }, '2024-02-04T00:00:00.000Z');
  expect(await sessionReturns()).toMatchObject([{ instrument: expect.closeTo(0.2) }]);
  const bars = other.bars.slice(1).map((bar) => ({ ...bar, sessionDate: sessionDate('2024-03-29') }));
  await store({ ...other, bars, sourceId: 'own-prices' }, '2024-04-01T00:00:00.000Z');
  expect(await sessionReturns()).toMatchObject([{ instrument: expect.closeTo(0.05) }]);
});
