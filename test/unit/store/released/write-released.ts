import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { allMigrations } from '../../../../server/store/migrations/all-migrations.ts';
import { closeDatabase } from '../../../../server/store/open-database.ts';
import { openFilledDatabase } from '../../../api/filled-database.ts';
import { startPostgres } from '../../../support/postgres.ts';
import { fillEveryTable } from './fill-every-table.ts';

/**
 * Writes the databases of this version as text, for the tests of later ones: run it once before a release
 * (`npx tsx test/unit/store/released/write-released.ts`), and never change what was written.
 */
const newest = String(allMigrations.at(-1)?.number).padStart(4, '0');
const target = (kind: string) => join('test/fixtures/databases', `${newest}-${kind}.sql`);

const Texts = z.array(z.string());
const Made = z.array(z.object({ name: z.string(), type: z.string(), sql: z.string() }));

async function writeSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-released-'));
  const location = join(folder, 'news.sqlite');
  const database = await openFilledDatabase(location);
  await fillEveryTable(database);
  await closeDatabase(database);
  const file = new BetterSqlite3(location);
  const made = Made.parse(
    file.prepare(`select name, type, sql from sqlite_master where sql is not null order by rowid`).all(),
  );
  const lines = made.map(({ sql }) => `${sql};`);
  for (const { name } of made.filter(({ type }) => type === 'table')) {
    const columns = Texts.parse(file.prepare(`select name from pragma_table_info(?)`).pluck().all(name));
    const quoted = columns.map((column) => `quote("${column}")`).join(` || ', ' || `);
    const rows = Texts.parse(file.prepare(`select ${quoted} from "${name}" order by rowid`).pluck().all());
    const list = columns.map((column) => `"${column}"`).join(', ');
    lines.push(...rows.map((row) => `insert into "${name}" (${list}) values (${row});`));
  }
  file.close();
  rmSync(folder, { recursive: true });
  writeFileSync(target('sqlite'), `${lines.join('\n')}\n`);
}

async function writePostgres(): Promise<void> {
  const server = await startPostgres();
  try {
    const address = await server.createDatabase();
    const database = await openFilledDatabase(address);
    await fillEveryTable(database);
    await closeDatabase(database);
    const words = [
      '--inserts',
      '--column-inserts',
      '--no-owner',
      '--no-privileges',
      '--no-comments',
      address,
    ];
    const program = process.env.PG_DUMP ?? 'pg_dump';
    const dump = execFileSync(program, words, { encoding: 'utf8' });
    // What begins with a backslash is for psql alone.
    const lines = dump
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('--') && !line.startsWith('\\'));
    writeFileSync(target('postgres'), `${lines.join('\n')}\n`);
  } finally {
    await server.stop();
  }
}

await writeSqlite();
await writePostgres();
