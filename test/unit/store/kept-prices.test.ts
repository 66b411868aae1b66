import { afterAll, beforeAll, expect, it } from 'vitest';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { keptWithPrices } from '../../../server/store/kept-prices.ts';
import { closeDatabase, type Database } from '../../../server/store/open-database.ts';
import { priceSeriesOf } from '../../../server/store/price-bars.repository.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { openPriceDatabase, priceStoring } from '../../support/price-database.ts';

const hynix = instrumentId('KRX:000660');
const later = instantUtc('2024-03-01T00:00:00.000Z');
let database: Database;
beforeAll(async () => {
  database = await openPriceDatabase();
});
afterAll(() => closeDatabase(database));

function storeClose(into: Database, close: number, day = '2024-01-22', of = hynix) {
  const bar = { open: close, high: close, low: close, close, volume: 10, sessionDate: sessionDate(day) };
  const head = { instrumentId: of, mic: mic('XKRX'), sourceId: 'one' };
  const prices = { ...head, currency: 'KRW' as const, adjustmentBasis: 'none' as const, bars: [bar] };
  return storePriceSeries(priceStoring(into), prices, later);
}

function countedCloses() {
  const kept = keptWithPrices<number[]>((closes) => closes.length);
  const counted = { times: 0, closesOf };
  function closesOf(from: Database) {
    return kept(from, { instrumentId: hynix }, async () => {
      counted.times += 1;
      return (await priceSeriesOf(from, hynix))?.bars.map(({ close }) => close) ?? [];
    });
  }
  return counted;
}

it('is made once until a price of the instrument changes, by whoever asks', async () => {
  const counted = countedCloses();
  await storeClose(database, 100);
  expect(await counted.closesOf(database)).toEqual([100]);
  await database.transaction().execute((transaction) => counted.closesOf(transaction));
  expect(counted.times).toBe(1);
  await storeClose(database, 101, '2024-01-23');
  expect(await counted.closesOf(database)).toEqual([100, 101]);
  expect(counted.times).toBe(2);
  await storeClose(database, 70, '2024-01-23', instrumentId('KRX:005930'));
  await counted.closesOf(database);
  expect(counted.times).toBe(2);
});

it('is not of prices that were taken back', async () => {
  const counted = countedCloses();
  const before = await counted.closesOf(database);
  const undone = database.transaction().execute(async (transaction) => {
    await storeClose(transaction, 999, '2024-01-24');
    expect(await counted.closesOf(transaction)).toContain(999);
    throw new Error('taken back');
  });
  await expect(undone).rejects.toThrow('taken back');
  expect(await counted.closesOf(database)).toEqual(before);
  await storeClose(database, 102, '2024-01-24');
  expect(await counted.closesOf(database)).toEqual([...before, 102]);
});

it('is of each database its own', async () => {
  const counted = countedCloses();
  const other = await openPriceDatabase();
  await counted.closesOf(database);
  expect(await counted.closesOf(other)).toEqual([]);
  await closeDatabase(other);
});

it('gives way where there is too much of it, the one that was asked for longest ago first', async () => {
  const kept = keptWithPrices<string>(() => 90_000);
  const made: string[] = [];
  const ask = (name: string) =>
    kept(database, { instrumentId: hynix, part: name }, async () => made[made.push(name) - 1] ?? '');
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(name);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
