import { InstantUtcSchema } from '../../shared/schemas/unit-schemas.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from './open-database.ts';

/** The last moment at which a program said that it did something; null where none did. */
export async function newestMoment(database: Database): Promise<InstantUtc | null> {
  const states = await database
    .selectFrom('feed_state')
    .select((select) => select.fn.max('lastTriedAt').as('at'))
    .executeTakeFirst();
  const jobs = await database
    .selectFrom('job')
    .select((select) => select.fn.max('createdAt').as('at'))
    .executeTakeFirst();
  const newest = [states?.at, jobs?.at]
    .filter((at) => at != null)
    .sort()
    .at(-1);
  return newest === undefined ? null : InstantUtcSchema.parse(newest);
}

/** The date on which the youngest company was listed; null where no company has one. */
export async function newestListedDate(database: Database): Promise<string | null> {
  const row = await database
    .selectFrom('instrument')
    .select((select) => select.fn.max('listedDate').as('date'))
    .executeTakeFirst();
  return row?.date ?? null;
}
