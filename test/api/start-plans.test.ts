import { afterEach, describe, expect, it } from 'vitest';
import { bundledListingVersion, readBundledListing } from '../../server/demo/bundled-data.ts';
import { deriveStalePrices } from '../../server/pipeline/derive-stale-prices.ts';
import { prepareDatabaseFrom } from '../../server/pipeline/prepare-database.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { writeSetting } from '../../server/store/settings.repository.ts';
import { priceStoring } from '../support/price-database.ts';
import { sqlitePlansOf } from '../support/sqlite-plans.ts';
import { openFilledDatabase } from './filled-database.ts';
import { createTestApp } from './test-app.ts';

/** Tables that grow with the years. */
const growing = [
  ...['article', 'claim', 'duplicate_key', 'mention', 'news_event', 'raw_document'],
  ...['news_event_article', 'bars', 'price_event_month', 'session_bar_month', 'newest'],
];

let database: Database;
afterEach(() => closeDatabase(database));

describe('from the start to the first state', () => {
  it('no more is read of the tables that grow than the newest session of events, and their companies prices', async () => {
    database = await openFilledDatabase();
    await writeSetting(database, 'listingVersion', 'as stored');
    await deriveStalePrices(priceStoring(database));
    const plans = await sqlitePlansOf(database, async (recorded) => {
      const read = () => Promise.reject(new Error('the listing was read'));
      await prepareDatabaseFrom(recorded, { version: 'as stored', read }, []);
      await deriveStalePrices(priceStoring(recorded));
      const { app } = createTestApp(recorded);
      expect((await app.request('/readyz')).status).toBe(200);
      expect((await app.request('/api/v1/state')).status).toBe(200);
    });
    const read = plans.filter((plan) => growing.includes(plan.split(' ')[1] ?? ''));
    expect(read.sort()).toEqual([
      // In the order of the index, up to the first row.
      'SCAN newest USING COVERING INDEX news_event_newest',
      // A series of which no final bar is known.
      'SEARCH bars EXISTS USING PRIMARY KEY (instrumentId=? AND sourceId=?)',
      'SEARCH bars USING PRIMARY KEY (instrumentId=?)',
      'SEARCH news_event USING INDEX news_event_newest (<expr>=?)',
    ]);
  });

  it('the shipped listing is read into a database that lacks it, and not again', async () => {
    database = await openFilledDatabase();
    const version = await bundledListingVersion('.');
    let times = 0;
    const read = () => {
      times += 1;
      return readBundledListing('.');
    };
    await prepareDatabaseFrom(database, { version, read }, []);
    await prepareDatabaseFrom(database, { version, read }, []);
    expect(times).toBe(1);
    expect((await readBundledListing('.')).version).toBe(version);
    await prepareDatabaseFrom(database, { version: 'another', read }, []);
    expect(times).toBe(2);
  });
});
