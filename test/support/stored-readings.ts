import type { Database } from '../../server/store/open-database.ts';
import { unpackReadings } from '../../server/store/price-bar-months.ts';
import type { PriceBarRow } from '../../server/store/tables.ts';

/** Every reading that is stored, or those of one instrument, by instrument, source, session and revision. */
export async function storedReadings(database: Database, instrumentId?: string): Promise<PriceBarRow[]> {
  const months = await database
    .selectFrom('price_bar_month')
    .selectAll()
    .$if(instrumentId !== undefined, (select) => select.where('instrumentId', '=', instrumentId ?? ''))
    .orderBy('instrumentId')
    .orderBy('sourceId')
    .orderBy('month')
    .execute();
  return months.flatMap(unpackReadings);
}
