import type * as z from 'zod';
import { type Rejection, RejectionSchema } from '../../shared/schemas/rejection.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';
import { storable } from './write-rows.ts';

const StoredRejectionSchema = RejectionSchema.extend({ rejectedAt: InstantUtcSchema });

/** A rejection with the moment at which it was first made. */
export type StoredRejection = z.infer<typeof StoredRejectionSchema>;

/** Keeps why something was left out. The same thing left out again for the same reason stays one row with its first moment. */
export async function saveRejection(database: Database, rejection: Rejection, at: InstantUtc): Promise<void> {
  const { stage, subject, reason, detail } = storable(rejection);
  await database
    .insertInto('rejection')
    .values({ stage, subject, reason, detail, rejectedAt: at })
    .onConflict((conflict) => conflict.columns(['stage', 'subject', 'reason']).doUpdateSet({ detail }))
    .execute();
}

/** All that was left out, newest first. */
export async function listRejections(database: Database): Promise<StoredRejection[]> {
  const rows = await database
    .selectFrom('rejection')
    .selectAll()
    .orderBy('rejectedAt', 'desc')
    .orderBy('stage')
    .orderBy('subject')
    .orderBy('reason')
    .execute();
  return rows.map((row) => StoredRejectionSchema.parse(row));
}
