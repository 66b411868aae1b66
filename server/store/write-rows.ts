import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import { takesLists, valueLimit } from './dialect.ts';
import type { Database } from './open-database.ts';
import { raiseForRows } from './raise-for-rows.ts';
import type { Tables } from './tables.ts';

type Value = string | number | null | Uint8Array;
type Row = Readonly<Record<string, Value>>;

/** Rows in one statement: more gain nothing. */
const rowsAtOnce = 200;

/** The same where a statement carries a list for each column, and from how many rows on it does. */
const listedAtOnce = 5_000;
const fewestListed = 50;

/**
 * Inserts rows, all with the same columns, in as many statements as it takes. A row that has the same `key` (a column, or
 * several) as a stored one takes its place; without `key` that is an error. Call it inside a transaction.
 */
export async function insertRows<Name extends keyof Tables>(
  database: Database,
  table: Name,
  rows: readonly Tables[Name][],
  ...key: readonly string[]
): Promise<void> {
  const prepared = rows.map(storable);
  const columns = Object.keys(prepared[0] ?? {});
  if (rows.length >= fewestListed && takesLists(database)) {
    for (const chunk of chunksOf(prepared, listedAtOnce)) {
      await insertLists(table, columns, chunk, key).execute(database);
    }
    return;
  }
  const size = Math.min(rowsAtOnce, Math.floor(valueLimit(database) / Math.max(columns.length, 1)));
  for (const chunk of chunksOf(prepared, size)) {
    const text = insertText(database, table, columns, chunk, key);
    const values: Value[] = [];
    for (const row of chunk) values.push(...Object.values(row));
    await database.executeQuery(CompiledQuery.raw(text, values));
  }
}

/** Statements that were made; their text depends on what is listed in their keys alone. */
const insertTexts = new Map<string, string>();
const insertTextsKept = 1_000;

/** The text of a statement that inserts rows: making it takes longer than carrying it out. */
function insertText(
  database: Database,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
  key: readonly string[],
): string {
  const name = [takesLists(database), table, rows.length, columns, key].join('|');
  const text = insertTexts.get(name) ?? insertStatement(table, columns, rows, key).compile(database).sql;
  if (insertTexts.size >= insertTextsKept) insertTexts.clear();
  insertTexts.set(name, text);
  return text;
}

function insertStatement(
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
  key: readonly string[],
): RawBuilder<unknown> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(Object.values(row))})`));
  return sql`insert into ${sql.table(table)} (${names}) values ${values} ${orUpdate(columns, key)}`;
}

/** The rows as a list of values for each column: PostgreSQL reads that several times as fast as a value for each place. */
function insertLists(
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
  key: readonly string[],
): RawBuilder<unknown> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  // A list of nulls would be of some type, and not every column takes it.
  const filled = columns.filter((column) => rows.some((row) => row[column] !== null));
  const lists = filled.map((column) => {
    const values = rows.map((row) => row[column] ?? null);
    return sql`${values}::${sql.raw(listType(values))}`;
  });
  const taken = columns.map((column) => (filled.includes(column) ? sql.ref(column) : sql`null`));
  return sql`insert into ${sql.table(table)} (${names}) select ${sql.join(taken)}
    from unnest(${sql.join(lists)}) as listed (${sql.join(filled.map((column) => sql.ref(column)))})
    ${orUpdate(columns, key)}`;
}

/** Numbers go as double precision, which every column of numbers here takes. */
function listType(values: readonly Value[]): string {
  const first = values.find((value) => value !== null);
  if (typeof first === 'number') return 'double precision[]';
  return first instanceof Uint8Array ? 'bytea[]' : 'text[]';
}

function orUpdate(columns: readonly string[], key: readonly string[]): RawBuilder<unknown> {
  if (key.length === 0) return sql``;
  const changes = columns
    .filter((column) => !key.includes(column))
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  return sql`on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(changes)}`;
}

/**
 * Saves rows under their key column: those that are not stored yet or read differently are written, all others are
 * left alone. Gives the number written.
 */
export async function upsertRows<Name extends keyof Tables>(
  database: Database,
  table: Name,
  key: keyof Tables[Name] & string,
  rows: readonly Tables[Name][],
): Promise<number> {
  const wanted = new Map(rows.map((row) => [String(row[key]), row]));
  const stored = new Map<string, Tables[Name]>();
  for (const keys of chunksOf([...wanted.keys()], 1_000)) {
    const found = await sql<Tables[Name]>`
      select * from ${sql.table(table)} where ${sql.ref(key)} in (${sql.join(keys)})`.execute(database);
    for (const row of found.rows) stored.set(String(row[key]), row);
  }
  const before: Tables[Name][] = [];
  const changed: Tables[Name][] = [];
  for (const [id, row] of wanted) {
    const known = stored.get(id);
    if (known !== undefined && signature(known) === signature(row)) continue;
    if (known !== undefined) before.push(known);
    changed.push(row);
  }
  await insertRows(database, table, changed, key);
  if (changed.length > 0) {
    await raiseForRows(database, table, before, changed);
  }
  return changed.length;
}

/**
 * Makes `rows` all that a table has within a scope (columns with their values). Where they are stored already nothing is
 * written. True where something changed.
 */
export async function replaceRows<Name extends keyof Tables>(
  database: Database,
  table: Name,
  scope: Partial<Tables[Name]>,
  rows: readonly Tables[Name][],
): Promise<boolean> {
  const within = sql.join(
    Object.entries(scope).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  );
  const stored = await sql<Tables[Name]>`select * from ${sql.table(table)} where ${within}`.execute(database);
  if (sameRows(stored.rows, rows)) return false;
  await sql`delete from ${sql.table(table)} where ${within}`.execute(database);
  await insertRows(database, table, rows);
  await raiseForRows(database, table, stored.rows, rows);
  return true;
}

/** True where two lists hold the same rows, in whatever order. */
export function sameRows(some: readonly Row[], others: readonly Row[]): boolean {
  if (some.length !== others.length) return false;
  const signatures = new Set(some.map(signature));
  return others.every((row) => signatures.has(signature(row)));
}

/** Two rows read alike where their signatures are equal, whatever the order of their columns. */
export function signature(row: Row): string {
  const kept = storable(row);
  const columns = Object.keys(kept).sort();
  return JSON.stringify(columns.map((column) => kept[column]));
}

const unstorable = /\0|\p{Surrogate}/gu;
/** Finds the same and pairs of surrogates too, and is fast where there are none. */
const suspicious = /[\0\ud800-\udfff]/;

/** Text as both databases keep it: NUL and halves of surrogate pairs become U+FFFD, so that offsets stay. */
export function storable<Stored extends Row>(row: Stored): Stored {
  let isClean = true;
  for (const column in row) {
    const value = row[column];
    if (typeof value === 'string' && suspicious.test(value) && value.search(unstorable) >= 0) isClean = false;
  }
  if (isClean) return row;
  const cleaned = Object.entries(row).map(([column, value]) => [
    column,
    typeof value === 'string' ? value.replace(unstorable, '\ufffd') : value,
  ]);
  return { ...row, ...Object.fromEntries(cleaned) };
}

/** Cuts a list into lists of at most `size`. */
function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
