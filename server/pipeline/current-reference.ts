import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { UserAlias } from '../../shared/schemas/user-alias.ts';
import { effectiveInstruments, instrumentHistories } from '../store/instrument-edits.repository.ts';
import { aliasKey } from '../store/name-spans.ts';
import type { Database } from '../store/open-database.ts';
import { referenceVersion } from '../store/reference-version.ts';
import { userAliases, userAliasesInForce } from '../store/user-aliases.repository.ts';
import { currentCalendars } from './current-calendars.ts';
import { namedSince } from './named-since.ts';
import { buildReference, type Reference } from './reference.ts';
import { furtherNames } from './shipped-listing.ts';

/** Builds the reference of a database as it stands: the effective instruments, the data less the names that the operator took away, the operator's names, and the calendars with the operator's edits. */
export async function currentReference(database: Database, data: DictionaryData): Promise<Reference> {
  const aliases = await userAliasesInForce(database);
  const instruments = await effectiveInstruments(database);
  const own = await userAliases(database);
  const calendarOf = await currentCalendars(database);
  const reference = buildReference(instruments, withoutHiddenNames(data, aliases), own, calendarOf);
  const given = aliases.filter(({ action }) => action === 'add');
  const histories = await instrumentHistories(database);
  return { ...reference, namedSince: namedSince(given, furtherNames(data), histories) };
}

/**
 * A function that gives the current reference, and builds it anew only where the listing or the operator's instruments,
 * names or calendars have changed, by this program or another. A third of a second then, and at the first call, which reads
 * the data too; one query otherwise.
 */
export function keepReference(
  database: Database,
  data: () => Promise<DictionaryData>,
): () => Promise<Reference> {
  let kept: { readonly version: string; readonly reference: Promise<Reference> } | null = null;
  return async () => {
    const version = await referenceVersion(database);
    if (kept?.version !== version)
      kept = { version, reference: data().then((read) => currentReference(database, read)) };
    const building = kept;
    try {
      return await building.reference;
    } catch (error) {
      if (kept === building) kept = null;
      throw error;
    }
  };
}

/** The data without the names that the operator took away: further names, names of indices, and names of before a rename. */
export function withoutHiddenNames(data: DictionaryData, aliases: readonly UserAlias[]): DictionaryData {
  const hidden = new Set(
    aliases
      .filter(({ action }) => action === 'remove')
      .map(({ instrumentId, name }) => aliasKey(instrumentId, name)),
  );
  if (hidden.size === 0) return data;
  const stays = ({ instrumentId, name }: Pick<UserAlias, 'instrumentId' | 'name'>) =>
    !hidden.has(aliasKey(instrumentId, name));
  return {
    ...data,
    aliases: data.aliases.filter(stays),
    indexNames: data.indexNames.filter(stays),
    changes: data.changes.filter(
      ({ instrumentId, change, before }) =>
        change !== 'rename' || before === null || stays({ instrumentId, name: before }),
    ),
  };
}
