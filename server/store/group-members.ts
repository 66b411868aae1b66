import { sql } from 'kysely';
import {
  type GroupMembersQuery,
  type GroupMembersReply,
  GroupMembersReplySchema,
} from '../../shared/schemas/group-members-reply.ts';
import { isKnown } from './known-then.ts';
import type { Database } from './open-database.ts';

/** The listed companies of a group with how many events each had at a moment (absent: now), the most first. */
export async function groupMembers(
  database: Database,
  { group, asOf }: GroupMembersQuery,
): Promise<GroupMembersReply> {
  const members = await database
    .selectFrom('instrument_group')
    .innerJoin('instrument', 'instrument.id', 'instrument_group.instrumentId')
    .select(['instrument.id', 'mic', 'symbol', 'nameKorean', 'nameEnglish'])
    .select(
      sql<number>`(select count(*) from news_event
        where news_event."instrumentId" = instrument."id" and ${isKnown('news_event', asOf)})`.as(
        'eventCount',
      ),
    )
    .where('groupName', '=', group)
    .orderBy('eventCount', 'desc')
    .orderBy('instrument.id')
    .execute();
  return GroupMembersReplySchema.parse({ members });
}
