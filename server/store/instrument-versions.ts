import { changeMark } from './dialect.ts';
import type { Database } from './open-database.ts';

/** The tables that say at which data version something of each instrument changed last. */
export type InstrumentVersions = 'instrument_news' | 'instrument_prices';

/** What one statement carries. */
const writtenAtOnce = 500;

/** Says that something of some instruments changed at a data version. */
export async function writeInstrumentVersions(
  database: Database,
  table: InstrumentVersions,
  version: number,
  instrumentIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < instrumentIds.length; start += writtenAtOnce) {
    const some = instrumentIds.slice(start, start + writtenAtOnce);
    await database
      .insertInto(table)
      .values(some.map((instrumentId) => ({ instrumentId, version })))
      .onConflict((conflict) => conflict.column('instrumentId').doUpdateSet({ version }))
      .execute();
  }
}

/** At which data version something of an instrument changed last; 0 where it never did. */
export async function readInstrumentVersion(
  database: Database,
  table: InstrumentVersions,
  instrumentId: string,
): Promise<number> {
  const row = await database
    .selectFrom(table)
    .select('version')
    .where('instrumentId', '=', instrumentId)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Versions that are held until something changes. */
const versionsHeld = 5_000;

/** Gives a function that tells at which data version something of an instrument changed last; 0 where it never did. */
export function instrumentVersionReader(
  database: Database,
  table: InstrumentVersions,
): (instrumentId: string) => Promise<number> {
  let held = { mark: '', versions: new Map<string, number>() };
  const read = (instrumentId: string) => readInstrumentVersion(database, table, instrumentId);
  return async (instrumentId) => {
    const mark = changeMark(database);
    if (mark === null) return read(instrumentId);
    if (held.mark !== mark || held.versions.size >= versionsHeld) held = { mark, versions: new Map() };
    const { versions } = held;
    const version = versions.get(instrumentId) ?? (await read(instrumentId));
    versions.set(instrumentId, version);
    return version;
  };
}
