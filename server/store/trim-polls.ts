import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';

/** Attempts to collect stay so many days: a session of a year ago still says what was collected around it. */
export const POLLS_KEPT_DAYS = 400;

/** Of each source so many stay however old they are: its pause is told from them. */
const newestKept = 20;

const day = 86_400_000;

/**
 * Forgets attempts to collect that are older than 400 days (or only counts them: `isTrial`), but for the last 20 of each source
 * and the last that brought something. Gives how many.
 */
export function trimPolls(database: Database, now: InstantUtc, isTrial: boolean): Promise<number> {
  const before = instantUtc(epochMilliseconds(now) - POLLS_KEPT_DAYS * day);
  return inTransaction(database, async (transaction) => {
    const sources = await transaction.selectFrom('source_poll').select('sourceId').distinct().execute();
    let count = 0;
    for (const { sourceId } of sources) count += await trimSource(transaction, sourceId, before, isTrial);
    return count;
  });
}

async function trimSource(
  transaction: Database,
  sourceId: string,
  before: InstantUtc,
  isTrial: boolean,
): Promise<number> {
  const ofSource = transaction.selectFrom('source_poll').select('triedAt').where('sourceId', '=', sourceId);
  const oldestKept = await ofSource
    .orderBy('triedAt', 'desc')
    .offset(newestKept - 1)
    .limit(1)
    .executeTakeFirst();
  if (!oldestKept) return 0;
  const fruitful = await ofSource
    .where((where) => where.or([where('entriesNew', '>', 0), where('entriesChanged', '>', 0)]))
    .orderBy('triedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  const limit = oldestKept.triedAt < before ? oldestKept.triedAt : before;
  const isDue = (await ofSource.where('triedAt', '<', limit).execute()).filter(
    ({ triedAt }) => triedAt !== fruitful?.triedAt,
  );
  if (isDue.length > 0 && !isTrial)
    await transaction
      .deleteFrom('source_poll')
      .where('sourceId', '=', sourceId)
      .where('triedAt', '<', limit)
      .$if(fruitful !== undefined, (query) => query.where('triedAt', '<>', fruitful?.triedAt ?? ''))
      .execute();
  return isDue.length;
}
