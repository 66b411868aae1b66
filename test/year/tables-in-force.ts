import { sql } from 'kysely';
import type { Database } from '../../server/store/open-database.ts';
import type { PriceBarRow, Tables } from '../../server/store/tables.ts';
import { storedBars, storedPriceEvents } from '../support/stored-bars.ts';
import { storedReadings } from '../support/stored-readings.ts';

/** What is compared of a table: the rows that are in force, without the columns that say when something was learned. */
interface Compared {
  readonly table: keyof Tables;
  /** A condition in SQL; absent: every row. */
  readonly inForce?: string;
  /** Columns that say when, from which fetch, or as the which in a row something was learned. */
  readonly without?: readonly string[];
}

const told = { inForce: '"knownUntil" is null', without: ['knownAt', 'knownUntil'] };

/**
 * Every table that holds content. Left out are those of the work itself (jobs, schedules, attempts, budgets), the raw bytes
 * and rejections, which tell how something was received, and histories (earlier readings, earlier verdicts), which an import
 * of the final data cannot have.
 */
const compared: readonly Compared[] = [
  { table: 'instrument' },
  { table: 'instrument_name', without: ['knownFrom'] },
  { table: 'instrument_edit', without: ['sequence', 'madeAt'] },
  { table: 'user_alias', without: ['sequence', 'madeAt'] },
  { table: 'price_series' },
  { table: 'price_fault', without: ['fetchedAt'] },
  { table: 'price_adjustment', without: ['sequence', 'madeAt'] },
  { table: 'price_derivation', without: [] },
  { table: 'article', without: ['rawDocumentHash', 'knownAt'] },
  { table: 'article_entry' },
  { table: 'duplicate_key' },
  { table: 'article_likeness' },
  { table: 'duplicate_group' },
  { table: 'mention', ...told },
  { table: 'claim', ...told },
  { table: 'news_event', ...told },
  { table: 'news_event_article', ...told },
  { table: 'feed_entry', inForce: `"outcome" = 'stored'`, without: ['readAt'] },
];

/** The rows in force of every compared table, as text, sorted. */
export async function tablesInForce(database: Database): Promise<Map<string, string[]>> {
  const dump = new Map<string, string[]>();
  const withoutTimes = ({ revision, fetchedAt, confirmedAt, knownAt, ...reading }: PriceBarRow) =>
    JSON.stringify(reading);
  dump.set('price_bar', (await readingsInForce(database)).map(withoutTimes).sort());
  const bars = await storedBars(database);
  const standing = bars.filter((bar, place) => {
    const next = bars[place + 1];
    return next?.instrumentId !== bar.instrumentId || next.sessionDate !== bar.sessionDate;
  });
  dump.set('session_bar', standing.map(({ knownAt, ...bar }) => JSON.stringify(bar)).sort());
  const events = (await storedPriceEvents(database)).filter((event) => event.knownUntil === null);
  dump.set('price_event', events.map(({ knownFrom, knownUntil, ...event }) => JSON.stringify(event)).sort());
  for (const { table, inForce = '1 = 1', without = [] } of compared) {
    const { rows } = await sql<object>`select * from ${sql.table(table)} where ${sql.raw(inForce)}`.execute(
      database,
    );
    const kept = rows.map((row) =>
      JSON.stringify(Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name)))),
    );
    dump.set(table, kept.sort());
  }
  return dump;
}

/** Of each session the final readings that its source gave last. */
async function readingsInForce(database: Database): Promise<PriceBarRow[]> {
  const finals = (await storedReadings(database)).filter((row) => row.state === 'final');
  const saidAt = (row: PriceBarRow) => row.confirmedAt ?? row.fetchedAt;
  const sessionOf = (row: PriceBarRow) => `${row.instrumentId} ${row.sourceId} ${row.sessionDate}`;
  const newest = new Map<string, string>();
  for (const row of finals) {
    const before = newest.get(sessionOf(row)) ?? '';
    if (saidAt(row) > before) newest.set(sessionOf(row), saidAt(row));
  }
  return finals.filter((row) => newest.get(sessionOf(row)) === saidAt(row));
}

/** The rows that only one of two databases has, by table. Nothing: they are equal. */
export function differences(
  one: ReadonlyMap<string, readonly string[]>,
  other: ReadonlyMap<string, readonly string[]>,
): { table: string; onlyFirst: string[]; onlySecond: string[] }[] {
  return [...one].flatMap(([table, rows]) => {
    const others = other.get(table) ?? [];
    const [first, second] = [new Set(rows), new Set(others)];
    const onlyFirst = rows.filter((row) => !second.has(row));
    const onlySecond = others.filter((row) => !first.has(row));
    const isEqual = onlyFirst.length === 0 && onlySecond.length === 0 && rows.length === others.length;
    return isEqual ? [] : [{ table, onlyFirst, onlySecond }];
  });
}
