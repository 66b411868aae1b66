import type { Database } from './open-database.ts';

/** What the server keeps about itself under a key; null where nothing was kept. */
export async function readSetting(database: Database, key: string): Promise<string | null> {
  const row = await database.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

/** Keeps a value under a key, in place of the one before. */
export async function writeSetting(database: Database, key: string, value: string): Promise<void> {
  await database
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
