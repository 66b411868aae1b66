import { type CheckFacts, CheckFactsSchema } from '../../shared/schemas/check-reply.ts';
import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { readJson } from './json-column.ts';
import type { Database } from './open-database.ts';

/** Facts that were kept, or when they were removed. */
export interface SharedCheck {
  readonly id: string;
  readonly madeAt: InstantUtc;
  readonly facts: CheckFacts | null;
  readonly removedAt: InstantUtc | null;
  /** SHA-256 of the token by which whoever kept it may remove it; null where it was kept without one. */
  readonly removalHash: string | null;
}

/** Keeps the facts of a check. An id is used once: a second use fails. */
export async function saveSharedCheck(
  database: Database,
  { facts, ...kept }: Omit<SharedCheck, 'removedAt' | 'facts'> & { readonly facts: CheckFacts },
): Promise<void> {
  const row = { ...kept, facts: JSON.stringify(facts), removedAt: null };
  await database.insertInto('shared_check').values(row).execute();
}

/** A kept check by its id; null where none was ever kept under it. */
export async function findSharedCheck(database: Database, id: string): Promise<SharedCheck | null> {
  const row = await database.selectFrom('shared_check').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id,
    madeAt: InstantUtcSchema.parse(row.madeAt),
    facts: row.facts === null ? null : readJson(CheckFactsSchema, row.facts),
    removedAt: row.removedAt === null ? null : InstantUtcSchema.parse(row.removedAt),
    removalHash: row.removalHash,
  };
}

/** Takes the facts of a check away and keeps that, and when, this was done. False where there is nothing to remove. */
export async function removeSharedCheck(database: Database, id: string, now: InstantUtc): Promise<boolean> {
  const removed = await database
    .updateTable('shared_check')
    .set({ facts: null, removedAt: now })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return Number(removed.numUpdatedRows) > 0;
}
