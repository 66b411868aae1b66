import { describe, expect, it } from 'vitest';
import { migrateToLatest, pendingMigrations } from '../../../../server/store/migrate.ts';
import { ChangedMigrationError, UnknownMigrationError } from '../../../../server/store/migration-errors.ts';
import { allMigrations } from '../../../../server/store/migrations/all-migrations.ts';
import type { Backend } from './backend.ts';

export function migrationContract(backend: () => Backend): void {
  describe('migrations', () => {
    it('are numbered from 1 without a gap', () => {
      expect(allMigrations.map(({ number }) => number)).toEqual(allMigrations.map((_, at) => at + 1));
    });

    it('leave nothing to do', async () => {
      const database = await backend().open();
      expect(await pendingMigrations(database)).toEqual([]);
      expect(await migrateToLatest(database)).toEqual([]);
    });

    it('are refused where one that was applied reads otherwise now', async () => {
      const database = await backend().open();
      await database
        .updateTable('schema_migration')
        .set({ checksum: 'other' })
        .where('number', '=', 2)
        .execute();
      for (const act of [pendingMigrations, migrateToLatest]) {
        const error = await act(database).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(ChangedMigrationError);
        expect(String(error)).toContain('0002-instruments');
      }
    });

    it('are refused where one was applied that is not known here', async () => {
      const database = await backend().open();
      const later = { number: 99, name: 'of-the-future', checksum: 'x' };
      await database.insertInto('schema_migration').values(later).execute();
      const error = await migrateToLatest(database).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UnknownMigrationError);
      expect(String(error)).toContain('0099-of-the-future');
      expect(String(error)).toContain('update Newstape');
    });
  });
}
