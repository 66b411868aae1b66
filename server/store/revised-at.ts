import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from './open-database.ts';

/**
 * When a raw bar of an instrument was revised last; null where none ever was. What is derived from revised prices was
 * not known before.
 */
export async function revisedAt(database: Database, instrumentId: InstrumentId): Promise<string | null> {
  const row = await database
    .selectFrom('price_bar')
    .select((select) => select.fn.max('fetchedAt').as('revisedAt'))
    .where('instrumentId', '=', instrumentId)
    .where('revision', '>', 1)
    .executeTakeFirst();
  return row?.revisedAt ?? null;
}
