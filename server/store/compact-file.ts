import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { requireSpace } from './backup-write.ts';
import { translateSqliteError } from './dialect.ts';

/** The size of a database file, what lies beside it included, before and after it was compacted; in bytes. */
export interface CompactedFile {
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/**
 * Writes a database file anew without the room of what was deleted, which is otherwise kept for what comes. Other programs may
 * have it open, but wait while it is done. Needs as much free disk as the file has. Throws a `DatabaseLockedError` where another
 * program is in the middle of something for longer than five seconds.
 */
export function compactFile(location: string): CompactedFile {
  const bytesBefore = sizeOf(location);
  try {
    requireSpace(dirname(location), bytesBefore);
    const file = new BetterSqlite3(location, { fileMustExist: true, timeout: 5_000 });
    try {
      file.exec('vacuum');
      file.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      file.close();
    }
  } catch (error) {
    throw translateSqliteError(error, location);
  }
  return { bytesBefore, bytesAfter: sizeOf(location) };
}

function sizeOf(location: string): number {
  return [location, `${location}-wal`].reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
