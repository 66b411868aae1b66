import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';

/** Where one piece of repeated work stands. */
export interface ScheduleEntry {
  readonly key: string;
  /** When it comes next; null: at once. */
  readonly nextAt: InstantUtc | null;
  /** When it was done last; null where it never was. */
  readonly lastAt: InstantUtc | null;
  /** How often in a row it brought nothing of what was awaited. */
  readonly fruitless: number;
}

/** Where all repeated work stands, by its key. */
export async function scheduleEntries(database: Database): Promise<Map<string, ScheduleEntry>> {
  const rows = await database.selectFrom('schedule').selectAll().execute();
  return new Map(
    rows.map(({ key, nextAt, lastAt, fruitless }) => [
      key,
      {
        ...{ key, fruitless },
        nextAt: nextAt === null ? null : InstantUtcSchema.parse(nextAt),
        lastAt: lastAt === null ? null : InstantUtcSchema.parse(lastAt),
      },
    ]),
  );
}

/** Saves where a piece of repeated work stands, in place of what was saved before. */
export async function saveScheduleEntry(database: Database, entry: ScheduleEntry): Promise<void> {
  const { key, nextAt, lastAt, fruitless } = entry;
  const row = { nextAt, lastAt, fruitless };
  await database
    .insertInto('schedule')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

/** Has all repeated work whose key starts so come at once. */
export async function bringForward(database: Database, start: string): Promise<void> {
  await database
    .updateTable('schedule')
    .set({ nextAt: null, fruitless: 0 })
    .where('key', 'like', `${start}%`)
    .execute();
}
