import { beforeAll, describe, expect, it } from 'vitest';
import { groupMembers } from '../../../../server/store/group-members.ts';
import { saveShippedGroups } from '../../../../server/store/instrument-groups.repository.ts';
import type { Database } from '../../../../server/store/open-database.ts';
import { GroupMembersQuerySchema } from '../../../../shared/schemas/group-members-reply.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { articleOf, hynix, samsung, saveGround, saveStory } from '../sample.ts';
import type { Backend } from './backend.ts';

export function groupMembersContract(backend: () => Backend): void {
  describe('the members of a group', () => {
    let database: Database;
    beforeAll(async () => {
      database = await backend().open();
      await saveGround(database);
      await saveStory(database, articleOf('a', '2024-01-22'));
      await saveShippedGroups(database, [
        { groupName: '두 곳', instrumentId: hynix },
        { groupName: '두 곳', instrumentId: samsung },
        { groupName: '두 곳', instrumentId: 'KRX:999999' },
        { groupName: '한 곳', instrumentId: samsung },
      ]);
    });

    const members = async (query: { group: string; asOf?: string }) =>
      (await groupMembers(database, GroupMembersQuerySchema.parse(query))).members.map(
        ({ id, eventCount }) => [id, eventCount],
      );

    it('are the listed ones, those with the most events first', async () => {
      const [withEvents, without] = await members({ group: '두 곳' });
      expect([withEvents?.[0], without?.[0]].sort()).toEqual([hynix, samsung].sort());
      expect(withEvents?.[1]).toBe(1);
      expect(without?.[1]).toBe(0);
      expect(await members({ group: '없는 곳' })).toEqual([]);
    });

    it('count the events that were known at a moment', async () => {
      const asOf = instantUtc('2023-12-01T00:00:00.000Z');
      expect(await members({ group: '두 곳', asOf })).toEqual([
        [hynix, 0],
        [samsung, 0],
      ]);
    });
  });
}
