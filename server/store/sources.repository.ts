import { type Source, SourceSchema } from '../../shared/schemas/source.ts';
import type { SourceLicence } from '../../shared/schemas/source-terms.ts';
import { raiseDataVersion } from './data-version.ts';
import type { Database } from './open-database.ts';
import { licencesInForce } from './source-licences.repository.ts';
import type { SourceRow } from './tables.ts';
import { inTransaction } from './transactions.ts';
import { storable, upsertRows } from './write-rows.ts';

/**
 * Saves a source under its id; nothing changes where it reads the same. What the operator stated of its terms stays beside it.
 */
export async function saveSource(database: Database, source: Source): Promise<void> {
  await inTransaction(database, (transaction) =>
    upsertRows(transaction, 'source', 'id', [sourceRow(source)]),
  );
}

/** Saves a source that is new. False, and nothing is saved, where its id or its address is another's by now. */
export function insertSource(database: Database, source: Source): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('source')
      .values(storable(sourceRow(source)))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) return false;
    await raiseDataVersion(transaction);
    return true;
  });
}

function sourceRow(source: Source): SourceRow {
  const { id, kind, name, owner, attribution, display, redistribute, link, termsReadOn } = source;
  const { address, follow, keepRawDays, giveOut, setAsideAt, setAsideReason, note } = source;
  return {
    ...{ id, kind, name, owner, attribution, display, redistribute, link, termsReadOn },
    ...{ address, follow, keepRawDays, giveOut, setAsideAt, setAsideReason, note },
  };
}

/** The source with this id, or null. */
export async function findSource(database: Database, id: string): Promise<Source | null> {
  const row = await database.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? sourceOf(row, await licencesInForce(database, id)) : null;
}

/** The source that is fetched from this address, whether set aside or not; null where there is none. */
export async function findSourceByAddress(database: Database, address: string): Promise<Source | null> {
  const row = await database
    .selectFrom('source')
    .selectAll()
    .where('address', '=', address)
    .executeTakeFirst();
  return row ? sourceOf(row, await licencesInForce(database, row.id)) : null;
}

/** All sources, by id. */
export async function listSources(database: Database): Promise<Source[]> {
  const rows = await database.selectFrom('source').selectAll().orderBy('id').execute();
  const licences = await licencesInForce(database);
  return rows.map((row) => sourceOf(row, licences));
}

function sourceOf(row: SourceRow, licences: ReadonlyMap<string, SourceLicence>): Source {
  const licence = licences.get(row.id);
  return SourceSchema.parse(licence === undefined ? row : { ...row, licence });
}
