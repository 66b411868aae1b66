import type { UserAlias } from '../../shared/schemas/user-alias.ts';
import { raiseDataVersion } from './data-version.ts';
import { groupBy } from './group-by.ts';
import { aliasKey, type FurtherName, nameSpans } from './name-spans.ts';
import type { Database } from './open-database.ts';
import type { InstrumentNameRow } from './tables.ts';
import { insertRows, replaceRows, signature } from './write-rows.ts';

const keyOf = ({ instrumentId, name }: FurtherName) => aliasKey(instrumentId, name);

/**
 * Takes over the product's own further names, with what the operator `said` of names (all of it, in its order) laid over
 * them. Where that is stored already nothing is written. Call it inside a transaction.
 */
export async function saveShippedNames(
  database: Database,
  names: readonly FurtherName[],
  said: readonly UserAlias[],
): Promise<void> {
  const shipped = new Map(names.map((one) => [keyOf(one), one]));
  const own = groupBy(said, keyOf);
  const every = new Map<string, FurtherName>([...said.map((one) => [keyOf(one), one] as const), ...shipped]);
  const rows = [...every].flatMap(([key, { instrumentId, name }]) =>
    nameSpans({ instrumentId, name: name.normalize('NFC') }, shipped.has(key), own.get(key) ?? []),
  );
  const stored = await database.selectFrom('instrument_name').selectAll().execute();
  if (alike(stored, rows)) return;
  await database.deleteFrom('instrument_name').execute();
  await insertRows(database, 'instrument_name', rows);
  await raiseDataVersion(database);
}

function alike(some: readonly InstrumentNameRow[], others: readonly InstrumentNameRow[]): boolean {
  const signatures = new Set(some.map(signature));
  return some.length === others.length && others.every((row) => signatures.has(signature(row)));
}

/** Writes the spans of one name anew after the operator said something of it; `said` is all that was said of it. */
export async function settleName(
  database: Database,
  { instrumentId, name }: FurtherName,
  said: readonly UserAlias[],
): Promise<void> {
  const scope = { instrumentId, name: name.normalize('NFC') };
  const isShipped = await database
    .selectFrom('instrument_name')
    .select('name')
    .where('instrumentId', '=', instrumentId)
    .where('name', '=', scope.name)
    .where('shipped', '=', 1)
    .executeTakeFirst();
  const rows = nameSpans({ instrumentId, name: scope.name }, isShipped !== undefined, said);
  await replaceRows(database, 'instrument_name', scope, rows);
}
