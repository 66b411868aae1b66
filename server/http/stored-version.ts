import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { VersionKey } from '../store/data-version.ts';
import { dataVersionReader } from '../store/data-version-reader.ts';
import type { Database } from '../store/open-database.ts';

/** `2024-01-22T06`: a stored bar may become known as time passes, so a reply is made anew at least once an hour. */
const hourLength = 13;

/** Tells which version of the stored data, of the program and of the hour a reply is made of; null where none is known. */
export function storedVersion(
  {
    database,
    version,
    now,
  }: { readonly database: Database; readonly version: string; readonly now: () => InstantUtc },
  key: VersionKey = 'dataVersion',
): () => Promise<string | null> {
  const read = dataVersionReader(database, key);
  return async () => {
    const stored = await read();
    return stored === null ? null : `${version}-${stored}-${now().slice(0, hourLength)}`;
  };
}
