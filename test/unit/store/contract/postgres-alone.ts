import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { DatabaseLockedError } from '../../../../server/store/database-locked-error.ts';
import { migrateToLatest } from '../../../../server/store/migrate.ts';
import { allMigrations } from '../../../../server/store/migrations/all-migrations.ts';
import { closeDatabase, type Database, openDatabase } from '../../../../server/store/open-database.ts';
import { writeSetting } from '../../../../server/store/settings.repository.ts';
import { asOnlyWriter } from '../../../../server/store/transactions.ts';
import { UnusableDatabaseError } from '../../../../server/store/unusable-database-error.ts';

/** What only a server can do wrong. `newSchema` gives the address of an empty place on it. */
export function postgresAlone(newSchema: () => Promise<string>): void {
  describe('a server', () => {
    const opened: Database[] = [];
    const open = async (address: string, lockWait?: number) => {
      const database = await openDatabase(address, lockWait === undefined ? {} : { lockWait });
      opened.push(database);
      return database;
    };
    afterEach(async () => {
      for (const database of opened.splice(0)) await closeDatabase(database);
    });

    it('lets one of two programs migrate', async () => {
      const address = await newSchema();
      const [one, other] = [await open(address), await open(address)];
      const applied = await Promise.all([migrateToLatest(one), migrateToLatest(other)]);
      expect(applied.flat()).toHaveLength(allMigrations.length);
    });

    it('says so where another program writes for too long', async () => {
      const address = await newSchema();
      const [one, other] = [await open(address), await open(address, 100)];
      await migrateToLatest(one);
      await one.transaction().execute(async (transaction) => {
        await writeSetting(transaction, 'key', 'one');
        const error = await writeSetting(other, 'key', 'other').catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(DatabaseLockedError);
        expect(String(error)).toMatch(/is locked: another program is writing/);
      });
      await writeSetting(other, 'key', 'other');
    });

    it('lets those that derive wait for one another far longer than for a row', async () => {
      const address = await newSchema();
      const [one, other] = [await open(address), await open(address, 100)];
      await migrateToLatest(one);
      const turns: string[] = [];
      let begin = (): void => undefined;
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const first = asOnlyWriter(one, async () => {
        begin();
        await new Promise((resolve) => setTimeout(resolve, 300));
        turns.push('one');
      });
      await begun;
      const waits = await asOnlyWriter(other, async (transaction) => {
        turns.push('other');
        return sql<{ lock_timeout: string }>`show lock_timeout`.execute(transaction);
      });
      await first;
      expect(turns).toEqual(['one', 'other']);
      expect(waits.rows).toEqual([{ lock_timeout: '100ms' }]);
    });

    it('may end a connection in the middle of a transaction without ending the process', async () => {
      const address = await newSchema();
      const [one, other] = [await open(address), await open(address)];
      const broken = one.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await sql`select 1`.execute(transaction);
      });
      await expect(broken).rejects.toBeInstanceOf(Error);
      expect((await sql`select 1 as one`.execute(one)).rows).toEqual([{ one: 1 }]);
    });

    it('gives dates as text and counts as numbers, whatever the zone', async () => {
      const database = await open(await newSchema());
      const { rows } = await sql`select date '2024-01-22' as day, count(*) as n, 1.5::numeric as x,
        timestamptz '2024-01-22 00:00:00+00' at time zone 'UTC' as moment from (values (1), (2)) as v`.execute(
        database,
      );
      expect(rows).toEqual([{ day: '2024-01-22', n: 2, x: 1.5, moment: '2024-01-22 00:00:00' }]);
    });

    it('that lacks the database is told of in one sentence, without the password', async () => {
      const address = new URL(await newSchema());
      address.pathname = '/missing';
      address.password = 'secret';
      const error = await openDatabase(address.href).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UnusableDatabaseError);
      expect(error).toMatchObject({ reason: 'refused' });
      expect(String(error)).toContain(`${address.host}/missing does not exist`);
      expect(String(error)).not.toContain('secret');
    });
  });
}
