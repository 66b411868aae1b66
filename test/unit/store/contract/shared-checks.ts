import { describe, expect, it } from 'vitest';
import {
  findSharedCheck,
  removeSharedCheck,
  saveSharedCheck,
} from '../../../../server/store/shared-checks.repository.ts';
import { CheckFactsSchema } from '../../../../shared/schemas/check-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import type { Backend } from './backend.ts';

const facts = CheckFactsSchema.parse({
  ...{ language: 'ko', date: '2025-10-28', publishedAt: null, datePrecision: 'day', dateBasis: 'dateline' },
  ...{
    dateStated: false,
    companies: [],
    otherNames: [{ name: '한국거래소', kind: 'exchange' }],
    numbers: [],
  },
  ...{ missing: ['number'], sources: [], versions: { extractor: 1, linker: 1, claims: 1, events: 1 } },
});
const removalHash = 'a'.repeat(64);
const madeAt = instantUtc('2025-10-28T08:00:00.000Z');
const removedAt = instantUtc('2025-11-01T00:00:00.000Z');

export function sharedCheckContract(backend: () => Backend): void {
  describe('kept checks', () => {
    it('are found by their id alone, as they were kept', async () => {
      const database = await backend().open();
      await saveSharedCheck(database, { id: 'one', madeAt, facts, removalHash });
      expect(await findSharedCheck(database, 'one')).toEqual({
        ...{ id: 'one', madeAt, facts },
        ...{ removedAt: null, removalHash },
      });
      expect(await findSharedCheck(database, 'two')).toBeNull();
    });

    it('are never written over', async () => {
      const database = await backend().open();
      await saveSharedCheck(database, { id: 'one', madeAt, facts, removalHash });
      await expect(
        saveSharedCheck(database, { id: 'one', madeAt: removedAt, facts, removalHash }),
      ).rejects.toThrow();
      expect(await findSharedCheck(database, 'one')).toMatchObject({ madeAt });
    });

    it('lose their facts when they are removed, once, and keep that they were', async () => {
      const database = await backend().open();
      await saveSharedCheck(database, { id: 'one', madeAt, facts, removalHash });
      expect(await removeSharedCheck(database, 'one', removedAt)).toBe(true);
      expect(await removeSharedCheck(database, 'one', madeAt)).toBe(false);
      expect(await removeSharedCheck(database, 'two', removedAt)).toBe(false);
      expect(await findSharedCheck(database, 'one')).toEqual({
        ...{ id: 'one', madeAt, facts: null },
        ...{ removedAt, removalHash },
      });
    });
  });
}
