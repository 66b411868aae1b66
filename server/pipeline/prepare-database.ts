import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { saveShippedGroups } from '../store/instrument-groups.repository.ts';
import { saveShippedNames } from '../store/instrument-names.repository.ts';
import { saveInstruments } from '../store/instruments.repository.ts';
import { migrateToLatest } from '../store/migrate.ts';
import type { FurtherName } from '../store/name-spans.ts';
import type { Database } from '../store/open-database.ts';
import { readSetting, writeSetting } from '../store/settings.repository.ts';
import { saveSource } from '../store/sources.repository.ts';
import { listUserAliases } from '../store/user-aliases.repository.ts';

interface GroupMember {
  readonly groupName: string;
  readonly instrumentId: string;
}

/** A listing that comes with the product; its version tells whether a database has it already. */
export interface ShippedListing {
  readonly version: string;
  readonly instruments: readonly Instrument[];
  /** The further names that the product knows, which searches find an instrument by. */
  readonly names: readonly FurtherName[];
  /** Which instruments belong to which group of companies; absent: none is told. */
  readonly groups?: readonly GroupMember[];
}

/** Brings a database up to date: its tables, the sources that the product itself has, and the shipped listing with its names. */
export function prepareDatabase(
  database: Database,
  listing: ShippedListing,
  sources: readonly Source[],
): Promise<void> {
  return prepareDatabaseFrom(database, { version: listing.version, read: async () => listing }, sources);
}

/** A listing that is read only where a database does not have it already. */
interface UnreadListing {
  readonly version: string;
  readonly read: () => Promise<ShippedListing>;
}

/** As `prepareDatabase`: to read the listing takes a third of a second, and hardly ever is there anything to do. */
export async function prepareDatabaseFrom(
  database: Database,
  { version, read }: UnreadListing,
  sources: readonly Source[],
): Promise<void> {
  await migrateToLatest(database);
  if ((await readSetting(database, 'listingVersion')) === version) return;
  const listing = await read();
  await database.transaction().execute(async (transaction) => {
    for (const source of sources) await saveSource(transaction, source);
    await saveInstruments(transaction, listing.instruments);
    await saveShippedNames(transaction, listing.names, await listUserAliases(transaction));
    await saveShippedGroups(transaction, listing.groups ?? []);
    await writeSetting(transaction, 'listingVersion', version);
  });
}
