import { sql } from 'kysely';
import * as z from 'zod';
import { isPostgres } from './dialect.ts';
import type { Database } from './open-database.ts';

/** What a column of a stored row can hold. */
export type StoredValue = string | number | null | Uint8Array;

/** A row as it is stored, by its columns. */
export type StoredRow = Readonly<Record<string, StoredValue>>;

const Names = z.array(z.object({ name: z.string() }));

/** The tables that there are, by name: neither parts of a table nor what the database keeps for itself. */
export async function tableNames(database: Database): Promise<string[]> {
  const query = isPostgres(database)
    ? sql`select relname as "name" from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname = current_schema() and relkind in ('r', 'p') and not relispartition`
    : sql`select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite!_%' escape '!'`;
  return Names.parse((await query.execute(database)).rows)
    .map(({ name }) => name)
    .sort();
}

/** The columns of a table's primary key in their order. */
async function keyColumns(database: Database, table: string): Promise<string[]> {
  const query = isPostgres(database)
    ? sql`select attname as "name" from pg_index
        join pg_attribute on attrelid = indrelid and attnum = any (indkey)
        where indrelid = to_regclass(${table}) and indisprimary
        order by array_position(indkey::int2[], attnum)`
    : sql`select name from pragma_table_info(${table}) where pk > 0 order by pk`;
  return Names.parse((await query.execute(database)).rows).map(({ name }) => name);
}

/** Rows that are held in memory at once: those of articles may be long. */
const rowsAtOnce = 1_000;

/** All rows of a table in the order of its primary key, some at a time. */
export async function* storedRows(database: Database, table: string): AsyncGenerator<StoredRow[]> {
  const key = await keyColumns(database, table);
  const columns = sql.join(key.map((name) => sql.ref(name)));
  let last: StoredRow | undefined;
  do {
    const from: StoredRow | undefined = last;
    const after = from && sql`where (${columns}) > (${sql.join(key.map((name) => from[name] ?? null))})`;
    const { rows } = await sql<StoredRow>`
      select * from ${sql.table(table)} ${after ?? sql``} order by ${columns} limit ${sql.lit(rowsAtOnce)}
    `.execute(database);
    if (rows.length > 0) yield rows;
    last = rows.length < rowsAtOnce ? undefined : rows.at(-1);
  } while (last !== undefined);
}
