import { sql } from 'kysely';
import type { Database } from './open-database.ts';
import type { SeriesKey } from './series-key.ts';

/**
 * True where something of a series may have changed after it was known first: a final bar was revised, a person decided
 * something, or a session was given twice.
 */
export async function hasChangedLater(
  database: Database,
  { instrumentId, sourceId }: SeriesKey,
): Promise<boolean> {
  const of = sql`"instrumentId" = ${instrumentId} and "sourceId" = ${sourceId}`;
  const { rows } = await sql<{ one: number }>`
    select 1 as one from price_adjustment where ${of}
    union all select 1 from price_fault where ${of} and "kind" = 'duplicateSession'
    union all select 1 from price_bar_month where ${of} and "isRevised" = 1
    limit 1`.execute(database);
  return rows.length > 0;
}
