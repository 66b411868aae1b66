import { beforeEach, describe, expect, it } from 'vitest';
import { changesSince } from '../../../../server/store/data-changes.ts';
import { readDataVersion } from '../../../../server/store/data-version.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { articleOf, claimOf, eventOf, hynix, saveGround, savePrices, saveStory } from '../sample.ts';
import type { Backend } from './backend.ts';

export function dataChangeContract(backend: () => Backend): void {
  describe('what changed since a data version', () => {
    let database: Database;
    beforeEach(async () => {
      database = await backend().open();
      await saveGround(database);
    });

    it('is nothing while the data stand', async () => {
      await savePrices(database);
      const version = await readDataVersion(database);
      await savePrices(database);
      expect(await changesSince(database, version)).toEqual({ version, changes: [], newEvents: [] });
      expect(await changesSince(database, null)).toEqual({ version, changes: [], newEvents: [] });
      expect(await changesSince(database, version + 1)).toMatchObject({ version, changes: null });
    });

    it('names bars by their instrument and newest session', async () => {
      const before = await readDataVersion(database);
      await savePrices(database);
      const { version, changes } = await changesSince(database, before);
      expect(version).toBeGreaterThan(before);
      const [price] = (changes ?? []).filter(({ kind }) => kind === 'price');
      expect(price?.instrumentId).toBe(hynix);
      expect(price?.sessionDate).toMatch(/^2024-01-\d\d$/);
    });

    it('names new stories and the verdicts on their numbers, each instrument once, and a story no second time', async () => {
      await savePrices(database);
      const before = await readDataVersion(database);
      const [first, second] = [articleOf('a', '2024-01-22'), articleOf('b', '2024-01-23')];
      for (const one of [first, second]) await saveStory(database, one, { claims: [claimOf(one, 1)] });
      const { version, changes, newEvents } = await changesSince(database, before);
      expect(newEvents).toEqual([eventOf(second).key, eventOf(first).key]);
      expect(changes).toEqual([
        expect.objectContaining({ kind: 'story', instrumentId: hynix, items: 2 }),
        { kind: 'verdict', instrumentId: hynix, sessionDate: expect.stringMatching(/^2024/), items: 2 },
      ]);
      await saveStory(database, first, { claims: [claimOf(first, 1), claimOf(first, 2)] });
      const next = await changesSince(database, version);
      expect(next.changes?.map(({ kind }) => kind)).toEqual(['verdict']);
      expect(next.newEvents).toEqual([]);
    });

    it('is not known where the version is older than what is remembered', async () => {
      await database
        .updateTable('setting')
        .set({ value: '20000' })
        .where('key', '=', 'dataVersion')
        .execute();
      expect(await changesSince(database, 9_999)).toEqual({ version: 20_000, changes: null, newEvents: [] });
      await saveStory(database, articleOf('a', '2024-01-22'));
      const oldest = await database
        .selectFrom('data_change')
        .select((select) => select.fn.min('version').as('version'))
        .executeTakeFirst();
      expect(Number(oldest?.version)).toBeGreaterThan(20_000);
    });
  });
}
