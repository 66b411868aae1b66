import { type InstrumentNames, instrumentNames } from '../sources/price-table/instrument-names.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { currentCalendars } from './current-calendars.ts';
import type { PriceStoring } from './derive-stored-prices.ts';

/** What a reader of price files works with: the listed instruments by what files call them, and the calendars in force. */
export async function priceNames(
  database: Database,
): Promise<PriceStoring & { readonly names: InstrumentNames }> {
  return {
    database,
    calendarOf: await currentCalendars(database),
    names: instrumentNames(await listInstruments(database)),
  };
}
