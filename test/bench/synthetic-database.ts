import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { derivePrices } from '../../server/markets/derive-prices.ts';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { packedByMonth } from '../../server/store/packed-month.ts';
import { inOrderOfEvents, packEvents } from '../../server/store/price-event-months.ts';
import { packBars } from '../../server/store/session-bar-months.ts';
import type {
  PriceEventMonthRow,
  PriceEventRow,
  SessionBarMonthRow,
  SessionBarRow,
  SessionMoveRow,
} from '../../server/store/tables.ts';
import { movesOf } from '../../server/store/write-bar-changes.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { syntheticLine } from './synthetic-market.ts';

/** The rows of one table, as many as are written at once. */
interface Batch {
  readonly table: 'session_bar_month' | 'session_move' | 'price_event_month';
  readonly rows: readonly (SessionBarMonthRow | SessionMoveRow | PriceEventMonthRow)[];
}

/** Each walk stands for as many shares: to make a walk takes longer than to store it, and the queries see no difference. */
const sharesOfWalk = 10;

/** The shares of a made-up market, `count` of them. */
export function syntheticShares(count: number, sessions: readonly SessionDate[]): Instrument[] {
  const walks = Math.ceil(count / sharesOfWalk);
  return Array.from({ length: count }, (_, place) => {
    const { instrument } = syntheticLine(place % walks, sessions.slice(-1));
    const symbol = symbolOf(place);
    const id = instrumentId(`KRX:${symbol}`);
    return { ...instrument, id, symbol, issuerId: id };
  });
}

function symbolOf(place: number): string {
  return String(200_000 + place);
}

/** Used bars and price events of `count` shares, by share. */
function* batches(count: number, sessions: readonly SessionDate[]): Generator<Batch> {
  const walks = Math.ceil(count / sharesOfWalk);
  for (let walk = 0; walk < walks; walk += 1) {
    const { instrument, series } = syntheticLine(walk, sessions);
    const { listedDate } = instrument;
    const { sessionBars, events } = derivePrices(series, shippedCalendars(series.mic), {
      listedDate,
      fields: ['intraday', 'close'],
    });
    for (let place = walk; place < count; place += walks) {
      const id = instrumentId(`KRX:${symbolOf(place)}`);
      const bars = sessionBars.map((bar) => barRow(id, bar));
      yield { table: 'session_bar_month', rows: packedByMonth(bars, packBars) };
      yield { table: 'session_move', rows: movesOf(bars) };
      const told = events.map((event) => eventRow(id, event)).sort(inOrderOfEvents);
      yield { table: 'price_event_month', rows: packedByMonth(told, packEvents) };
    }
  }
}

type Derived = ReturnType<typeof derivePrices>;

function barRow(id: InstrumentId, bar: Derived['sessionBars'][number]): SessionBarRow {
  const { sessionDate, open, high, low, close, volume, missingBefore, high52w, low52w } = bar;
  return {
    ...{ instrumentId: id, sessionDate, knownAt: `${sessionDate}T06:30:00.000Z` },
    ...{ open, high, low, close, volume, missingBefore, high52w, low52w },
    halted: Number(bar.halted),
    suspectedSplit: Number(bar.suspectedSplit),
    moveDeviations: bar.move?.deviations ?? null,
    moved: bar.move?.moved == null ? null : Number(bar.move.moved),
    usualVolume: bar.move?.usualVolume ?? null,
  };
}

function eventRow(id: InstrumentId, event: Derived['events'][number]): PriceEventRow {
  const { sessionDate, kind, basis, value, previousExtreme, firstCrossing, reason, resolution } = event;
  return {
    ...{ instrumentId: id, sessionDate, kind, basis, value, previousExtreme },
    firstCrossing: firstCrossing === null ? null : Number(firstCrossing),
    ...{ knownFrom: '', knownUntil: null, reason: reason ?? null, resolution: resolution ?? null },
  };
}

/** Makes the tables at a location and fills them as fast as the database takes rows, round the product's own writing. */
export async function fillDatabase(
  location: string,
  count: number,
  sessions: readonly SessionDate[],
): Promise<void> {
  const database = await openDatabase(location);
  await migrateToLatest(database);
  await saveInstruments(database, syntheticShares(count, sessions));
  await closeDatabase(database);
  if (location.startsWith('postgres')) await fillPostgres(location, batches(count, sessions));
  else fillSqlite(location, batches(count, sessions));
}

function insertText(table: string, columns: readonly string[], values: string): string {
  return `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')}) ${values}`;
}

function fillSqlite(file: string, all: Iterable<Batch>): void {
  const bare = new BetterSqlite3(file);
  bare.pragma('journal_mode = OFF');
  bare.pragma('synchronous = OFF');
  bare.pragma('cache_size = -200000');
  const statements = new Map<string, BetterSqlite3.Statement>();
  const write = bare.transaction(({ table, rows }: Batch) => {
    const columns = Object.keys(rows[0] ?? {});
    const statement =
      statements.get(table) ??
      bare.prepare(insertText(table, columns, `values (${columns.map(() => '?').join(', ')})`));
    statements.set(table, statement);
    for (const row of rows) statement.run(Object.values(row));
  });
  for (const batch of all) if (batch.rows.length > 0) write(batch);
  bare.pragma('journal_mode = WAL');
  bare.close();
}

const wholes = new Set(['rows', 'kinds', 'openFlags']);

function columnType(column: string): string {
  if (column === 'bars' || column === 'events') return 'bytea';
  return wholes.has(column) ? 'int' : 'text';
}

async function fillPostgres(address: string, all: Iterable<Batch>): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  for (const { table, rows } of all) {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) continue;
    const lists = columns.map((column, place) => `$${place + 1}::${columnType(column)}[]`);
    const plain = rows.map((row) => new Map(Object.entries(row)));
    await client.query(
      insertText(table, columns, `select * from unnest(${lists.join(', ')})`),
      columns.map((column) => plain.map((row) => row.get(column))),
    );
  }
  await client.query('vacuum analyze');
  await client.end();
}
