import { type StudyListReply, StudyListReplySchema } from '../../shared/schemas/study-request.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';

/** A list that was kept, by its id; null where none is. */
export async function findStudyList(database: Database, id: string): Promise<StudyListReply | null> {
  const row = await database.selectFrom('study_list').select('reply').where('id', '=', id).executeTakeFirst();
  return row ? readJson(StudyListReplySchema, row.reply) : null;
}

/** Keeps a list under its id, which is a digest of it: one that is kept stays as it is. */
export async function keepStudyList(
  database: Database,
  list: StudyListReply,
  now: InstantUtc,
): Promise<void> {
  await database
    .insertInto('study_list')
    .values({ id: list.id, madeAt: now, reply: JSON.stringify(list) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
