import { type Source, SourceSchema } from '../../shared/schemas/source.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';
import { upsertRows } from './write-rows.ts';

/** Saves a source under its id; nothing changes where it reads the same. */
export async function saveSource(database: Database, source: Source): Promise<void> {
  const { id, kind, name, owner, attribution, display, redistribute, link, termsReadOn } = source;
  const row = { id, kind, name, owner, attribution, display, redistribute, link, termsReadOn };
  await inTransaction(database, (transaction) => upsertRows(transaction, 'source', 'id', [row]));
}

/** The source with this id, or null. */
export async function findSource(database: Database, id: string): Promise<Source | null> {
  const row = await database.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? SourceSchema.parse(row) : null;
}

/** All sources, by id. */
export async function listSources(database: Database): Promise<Source[]> {
  const rows = await database.selectFrom('source').selectAll().orderBy('id').execute();
  return rows.map((row) => SourceSchema.parse(row));
}
