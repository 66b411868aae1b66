import * as z from 'zod';
import { RejectionSchema } from '../../shared/schemas/rejection.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';

const FeedEntryRecordSchema = z.object({
  sourceId: z.string(),
  /** The feed's own name of the entry, else its address, else a hash of what it says. */
  entryKey: z.string(),
  /** Reads otherwise whenever the entry, or a version of its reading, does. */
  fingerprint: z.string(),
  outcome: z.enum(['stored', 'rejected']),
  rejection: RejectionSchema.nullable(),
  articleId: z.string().nullable(),
  readAt: InstantUtcSchema,
});

/** An entry of a feed as it was read last. */
export type FeedEntryRecord = z.infer<typeof FeedEntryRecordSchema>;

/** How an entry was read last; null where it was not read yet. */
export async function findFeedEntry(
  database: Database,
  sourceId: string,
  entryKey: string,
): Promise<FeedEntryRecord | null> {
  const row = await database
    .selectFrom('feed_entry')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .where('entryKey', '=', entryKey)
    .executeTakeFirst();
  if (!row) return null;
  const rejection = row.rejection === null ? null : readJson(RejectionSchema, row.rejection);
  return FeedEntryRecordSchema.parse({ ...row, rejection });
}

/** Keeps how an entry was read, in place of what was kept before. */
export async function saveFeedEntry(database: Database, record: FeedEntryRecord): Promise<void> {
  const { sourceId, entryKey, fingerprint, outcome, rejection, articleId, readAt } = record;
  const row = {
    ...{ fingerprint, outcome, articleId, readAt },
    rejection: rejection === null ? null : JSON.stringify(rejection),
  };
  await database
    .insertInto('feed_entry')
    .values({ sourceId, entryKey, ...row })
    .onConflict((conflict) => conflict.columns(['sourceId', 'entryKey']).doUpdateSet(row))
    .execute();
}
