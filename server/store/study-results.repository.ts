import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';

/** What was asked of which state of the data. */
export interface StudyAsk {
  readonly id: string;
  readonly dataVersion: number;
}

/** So many bytes of studies are kept; those made longest ago go first, since they can be made again. */
const mostBytes = 256_000_000;

/** The bytes of the study that was asked under an id, and of which data; null where it is not kept. */
export async function findStudy(
  database: Database,
  id: string,
): Promise<{ readonly body: Uint8Array; readonly dataVersion: number } | null> {
  const row = await database
    .selectFrom('study_ask')
    .innerJoin('study_result', 'study_result.digest', 'study_ask.digest')
    .select(['study_ask.dataVersion', 'study_result.body'])
    .where('study_ask.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** True where a study is kept under an id. */
export async function isStudyKept(database: Database, id: string): Promise<boolean> {
  const row = await database.selectFrom('study_ask').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** True where a study is kept of the same design and inputs. */
export async function isResultKept(database: Database, digest: string): Promise<boolean> {
  const row = await database
    .selectFrom('study_result')
    .select('digest')
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a study under the id that it was asked by; without a body, the one that is kept of the same design and inputs. */
export async function keepStudy(
  database: Database,
  { id, dataVersion }: StudyAsk,
  { digest, body }: { readonly digest: string; readonly body: Uint8Array | null },
  now: InstantUtc,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    if (body !== null)
      await transaction
        .insertInto('study_result')
        .values({ digest, madeAt: now, body, bodyLength: body.byteLength })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .execute();
    await transaction
      .insertInto('study_ask')
      .values({ id, digest, dataVersion, askedAt: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ digest, askedAt: now }))
      .execute();
    await dropOldest(transaction, digest);
  });
}

/** Drops the oldest studies beyond what may be kept, but for the newest one, with what was asked of them. */
async function dropOldest(database: Database, newest: string): Promise<void> {
  const rows = await database
    .selectFrom('study_result')
    .select(['digest', 'bodyLength'])
    .orderBy('madeAt', 'desc')
    .orderBy('digest')
    .execute();
  let held = 0;
  const dropped = rows.filter(({ digest, bodyLength }) => {
    held += bodyLength;
    return held > mostBytes && digest !== newest;
  });
  for (const { digest } of dropped) {
    await database.deleteFrom('study_ask').where('digest', '=', digest).execute();
    await database.deleteFrom('study_result').where('digest', '=', digest).execute();
  }
}
