import { sql } from 'kysely';
import type { Database } from './open-database.ts';

/**
 * Changes whenever the listing or the operator's instruments, names or calendars change, by whatever program: a reference that was
 * built at the same version still holds. Costs one query.
 */
export async function referenceVersion(database: Database): Promise<string> {
  const { rows } = await sql<{
    listing: string | null;
    edits: number | null;
    aliases: number | null;
    calendars: number | null;
  }>`
    select
      (select "value" from setting where "key" = 'listingVersion') as "listing",
      (select max("sequence") from instrument_edit) as "edits",
      (select max("sequence") from user_alias) as "aliases",
      (select max("sequence") from calendar_edit) as "calendars"`.execute(database);
  const [row] = rows;
  return [row?.listing ?? '', row?.edits ?? 0, row?.aliases ?? 0, row?.calendars ?? 0].join('/');
}
