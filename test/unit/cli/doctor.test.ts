import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { nodeCheck } from '../../../server/cli/doctor-machine.ts';
import { enqueueJob } from '../../../server/store/jobs.repository.ts';
import { closeDatabase, openDatabase } from '../../../server/store/open-database.ts';
import { saveSource } from '../../../server/store/sources.repository.ts';
import { trackInstruments } from '../../../server/store/tracked-instruments.repository.ts';
import { sourceDefaults } from '../../../shared/schemas/source.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { openFilledDatabase } from '../../api/filled-database.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-doctor-'));
const database = join(folder, 'news.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ChecksSchema = z.object({
  checks: z.array(
    z.object({
      ...{ name: z.string(), state: z.enum(['ok', 'warning', 'failed']), detail: z.string() },
      action: z.string().nullable(),
    }),
  ),
});

const doctor = async (variables: Record<string, string> = {}, ...more: string[]) => {
  const words = ['doctor', '--json', '--database', database, ...more];
  const { code, stdout } = await runNewstape(words, '', variables);
  const { checks } = ChecksSchema.parse(JSON.parse(stdout));
  for (const { state, action } of checks) expect(action === null).toBe(state === 'ok');
  return { code, of: (name: string) => checks.find((check) => check.name === name) };
};

test('looks without making a database, and warns before a calendar ends', async () => {
  const { code, of } = await doctor();
  expect(code).toBe(0);
  expect(of('database')?.detail).toContain('not there yet');
  expect(existsSync(database)).toBe(false);
  // The clock of these tests stands at 2026-11-25, 36 days before the published years of Seoul end.
  expect(of('calendar XKRX')).toMatchObject({ state: 'warning' });
  expect(of('calendar XKRX')?.detail).toContain('36 days from today');
  expect(of('calendar XKRX')?.action).toContain('newstape calendars import');
  expect(of('calendar XNYS')).toMatchObject({ state: 'ok' });
  expect(of('calendar XNYS')?.detail).toContain('confirmed until 2028-12-31 and derived');
});

test('after migrate it counts what is stored; migrating again does nothing', async () => {
  const first = await runNewstape(['migrate', '--json', '--database', database]);
  expect(JSON.parse(first.stdout).applied.length).toBeGreaterThan(0);
  const again = await runNewstape(['migrate', '--json', '--database', database]);
  expect(JSON.parse(again.stdout)).toEqual({ applied: [] });
  const { of } = await doctor();
  expect(of('database')).toMatchObject({ state: 'ok' });
  expect(of('database')?.detail).toContain('0 articles');
});

test('a server that others reach needs a token, and names to answer to', async () => {
  const reached = { NEWSTAPE_HOST: '0.0.0.0' };
  expect((await doctor()).of('address')).toMatchObject({ state: 'ok' });
  const open = (await doctor(reached)).of('address');
  expect(open).toMatchObject({ state: 'warning' });
  expect(open?.action).toContain('NEWSTAPE_ADMIN_TOKEN');
  const token = { NEWSTAPE_ADMIN_TOKEN: 'a-token-of-twenty-or-more' };
  expect((await doctor({ ...reached, ...token })).of('address')?.action).toContain('NEWSTAPE_ALLOWED_HOSTS');
  const named = { ...reached, ...token, NEWSTAPE_ALLOWED_HOSTS: 'news.example.org' };
  expect((await doctor(named)).of('address')).toMatchObject({ state: 'ok' });
  const proxied = { NEWSTAPE_TRUST_PROXY: '1' };
  expect((await doctor(proxied)).of('address')).toMatchObject({ state: 'warning' });
});

test('only a Node that everything works on is in order', () => {
  const states = ['20.18.3', '20.19.0', '21.7.0', '22.1.0', '23.1.0', '24.0.0', '26.1.0'];
  expect(states.map((version) => nodeCheck(version).state)).toEqual([
    'failed',
    'ok',
    'failed',
    'ok',
    'failed',
    'ok',
    'ok',
  ]);
});

test('tells what is in trouble, and what to do about each', async () => {
  rmSync(database);
  const filled = await openFilledDatabase(database);
  const now = instantUtc('2026-11-25T00:00:00.000Z');
  const earlier = instantUtc('2026-11-24T00:00:00.000Z');
  await saveSource(filled, {
    ...sourceDefaults,
    ...{ id: 'open-dart', kind: 'filings', name: 'OpenDART', owner: null, attribution: null },
    ...{ display: 'public', redistribute: 'yes', link: null, termsReadOn: null },
  });
  await filled
    .insertInto('feed_state')
    .values({
      ...{ sourceId: 'test-stories', lastSuccessAt: null, lastTriedAt: '2027-01-01T00:00:00.000Z' },
      ...{ nextTryAt: null, etag: null, lastModified: null, validatedAt: null, validatedAddress: null },
      ...{ consecutiveFailures: 4, lastFailure: null, entriesAccepted: 0, entriesRejected: 0 },
      ...{ malformed: null, minutesBetweenFetches: null },
    })
    .execute();
  await trackInstruments(filled, [instrumentId('KRX:000660'), instrumentId('XNYS:BRK/B')], now);
  await enqueueJob(filled, { id: 'a', kind: 'pollSource', key: 'k', payload: {}, runAt: earlier }, earlier);
  await closeDatabase(filled);
  const { code, of } = await doctor({}, '--thorough');
  // Something was stored of a time that has not come.
  expect(code).toBe(1);
  expect(of('clock')).toMatchObject({ state: 'failed' });
  expect(of('file')).toMatchObject({ state: 'ok' });
  expect(of('sources')?.detail).toBe('test-stories (4 failures in a row)');
  expect(of('keys')?.detail).toBe('missing for open-dart (NEWSTAPE_OPEN_DART_KEY)');
  expect(of('work')?.detail).toContain('nobody has looked for work');
  expect(of('prices')?.detail).toBe('none of XNYS:BRK/B; more than 3 sessions behind: KRX:000660');
  expect(of('terms')?.detail).toContain('open-dart');
  expect(of('migrations')).toMatchObject({ state: 'ok' });
  const opened = await openDatabase(database);
  await opened.deleteFrom('schema_migration').where('number', '>', 20).execute();
  await closeDatabase(opened);
  expect((await doctor()).of('migrations')?.action).toBe('Run "newstape migrate" first.');
});
