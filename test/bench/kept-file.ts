import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allMigrations } from '../../server/store/migrations/all-migrations.ts';
import { migrationChecksum } from '../../server/store/migrations/migration.ts';

const shelf = join(tmpdir(), 'newstape-bench-kept');

/**
 * Gives a copy in `folder` of a database file that is filled once and kept under the temporary folder for the runs to come.
 * It is filled anew where `maker` (the words of the code that fills it, its sizes) or the tables are others; the kept file of
 * before then goes. The file that `fill` gets must be closed when it ends.
 */
export async function copyOfKept(
  folder: string,
  name: string,
  maker: readonly (string | number)[],
  fill: (file: string) => Promise<void>,
): Promise<string> {
  const tables = allMigrations.map(migrationChecksum);
  const digest = createHash('sha256')
    .update(JSON.stringify([tables, maker]))
    .digest('hex')
    .slice(0, 16);
  mkdirSync(shelf, { recursive: true });
  const kept = join(shelf, `${name}-${digest}.sqlite`);
  if (!existsSync(kept)) {
    const stale = readdirSync(shelf).filter((file) => file.replace(/-[0-9a-f]{16}\.sqlite.*$/, '') === name);
    for (const file of stale) rmSync(join(shelf, file));
    process.stderr.write(`  filling ${name}, which is kept in ${shelf} …\n`);
    const unfinished = `${kept}.${process.pid}`;
    await fill(unfinished);
    renameSync(unfinished, kept);
  }
  const copy = join(folder, `${name}.sqlite`);
  copyFileSync(kept, copy, constants.COPYFILE_FICLONE);
  return copy;
}
