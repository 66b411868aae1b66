import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { keptByShare } from '../../../server/store/kept-by-share.ts';
import { closeDatabase, type Database } from '../../../server/store/open-database.ts';
import { saveSource } from '../../../server/store/sources.repository.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { type InstrumentId, instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { openPriceDatabase, priceSource, priceStoring } from '../../support/price-database.ts';
import { storedBars } from '../../support/stored-bars.ts';

const hynix = instrumentId('KRX:000660');
const samsung = instrumentId('KRX:005930');
let database: Database;
beforeAll(async () => {
  database = await openPriceDatabase();
  for (const id of [hynix, samsung]) await storeClose(database, id, 100);
});
afterAll(() => closeDatabase(database));

function storeClose(into: Database, id: InstrumentId, close: number) {
  const bar = { open: close, high: close, low: close, close, volume: 10 };
  const bars = [{ ...bar, sessionDate: sessionDate('2024-01-22') }];
  const head = { instrumentId: id, mic: mic('XKRX'), sourceId: 'one', currency: 'KRW' as const };
  const fetchedAt = instantUtc('2024-03-01T00:00:00.000Z');
  return storePriceSeries(priceStoring(into), { ...head, adjustmentBasis: 'none', bars }, fetchedAt);
}

const asked: (readonly string[] | null)[] = [];
const kept = keptByShare<number, readonly (readonly [string, number])[]>((byShare) => [...byShare]);
const closes = (from: Database, name: string | null = 'closes') =>
  kept(from, name, async (among) => {
    asked.push(among);
    const rows = await storedBars(from);
    return new Map(
      rows
        .filter((row) => among === null || among.includes(row.instrumentId))
        .map((row) => [row.instrumentId, row.close]),
    );
  });

beforeEach(async () => {
  await closes(database);
  asked.length = 0;
});

it('is read once, and after a change of prices for those shares alone', async () => {
  const before = await closes(database);
  expect(asked).toEqual([]);
  await storeClose(database, samsung, 70);
  expect(await closes(database)).toEqual(before.map(([id, close]) => [id, id === samsung ? 70 : close]));
  expect(asked).toEqual([[samsung]]);
});

it('is read whole where something else changed than prices and stories', async () => {
  const before = await closes(database);
  await saveSource(database, { ...priceSource('one'), name: 'Renamed' });
  expect(await closes(database)).toEqual(before);
  expect(asked).toEqual([null]);
});

it('is not kept of what may yet be taken back, nor without a name', async () => {
  const before = await closes(database);
  const undone = database.transaction().execute(async (transaction) => {
    await storeClose(transaction, hynix, 999);
    expect(new Map(await closes(transaction)).get(hynix)).toBe(999);
    throw new Error('taken back');
  });
  await expect(undone).rejects.toThrow('taken back');
  expect(await closes(database)).toEqual(before);
  expect(await closes(database, null)).toEqual(before);
  expect(asked).toEqual([null, null]);
});
