import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type CheckedFile, checkDatabaseFile } from './backup-check.ts';
import { BackupRefusedError } from './backup-refused-error.ts';
import { translateSqliteError } from './dialect.ts';

/** A backup that was written, read again and found whole. */
export interface WrittenBackup extends CheckedFile {
  readonly file: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Writes the database file as it is at one moment, without what was deleted, while programs go on reading and writing it. A file
 * that is there already is left alone unless `replace`. The backup takes its name once it was checked, and only its owner may
 * read it: it holds texts that may not be given out.
 */
export async function writeBackup(
  location: string,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<WrittenBackup> {
  if (!existsSync(location))
    throw new BackupRefusedError(`There is no database ${location} yet: name one with --database.`);
  if (existsSync(file) && !replace)
    throw new BackupRefusedError(`The file ${file} is there already: name another, or say --replace.`);
  const unfinished = `${file}.unfinished`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    copyWhole(location, unfinished);
    const checked = checkDatabaseFile(unfinished);
    renameSync(unfinished, file);
    keepNames(dirname(file));
    return { ...checked, file, bytes: statSync(file).size, sha256: await sha256Of(file) };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw translateSqliteError(error, file);
  }
}

/** Copies a database file with all that was committed to it, even where that is not in the file itself yet, and waits for the disk. */
export function copyWhole(location: string, copy: string): void {
  rmSync(copy, { force: true });
  const source = new BetterSqlite3(location, { readonly: true });
  try {
    requireSpace(dirname(copy), Number(source.prepare(sizeInBytes).pluck().get()));
    source.prepare('vacuum into ?').run(copy);
  } finally {
    source.close();
  }
  chmodSync(copy, 0o600);
  const opened = openSync(copy, 'r+');
  fsyncSync(opened);
  closeSync(opened);
}

const sizeInBytes =
  'select (page_count - freelist_count) * page_size from pragma_page_count(), pragma_freelist_count(), pragma_page_size()';

/** Throws a `BackupRefusedError` where the disk of a folder has not so many bytes free. */
export function requireSpace(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize > bytes) return;
  const mebibytes = (count: number) => `${Math.ceil(count / 1_048_576)} MiB`;
  throw new BackupRefusedError(
    `The disk of ${folder} has ${mebibytes(bavail * bsize)} free and ${mebibytes(bytes)} are needed: free some, or name another folder.`,
  );
}

/** Waits until the names of a folder are on the disk, where the system lets a folder be opened. */
export function keepNames(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('hex');
}
