import type { Alias } from '../../shared/schemas/alias.ts';
import { type UserAlias, UserAliasSchema } from '../../shared/schemas/user-alias.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { raiseDataVersion } from './data-version.ts';
import { settleName } from './instrument-names.repository.ts';
import { aliasKey } from './name-spans.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';

/** An entry before it has its place in the order. */
export type NewUserAlias = Omit<UserAlias, 'sequence'>;

/** Which entries are asked for; all of them where nothing is said. `asOf`: known then. */
interface AliasQuery {
  readonly instrumentId?: InstrumentId | undefined;
  readonly asOf?: InstantUtc | undefined;
}

/** Adds what the operator said of a name; what was said of it before stays, and holds no longer. Searches follow at once. */
export function addUserAlias(database: Database, alias: NewUserAlias): Promise<UserAlias> {
  return inTransaction(database, async (transaction) => {
    // Its row is locked until the end, so that no other program takes the same sequence.
    await raiseDataVersion(transaction);
    const row = await transaction
      .selectFrom('user_alias')
      .select(({ fn }) => fn.max('sequence').as('newest'))
      .executeTakeFirst();
    const numbered = { ...alias, name: alias.name.normalize('NFC'), sequence: (row?.newest ?? 0) + 1 };
    await transaction.insertInto('user_alias').values(numbered).execute();
    const said = await listUserAliases(transaction, { instrumentId: alias.instrumentId });
    const ofName = said.filter(({ name }) => name.normalize('NFC') === numbered.name);
    await settleName(transaction, numbered, ofName);
    return numbered;
  });
}

/** Everything that was said of names, in the order in which it was said. */
export async function listUserAliases(
  database: Database,
  { instrumentId, asOf }: AliasQuery = {},
): Promise<UserAlias[]> {
  let query = database.selectFrom('user_alias').selectAll().orderBy('sequence');
  if (instrumentId !== undefined) query = query.where('instrumentId', '=', instrumentId);
  if (asOf !== undefined) query = query.where('madeAt', '<=', asOf);
  return (await query.execute()).map((row) => UserAliasSchema.parse(row));
}

/** The newest entry of each instrument and name: what holds at a moment, names that are taken away included. */
export async function userAliasesInForce(database: Database, query: AliasQuery = {}): Promise<UserAlias[]> {
  const newest = new Map<string, UserAlias>();
  for (const alias of await listUserAliases(database, query))
    newest.set(aliasKey(alias.instrumentId, alias.name), alias);
  return [...newest.values()].sort((one, other) => one.sequence - other.sequence);
}

/** The operator's own names as they hold at a moment (absent: now): what `buildDictionary` takes. */
export async function userAliases(database: Database, asOf?: InstantUtc): Promise<Alias[]> {
  const inForce = await userAliasesInForce(database, { asOf });
  return inForce
    .filter(({ action }) => action === 'add')
    .map(({ instrumentId, name, kind, language, validFrom, validTo, reason }) => ({
      ...{ instrumentId, name, kind, language, validFrom, validTo, reason },
    }));
}
