import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { type CheckedFile, checkDatabaseFile } from './backup-check.ts';
import { BackupRefusedError } from './backup-refused-error.ts';
import { copyWhole, keepNames } from './backup-write.ts';
import { translateSqliteError } from './dialect.ts';

/** A backup that was put back. */
export interface RestoredBackup extends CheckedFile {
  readonly location: string;
  /** Where the database lies now that was there before; null where none was. */
  readonly keptBeside: string | null;
}

/** Data versions are counted on from here where the database that was there can tell none: further than any can have come. */
const unknownVersions = 1_000_000_000;

/**
 * Puts a backup in the place of a database. The backup is checked and copied before anything is touched; a database that is
 * there is refused unless `replace`, is not to be in use, and is kept beside under a name with the moment. The data version
 * goes on from the higher of the two, so that no reply that was sent before is taken for one of now.
 */
export function restoreBackup(
  backup: string,
  location: string,
  { replace, now }: { readonly replace: boolean; readonly now: InstantUtc },
): RestoredBackup {
  const checked = checkDatabaseFile(backup);
  if (existsSync(location) && !replace)
    throw new BackupRefusedError(
      `The database ${location} is there already: say --replace to put the backup in its place; it is kept beside.`,
    );
  const incoming = `${location}.incoming`;
  try {
    mkdirSync(dirname(location), { recursive: true });
    copyWhole(backup, incoming);
    const before = existsSync(location) ? releaseDatabase(location) : { dataVersion: 0 };
    const dataVersion = Math.max(before.dataVersion, checked.dataVersion) + 1;
    setDataVersion(incoming, dataVersion);
    checkDatabaseFile(incoming);
    const keptBeside = existsSync(location) ? setAside(location, now) : null;
    renameSync(incoming, location);
    keepNames(dirname(location));
    return { ...checked, dataVersion, location, keptBeside };
  } catch (error) {
    for (const part of parts) rmSync(`${incoming}${part}`, { force: true });
    throw translateSqliteError(error, location);
  }
}

/** What lies beside a database file while it is in use. */
const parts = ['', '-wal', '-shm', '-journal'];

/**
 * Brings all that was committed into the file itself and tells its data version. Throws a `DatabaseLockedError` where a program
 * has it open. A file that cannot be read any more is why one restores: it is left as it is.
 */
function releaseDatabase(location: string): { readonly dataVersion: number } {
  try {
    const file = new BetterSqlite3(location, { timeout: 500 });
    try {
      // Possible for the only program that has it open.
      file.pragma('journal_mode = DELETE');
      const version = file.prepare(`select value from setting where key = 'dataVersion'`).pluck().get();
      return { dataVersion: Number(version ?? 0) };
    } finally {
      file.close();
    }
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(error.code))
      throw new BackupRefusedError(
        `The database ${location} is in use: stop the programs that have it open, such as "newstape serve", and restore again.`,
      );
    return { dataVersion: unknownVersions };
  }
}

function setDataVersion(path: string, version: number): void {
  const file = new BetterSqlite3(path);
  file
    .prepare(
      `insert into setting (key, value) values ('dataVersion', :version), ('marketVersion', :version), ('groundVersion', :version)
        on conflict (key) do update set value = excluded.value`,
    )
    .run({ version: String(version) });
  file.close();
}

/** Gives the database that is there a name of its own, with all its parts. */
function setAside(location: string, now: InstantUtc): string {
  const stamp = now.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  const aside = `${location}.before-restore-${stamp}`;
  if (existsSync(aside))
    throw new BackupRefusedError(`The file ${aside} is there already: move it away and restore again.`);
  for (const part of parts)
    if (existsSync(`${location}${part}`)) renameSync(`${location}${part}`, `${aside}${part}`);
  return aside;
}
