import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseDataVersion } from '../../../server/store/data-version.ts';
import { dataVersionReader } from '../../../server/store/data-version-reader.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { inTransaction } from '../../../server/store/transactions.ts';
import { hasPostgres, startPostgres } from '../../support/postgres.ts';

const places = [
  ['SQLite', true],
  ['PostgreSQL', hasPostgres()],
] as const;

describe.each(places)('the data version on %s', (name, isHere) => {
  let own: Database;
  let others: Database;
  let tidy: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    if (!isHere) return;
    const folder = mkdtempSync(join(tmpdir(), 'newstape-version-'));
    const server = name === 'PostgreSQL' ? await startPostgres() : null;
    const location = server ? await server.createMigratedDatabase() : join(folder, 'version.sqlite');
    [own, others] = [await openDatabase(location), await openDatabase(location)];
    await migrateToLatest(own);
    tidy = async () => {
      await Promise.all([closeDatabase(own), closeDatabase(others)]);
      await server?.stop();
      rmSync(folder, { recursive: true });
    };
  }, 60_000);
  afterAll(() => tidy());

  it.skipIf(!isHere)('is read anew once anybody has changed it', async () => {
    const read = dataVersionReader(own);
    expect(await read()).toBeNull();
    await raiseDataVersion(own);
    expect(await read()).toBe('1');
    await raiseDataVersion(others);
    await setImmediate();
    expect(await read()).toBe('2');
    expect(await read()).toBe('2');
  });

  it.skipIf(!isHere)('is that of after the question for all who ask at once', async () => {
    const read = dataVersionReader(own);
    const before = read();
    await raiseDataVersion(own);
    const after = await Promise.all([read(), read(), read()]);
    expect(Number(await before)).toBeLessThanOrEqual(3);
    expect(after).toEqual(['3', '3', '3']);
  });

  it.skipIf(!isHere)(
    'of the market stands still while stories alone change, in one transaction or several',
    async () => {
      const [data, market] = [dataVersionReader(own), dataVersionReader(own, 'marketVersion')];
      await raiseDataVersion(own, 'session_bar_month');
      const before = await data();
      expect(await market()).toBe(before);
      await raiseDataVersion(own, 'article');
      await inTransaction(own, async (transaction) => {
        for (const table of ['mention', 'claim'] as const) await raiseDataVersion(transaction, table);
      });
      expect(await data()).toBe(String(Number(before) + 2));
      expect(await market()).toBe(before);
      await inTransaction(own, async (transaction) => {
        for (const table of ['claim', 'price_bar_month', 'claim'] as const)
          await raiseDataVersion(transaction, table);
      });
      expect(await data()).toBe(String(Number(before) + 3));
      expect(await market()).toBe(await data());
    },
  );

  it.skipIf(!isHere)('of the ground stands still while stories and prices change', async () => {
    const [data, ground] = [dataVersionReader(own), dataVersionReader(own, 'groundVersion')];
    await raiseDataVersion(own, 'instrument');
    const before = await data();
    expect(await ground()).toBe(before);
    await inTransaction(own, async (transaction) => {
      for (const table of ['claim', 'price_bar_month', 'price_series'] as const)
        await raiseDataVersion(transaction, table);
    });
    expect(await ground()).toBe(before);
    await inTransaction(own, async (transaction) => {
      for (const table of ['price_bar_month', 'instrument', 'claim'] as const)
        await raiseDataVersion(transaction, table);
    });
    expect(await ground()).toBe(await data());
    expect(await data()).toBe(String(Number(before) + 2));
  });

  it.skipIf(!isHere)('is not that of a transaction which is given up', async () => {
    const read = dataVersionReader(own);
    const stands = await read();
    const givenUp = own.transaction().execute(async (transaction) => {
      await raiseDataVersion(transaction);
      throw new Error('given up');
    });
    await expect(givenUp).rejects.toThrow('given up');
    expect(await read()).toBe(stands);
  });
});
