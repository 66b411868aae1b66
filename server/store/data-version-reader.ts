import type { VersionKey } from './data-version.ts';
import { changeMark } from './dialect.ts';
import type { Database } from './open-database.ts';
import { readSetting } from './settings.repository.ts';

/**
 * Gives a function that tells a version as it stands when it is called, null where nothing was stored. A file is read again only
 * when it was changed; of PostgreSQL all who ask while a read is under way share the next one.
 */
export function dataVersionReader(
  database: Database,
  key: VersionKey = 'dataVersion',
): () => Promise<string | null> {
  // A database of before the version of the market was told apart has none until the next such change.
  const read = async () => (await readSetting(database, key)) ?? readSetting(database, 'dataVersion');
  const readShared = shared(read);
  let known: { readonly mark: string; readonly version: string | null } | null = null;
  return async () => {
    const mark = changeMark(database);
    if (mark === null) return readShared();
    if (known?.mark !== mark) known = { mark, version: await read() };
    return known.version;
  };
}

/** One call at a time: those who come while one is under way get the result of the next, which began after they came. */
function shared<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | null = null;
  let next: Promise<Result> | null = null;
  const ask = (): Promise<Result> => {
    if (running === null) {
      running = work().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return ask();
      });
    return next;
  };
  return ask;
}
