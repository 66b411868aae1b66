import { sql } from 'kysely';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { storePriceSeries } from '../../server/pipeline/store-price-series.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import { inTransaction } from '../../server/store/transactions.ts';
import { sourceDefaults } from '../../shared/schemas/source.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { scaleInstrument, scaleSeries, scaleShareId, scaleSource } from './scale-market.ts';
import { writeFast, writeSafely } from './scale-writing.ts';

/** Shares that are read and derived; all others are copies of theirs, made by the database, under ids of their own. */
const originals = 40;

/** Shares at the end of each growth that are read and derived too, so that the import is measured beside what is there. */
const imported = 8;

/** All that is kept of the prices of a share, what is referred to first. */
const tables = [
  'price_series',
  'price_bar_month',
  'session_bar_month',
  'session_move',
  'price_event_month',
  'price_derivation',
] as const;

const fetchedAt = instantUtc('2026-07-20T00:00:00.000Z');

/** Shares whose copies are made in one transaction. */
const copiesAtOnce = 100;

/**
 * Grows the prices of a database whose tables are there from the shares below `from` to those below `to`. Gives how many bars a
 * second the product itself stored and derived at the end.
 */
export async function growPrices(location: string, from: number, to: number): Promise<number> {
  const database = await openDatabase(location);
  try {
    await writeFast(database);
    if (from === 0) {
      await saveSource(database, {
        ...sourceDefaults,
        ...{ id: scaleSource, kind: 'prices', name: 'Scale', owner: null, attribution: null },
        ...{ display: 'ownUse', redistribute: 'no', link: null, termsReadOn: null },
      });
    }
    const places = Array.from({ length: to - from }, (_, at) => from + at);
    await saveInstruments(database, places.map(scaleInstrument));
    const first = from === 0 ? places.splice(0, originals) : [];
    const last = places.splice(-imported);
    await importShares(database, first);
    for (let at = 0; at < places.length; at += copiesAtOnce)
      await copyShares(database, places.slice(at, at + copiesAtOnce));
    await writeSafely(database);
    return await importShares(database, last);
  } finally {
    await closeDatabase(database);
  }
}

/** Bars a second. */
async function importShares(database: Database, places: readonly number[]): Promise<number> {
  const all = places.map(scaleSeries);
  const started = performance.now();
  for (const series of all) {
    await storePriceSeries({ database, calendarOf: shippedCalendars }, series, fetchedAt);
  }
  const bars = all.reduce((sum, series) => sum + series.bars.length, 0);
  return (bars * 1000) / (performance.now() - started);
}

/** A copy is of an original of the same market. */
function copyShares(database: Database, places: readonly number[]): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await sql`create temporary table scale_copy ("original" text, "copy" text)`.execute(transaction);
    const pairs = places.map((place) => sql`(${scaleShareId(place % originals)}, ${scaleShareId(place)})`);
    await sql`insert into scale_copy values ${sql.join(pairs)}`.execute(transaction);
    for (const table of tables) {
      const { rows } = await sql<object>`select * from ${sql.table(table)} limit 1`.execute(transaction);
      const columns = Object.keys(rows[0] ?? {})
        .filter((column) => column !== 'instrumentId')
        .map((column) => sql.ref(column));
      await sql`insert into ${sql.table(table)} ("instrumentId", ${sql.join(columns)})
        select scale_copy."copy", ${sql.join(columns)} from scale_copy
        inner join ${sql.table(table)} as kept on kept."instrumentId" = scale_copy."original"
        order by scale_copy."copy"`.execute(transaction);
    }
    await sql`drop table scale_copy`.execute(transaction);
  });
}
