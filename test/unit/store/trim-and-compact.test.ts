import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { saveSourcePoll, sourcePolls } from '../../../server/store/feed-states.repository.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../../server/store/open-database.ts';
import { trimPolls } from '../../../server/store/trim-polls.ts';
import { epochMilliseconds, instantUtc } from '../../../shared/units/instant-utc.ts';
import { openFilledDatabase } from '../../api/filled-database.ts';
import { runNewstape } from '../../support/run-newstape.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-trim-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = instantUtc('2026-11-25T00:00:00.000Z');
const daysAgo = (days: number) => instantUtc(epochMilliseconds(now) - days * 86_400_000);
const first = daysAgo(10_000);

it('attempts of long ago are forgotten, but for the last of each source and the last that brought something', async () => {
  const database = await openFilledDatabase();
  const tell = (sourceId: string, days: number, entriesNew: number) =>
    saveSourcePoll(database, {
      ...{ sourceId, triedAt: daysAgo(days), outcome: 'fetched', failure: null },
      ...{ entriesNew, entriesChanged: 0, entriesUnchanged: 0, entriesRejected: 0 },
    });
  for (let days = 0; days < 30; days += 1) await tell('test-stories', days, 0);
  for (const days of [401, 450, 800]) await tell('test-stories', days, days === 450 ? 3 : 0);
  for (let days = 500; days < 525; days += 1) await tell('test-prices', days, 1);
  expect(await trimPolls(database, now, true)).toBe(7);
  expect(await trimPolls(database, now, false)).toBe(7);
  const kept = async (source: string) =>
    (await sourcePolls(database, source, first, now)).map(({ triedAt }) => triedAt);
  const stories = await kept('test-stories');
  expect(stories).toHaveLength(31);
  expect(stories[0]).toBe(daysAgo(450));
  expect(await kept('test-prices')).toEqual(
    Array.from({ length: 20 }, (_, at) => daysAgo(500 + at)).toReversed(),
  );
  expect(await trimPolls(database, now, false)).toBe(0);
  await closeDatabase(database);
});

it('compacting gives free room back while the file is open, and loses nothing', async () => {
  const location = join(folder, 'news.sqlite');
  const database = await openDatabase(location);
  await migrateToLatest(database);
  const rows = Array.from({ length: 400 }, (_, at) => ({ key: `note-${at}`, value: 'x'.repeat(9_000) }));
  await database.insertInto('setting').values(rows).execute();
  await database.deleteFrom('setting').where('key', '<>', 'note-7').where('key', 'like', 'note-%').execute();
  const run = await runNewstape(['purge', '--compact', '--json', '--database', location]);
  expect(run.code).toBe(0);
  const { compacted, polls } = JSON.parse(run.stdout);
  expect(polls).toBe(0);
  expect(compacted.bytesBefore).toBeGreaterThan(3_600_000);
  expect(compacted.bytesAfter).toBeLessThan(compacted.bytesBefore - 3_000_000);
  const kept = await database.selectFrom('setting').select('key').where('key', 'like', 'note-%').execute();
  expect(kept).toEqual([{ key: 'note-7' }]);
  await closeDatabase(database);
});

it('compacting is no word for PostgreSQL', async () => {
  const run = await runNewstape(['purge', '--compact', '--database', 'postgres://localhost/news']);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('leave --compact out');
});
