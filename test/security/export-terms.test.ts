import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { writeSetting } from '../../server/store/settings.repository.ts';
import { fillHeldPrices, heldShare, heldSource, openShare } from '../support/held-prices-fixture.ts';
import { runNewstape } from '../support/run-newstape.ts';
import { toldPrices } from '../support/told-prices.ts';

const ManifestSchema = z.object({
  for: z.enum(['ownUse', 'others']),
  dataVersion: z.int(),
  files: z.array(
    z.object({
      ...{ name: z.string(), table: z.string(), rows: z.int(), rowsLeftOut: z.int(), bytes: z.int() },
      sha256: z.string(),
    }),
  ),
  tablesLeftOut: z.array(z.string()),
  sources: z.array(z.looseObject({ id: z.string(), attribution: z.string().nullable() })),
});

const folder = mkdtempSync(join(tmpdir(), 'newstape-export-'));
const database = join(folder, 'news.sqlite');
/** What may be taken for a formula, in a title that anyone can write. */
const formula = '=HYPERLINK("http://evil.example";"SK hynix")';
let filled: Awaited<ReturnType<typeof fillHeldPrices>>;
let sentence = '';

beforeAll(async () => {
  const opened = await openDatabase(database);
  filled = await fillHeldPrices(opened);
  await writeSetting(opened, 'adminTokenHash', 'f00d'.repeat(16));
  await opened
    .updateTable('article')
    .set({ title: formula })
    .where('id', '=', filled.articleIds[0] ?? '')
    .execute();
  const article = await opened.selectFrom('article').select('text').orderBy('id').executeTakeFirstOrThrow();
  sentence = article.text.split('\n').at(-1)?.slice(-60) ?? '';
  await closeDatabase(opened);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(name: string, ...more: string[]) {
  const out = join(folder, name);
  const run = await runNewstape(['export', '--out', out, '--database', database, '--quiet', ...more]);
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  const rows = (table: string) =>
    read(`${table}.ndjson`)
      .split('\n')
      .filter(Boolean)
      .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
  const manifest = ManifestSchema.parse(JSON.parse(read('manifest.json')));
  return { out, read, rows, manifest, files: readdirSync(out).filter((file) => file !== 'manifest.json') };
}

describe('an export for others', () => {
  it('tells no price of a source that keeps its own, in any form, and all of one that gives them', async () => {
    const { read, rows, manifest, files } = await exported('others');
    // The open share has volumes that the held one has too.
    const ofOthers = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.includes(openShare))
        .join('\n');
    for (const file of files) expect(toldPrices(ofOthers(read(file)), filled.bars), file).toEqual([]);
    expect(rows('price_bar').every(({ instrumentId }) => instrumentId === openShare)).toBe(true);
    expect(rows('price_bar').length).toBeGreaterThan(250);
    expect(rows('session_bar').every(({ instrumentId }) => instrumentId === openShare)).toBe(true);
    const bars = manifest.files.find(({ table }) => table === 'price_bar');
    expect(bars?.rowsLeftOut).toBeGreaterThan(500);
    // That a share made a high is no price.
    const marks = rows('price_event').filter(({ instrumentId }) => instrumentId === heldShare);
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.every(({ value, previousExtreme }) => value === null && previousExtreme === null)).toBe(
      true,
    );
    const returns = rows('news_event').map(({ returns: told }) => told);
    expect(returns.length).toBeGreaterThan(3);
    expect(returns.every((told) => told === null)).toBe(true);
    expect(manifest.sources.find(({ id }) => id === heldSource.id)?.attribution).toBe(heldSource.attribution);
  });

  it('holds no text of an article, nothing of the operator and no received bytes', async () => {
    const { read, rows, manifest, files } = await exported('texts');
    expect(sentence.length).toBeGreaterThan(30);
    for (const file of files) expect(read(file), file).not.toContain(sentence);
    expect(rows('article').length).toBeGreaterThanOrEqual(4);
    expect(rows('article').every(({ text }) => text === null)).toBe(true);
    for (const table of ['raw_document', 'setting', 'link_judgement', 'job', 'user_alias', 'shared_check'])
      expect(manifest.tablesLeftOut).toContain(table);
  });

  it('says in its manifest what each file is, so that a change to one is noticed', async () => {
    const { out, manifest, files } = await exported('told');
    expect(manifest.files.map(({ name }) => name).sort()).toEqual(files.sort());
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(out, name));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(statSync(join(out, name)).mode & 0o777).toBe(0o600);
    }
    const again = await runNewstape(['export', '--out', out, '--database', database]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('is not empty: name a new one');
  });

  it('as CSV holds no formula', async () => {
    const { read } = await exported('csv', '--format', 'csv');
    const line = read('article.csv')
      .split('\r\n')
      .find((text) => text.includes('HYPERLINK'));
    expect(line).toContain(`"'=HYPERLINK(""http://evil.example"";""SK hynix"")"`);
    for (const cell of read('article.csv').split(/[,\r\n]+/)) expect(cell).not.toMatch(/^"?[=+@]/);
  });
});

it('an export for own use holds everything but what opens this server', async () => {
  const { read, rows, manifest, files } = await exported('own', '--own-use');
  expect(manifest).toMatchObject({ for: 'ownUse', tablesLeftOut: [] });
  expect(rows('price_bar').filter(({ instrumentId }) => instrumentId === heldShare)).toHaveLength(
    filled.bars.length,
  );
  expect(rows('article').some(({ text }) => String(text).includes(sentence))).toBe(true);
  expect(rows('raw_document').every(({ bytes }) => String(bytes).length > 100)).toBe(true);
  const hashes = rows('raw_document').map(({ hash }) => hash);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  for (const { rawDocumentHash } of rows('article')) expect(hashes).toContain(rawDocumentHash);
  for (const file of files) expect(read(file)).not.toContain('f00df00d');
});
