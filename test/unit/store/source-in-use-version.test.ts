import { afterAll, beforeAll, expect, it } from 'vitest';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { standingVersion } from '../../../server/store/data-version.ts';
import { closeDatabase, type Database } from '../../../server/store/open-database.ts';
import { seriesInUse } from '../../../server/store/price-series.repository.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { openPriceDatabase, priceStoring } from '../../support/price-database.ts';

const hynix = instrumentId('KRX:000660');
let database: Database;
beforeAll(async () => {
  database = await openPriceDatabase();
});
afterAll(() => closeDatabase(database));

/** Stores one close, and tells from where the prices are then and what neither prices nor stories tell stands at. */
async function storeClose(sourceId: string, day: string) {
  const bar = { open: 100, high: 100, low: 100, close: 100, volume: 10, sessionDate: sessionDate(day) };
  const head = { instrumentId: hynix, mic: mic('XKRX'), sourceId, currency: 'KRW' as const };
  await storePriceSeries(
    priceStoring(database),
    { ...head, adjustmentBasis: 'none', bars: [bar] },
    instantUtc('2024-03-01T00:00:00.000Z'),
  );
  const used = await seriesInUse(database, hynix);
  return { used: used?.sourceId, ground: await standingVersion(database, 'groundVersion') };
}

it('prices change nothing of others until they come from another source, whose terms say what may be shown', async () => {
  const first = await storeClose('one', '2024-01-22');
  const further = await storeClose('one', '2024-01-23');
  const beside = await storeClose('two', '2024-01-19');
  expect([further, beside]).toEqual([first, first]);
  const instead = await storeClose('two', '2024-01-24');
  expect(instead.used).toBe('two');
  expect(instead.ground).not.toBe(first.ground);
});
