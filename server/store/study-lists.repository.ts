import { sql } from 'kysely';
import { type StudyListReply, StudyListReplySchema } from '../../shared/schemas/study-request.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';

/** A list that was kept, by its id; null where none is. */
export async function findStudyList(database: Database, id: string): Promise<StudyListReply | null> {
  const row = await database.selectFrom('study_list').select('reply').where('id', '=', id).executeTakeFirst();
  return row ? readJson(StudyListReplySchema, row.reply) : null;
}

/** So many characters of lists are kept; those kept longest ago go first: whoever has the list can paste it again. */
const mostKept = 64_000_000;

/** Keeps a list under its id, which is a digest of it: one that is kept stays as it is. */
export async function keepStudyList(
  database: Database,
  list: StudyListReply,
  now: InstantUtc,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('study_list')
      .values({ id: list.id, madeAt: now, reply: JSON.stringify(list) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await dropOldest(transaction, list.id);
  });
}

async function dropOldest(database: Database, newest: string): Promise<void> {
  const rows = await database
    .selectFrom('study_list')
    .select(['id', sql<number>`length("reply")`.as('size')])
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .execute();
  let held = 0;
  for (const { id, size } of rows) {
    held += size;
    if (held > mostKept && id !== newest)
      await database.deleteFrom('study_list').where('id', '=', id).execute();
  }
}
