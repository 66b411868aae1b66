import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { readSetting, writeSetting } from '../../../server/store/settings.repository.ts';
import { openFilledDatabase } from '../../api/filled-database.ts';
import { runNewstape } from '../../support/run-newstape.ts';
import { dumpRows } from './dump.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-backup-'));
const path = (name: string) => join(folder, name);
const [live, backup] = [path('live.sqlite'), path('kept/backup.sqlite')];
let database: Database;

beforeAll(async () => {
  database = await openFilledDatabase(live);
  await runNewstape(['backup', backup, '--database', live, '--quiet']);
});
afterAll(async () => {
  await closeDatabase(database);
  rmSync(folder, { recursive: true, force: true });
});

async function rowsOf(location: string) {
  const opened = await openDatabase(location);
  try {
    const { setting, ...rows } = await dumpRows(opened);
    return { rows, dataVersion: Number(await readSetting(opened, 'dataVersion')), setting };
  } finally {
    await closeDatabase(opened);
  }
}

describe('a backup', () => {
  it('holds all that was committed, though the database is open and being written', async () => {
    const file = path('while-written.sqlite');
    await writeSetting(database, 'note', 'committed');
    const written = await database.transaction().execute(async (transaction) => {
      await writeSetting(transaction, 'note', 'not committed');
      return runNewstape(['backup', file, '--database', live, '--json']);
    });
    expect(written.code).toBe(0);
    const told = JSON.parse(written.stdout);
    expect(told).toMatchObject({ file, bytes: statSync(file).size, pending: [] });
    expect(told.rows).toEqual({ instrument: 3, article: 1, claim: 1, news_event: 1, price_bar: 3 });
    expect(told.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const copy = await rowsOf(file);
    expect(copy.rows).toEqual((await rowsOf(live)).rows);
    expect(copy.setting).toContain(
      JSON.stringify([
        ['key', 'note'],
        ['value', 'committed'],
      ]),
    );
  });

  it('does not take the place of a file, unless told to', async () => {
    const file = path('letter');
    writeFileSync(file, 'Dear reader');
    const refused = await runNewstape(['backup', file, '--database', live]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toBe(`The file ${file} is there already: name another, or say --replace.\n`);
    expect(readFileSync(file, 'utf8')).toBe('Dear reader');
    const replaced = await runNewstape(['backup', file, '--database', live, '--replace', '--quiet']);
    expect(replaced).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await rowsOf(file)).rows).toEqual((await rowsOf(live)).rows);
  });

  it('of a database that is not there, or of PostgreSQL, is refused with what to do', async () => {
    const missing = path('missing.sqlite');
    const none = await runNewstape(['backup', path('b'), '--database', missing]);
    expect(none.stderr).toBe(`There is no database ${missing} yet: name one with --database.\n`);
    const server = await runNewstape(['backup', path('b'), '--database', 'postgres://localhost/news']);
    expect(server.code).toBe(2);
    expect(server.stderr).toContain('pg_dump --format=custom --file=FILE');
    expect(existsSync(missing) || existsSync(path('b'))).toBe(false);
  });
});

describe('putting a backup back', () => {
  it('makes a database where none is', async () => {
    const location = path('new/place.sqlite');
    const restored = await runNewstape(['restore', backup, '--database', location, '--json']);
    expect(restored.code).toBe(0);
    expect(JSON.parse(restored.stdout)).toMatchObject({ location, keptBeside: null });
    expect((await rowsOf(location)).rows).toEqual((await rowsOf(backup)).rows);
  });

  it('refuses to take the place of a database unless told to, and keeps it beside', async () => {
    const location = path('own.sqlite');
    const own = await openFilledDatabase(location);
    await writeSetting(own, 'dataVersion', '500');
    await writeSetting(own, 'note', 'of my own');
    const before = await rowsOf(location);
    const refused = await runNewstape(['restore', backup, '--database', location]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('--replace');
    const inUse = await runNewstape(['restore', backup, '--database', location, '--replace']);
    expect(inUse.code).toBe(1);
    expect(inUse.stderr).toContain('is in use: stop the programs');
    expect(await readSetting(own, 'note')).toBe('of my own');
    await closeDatabase(own);
    const restored = await runNewstape(['restore', backup, '--database', location, '--replace', '--json']);
    const { keptBeside } = JSON.parse(restored.stdout);
    expect(keptBeside).toBe(`${location}.before-restore-20261125T000000Z`);
    expect(await rowsOf(keptBeside)).toEqual(before);
    const after = await rowsOf(location);
    expect(after.rows).toEqual((await rowsOf(backup)).rows);
    // A reply that was sent of version 500 must not be taken for one of now.
    expect(after.dataVersion).toBe(501);
    expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([]);
  });

  it('takes the place of a database that cannot be read any more, and keeps that too', async () => {
    const location = path('broken.sqlite');
    writeFileSync(location, 'no database at all '.repeat(100));
    const restored = await runNewstape(['restore', backup, '--database', location, '--replace', '--json']);
    const { keptBeside } = JSON.parse(restored.stdout);
    expect(readFileSync(keptBeside, 'utf8')).toContain('no database at all');
    expect((await rowsOf(location)).dataVersion).toBeGreaterThan(1_000_000_000);
  });

  it('checks it first: a damaged one, one of another program and a text are refused, and nothing is touched', async () => {
    const location = path('untouched.sqlite');
    copyFileSync(backup, location);
    const bytes = readFileSync(location);
    const damaged = path('damaged.sqlite');
    const torn = readFileSync(backup);
    torn.fill(0x5a, 3 * 4096, 9 * 4096);
    writeFileSync(damaged, torn);
    const newer = path('newer.sqlite');
    copyFileSync(backup, newer);
    const opened = await openDatabase(newer);
    await opened
      .insertInto('schema_migration')
      .values({ number: 9999, name: 'of-tomorrow', checksum: 'x' })
      .execute();
    await closeDatabase(opened);
    const text = path('text.txt');
    writeFileSync(text, 'Dear reader, '.repeat(200));
    for (const [file, sentence] of [
      [damaged, 'damaged'],
      [newer, 'made by a newer Newstape'],
      [text, 'is not a database'],
      [path('nothing'), 'There is no file'],
    ] as const) {
      const refused = await runNewstape(['restore', file, '--database', location, '--replace']);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain(sentence);
    }
    expect(readFileSync(location)).toEqual(bytes);
  });
});
