import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';

/** What a purge drops, or dropped. */
export interface PurgedBytes {
  readonly documents: number;
  /** Bytes as they were received, before they were compressed. */
  readonly byteLength: number;
}

/**
 * Drops the bytes of a source's documents that were fetched before a moment. The rows stay, with when it happened, and so
 * does all that was read out of them; only reading them again is not possible any more. No reply changes.
 */
export function purgeBytes(
  database: Database,
  sourceId: string,
  fetchedBefore: InstantUtc,
  now: InstantUtc,
): Promise<PurgedBytes> {
  return inTransaction(database, async (transaction) => {
    const due = await countBytes(transaction, sourceId, fetchedBefore);
    await transaction
      .updateTable('raw_document')
      .set({ bytes: null, purgedAt: now })
      .where('sourceId', '=', sourceId)
      .where('bytes', 'is not', null)
      .where('fetchedAt', '<', fetchedBefore)
      .execute();
    return due;
  });
}

/** What `purgeBytes` with the same moment would drop. */
export async function countBytes(
  database: Database,
  sourceId: string,
  fetchedBefore: InstantUtc,
): Promise<PurgedBytes> {
  const { documents, byteLength } = await database
    .selectFrom('raw_document')
    .select((select) => [
      select.fn.countAll<number>().as('documents'),
      select.fn.sum<number>('byteLength').as('byteLength'),
    ])
    .where('sourceId', '=', sourceId)
    .where('bytes', 'is not', null)
    .where('fetchedAt', '<', fetchedBefore)
    .executeTakeFirstOrThrow();
  return { documents: Number(documents), byteLength: Number(byteLength ?? 0) };
}
