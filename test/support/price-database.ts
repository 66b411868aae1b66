import { BUNDLED_SOURCES } from '../../server/demo/bundled-sources.ts';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { type Database, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { type Source, sourceDefaults } from '../../shared/schemas/source.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';

/** A source of prices of which nothing is said. */
export function priceSource(id: string): Source {
  return {
    ...sourceDefaults,
    ...{ id, kind: 'prices', name: `Prices of ${id}`, owner: null, attribution: null },
    ...{ display: 'ownUse', redistribute: 'unknown', link: null, termsReadOn: null },
  };
}

/** A share or an index of KOSPI. */
export function koreanInstrument(id: string, more: Partial<Instrument> = {}): Instrument {
  return {
    ...{ id: instrumentId(id), mic: mic('XKRX'), symbol: id.slice(4), kind: 'common', issuerId: id },
    ...{ nameKorean: id, nameEnglish: id, currency: 'KRW', sector: null },
    ...{ listedDate: null, delistedDate: null },
    ...more,
  };
}

/** An empty database in memory with some instruments of KOSPI, an index and two sources of prices. */
export async function openPriceDatabase(location = ':memory:'): Promise<Database> {
  const database = await openDatabase(location);
  await migrateToLatest(database);
  for (const source of [...BUNDLED_SOURCES, priceSource('one'), priceSource('two')]) {
    await saveSource(database, source);
  }
  await saveInstruments(database, [
    koreanInstrument('KRX:000660'),
    koreanInstrument('KRX:005930'),
    koreanInstrument('KRX:042700'),
    koreanInstrument('KRX:KS11', { kind: 'index', currency: 'pt' }),
  ]);
  return database;
}

/** What storing prices works with, over the calendars that ship. */
export function priceStoring(database: Database) {
  return { database, calendarOf: shippedCalendars };
}
