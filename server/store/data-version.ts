import { sql } from 'kysely';
import type { Database } from './open-database.ts';
import { readSetting } from './settings.repository.ts';
import type { Tables } from './tables.ts';

/**
 * Where the versions stand among the settings. `dataVersion` counts up with every change; `marketVersion` is what it was at
 * the last change of anything that is not told by stories: prices, what is listed, sources and their terms. `groundVersion` is
 * what it was at the last such change but of prices.
 */
export type VersionKey = 'dataVersion' | 'marketVersion' | 'groundVersion';

/** What is read out of stories. No reply about prices alone is made of it. */
const tablesOfStories: ReadonlySet<keyof Tables> = new Set([
  ...(['raw_document', 'article', 'article_revision', 'article_entry', 'article_linking'] as const),
  ...(['article_likeness', 'duplicate_key', 'duplicate_group', 'mention', 'claim'] as const),
  ...(['claim_verdict', 'tone', 'news_event', 'news_event_article'] as const),
  ...(['event_arrival', 'instrument_article'] as const),
]);

/** What is received and derived of prices. Stories that are told of them are written anew where they tell otherwise. */
export const tablesOfPrices: ReadonlySet<keyof Tables> = new Set([
  ...(['price_series', 'price_bar_month', 'session_bar_month', 'price_event_month', 'price_fault'] as const),
  ...(['price_derivation', 'session_move'] as const),
]);

/** The keys that a change raises, the last one of which says which change it is. */
const raisedWith: Readonly<Record<VersionKey, readonly VersionKey[]>> = {
  dataVersion: ['dataVersion'],
  marketVersion: ['dataVersion', 'marketVersion'],
  groundVersion: ['dataVersion', 'marketVersion', 'groundVersion'],
};

/** The transactions that have counted up, with the keys whose values are those of the transaction. */
const raisedBy = new WeakMap<Database, Set<VersionKey>>();

/**
 * Counts up the setting `dataVersion`, which tells callers whether a reply that they have is still right. Every function
 * of this room that changed a row which replies are made of calls it, in the same transaction, with the table where it is one:
 * nobody sees what is between two changes of one transaction, so that it counts up once for all of them.
 */
export async function raiseDataVersion(database: Database, table?: keyof Tables): Promise<void> {
  const raised = raisedBy.get(database) ?? new Set();
  for (const key of raisedWith[changeOf(table)]) {
    if (raised.has(key)) continue;
    if (key === 'dataVersion') await countUp(database);
    else await followUp(database, key);
    raised.add(key);
  }
  if (database.isTransaction) raisedBy.set(database, raised);
}

function changeOf(table: keyof Tables | undefined): VersionKey {
  if (table === undefined) return 'groundVersion';
  if (tablesOfStories.has(table)) return 'dataVersion';
  return tablesOfPrices.has(table) ? 'marketVersion' : 'groundVersion';
}

async function countUp(database: Database): Promise<void> {
  await database
    .insertInto('setting')
    .values({ key: 'dataVersion', value: '1' })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        value: sql<string>`cast(cast(setting.value as integer) + 1 as text)`,
      }),
    )
    .execute();
}

/** Sets another version to what the data version is now. */
async function followUp(database: Database, key: VersionKey): Promise<void> {
  await sql`insert into setting ("key", "value")
    select cast(${key} as text), setting."value" from setting where setting."key" = 'dataVersion'
    on conflict ("key") do update set "value" = excluded."value"`.execute(database);
}

/** True of a transaction that counted the version up: whether what it reads will ever stand is not sure yet. */
export function hasRaised(database: Database): boolean {
  return raisedBy.has(database);
}

/** The data version as it stands; 0 while nothing was stored. */
export async function readDataVersion(database: Database): Promise<number> {
  return Number((await readSetting(database, 'dataVersion')) ?? 0);
}

/** A version as it stands; null in a transaction that raised it: what it will be is not sure yet. */
export async function standingVersion(
  database: Database,
  key: Exclude<VersionKey, 'dataVersion'>,
): Promise<string | null> {
  if (raisedBy.get(database)?.has(key)) return null;
  return (await readSetting(database, key)) ?? '0';
}
