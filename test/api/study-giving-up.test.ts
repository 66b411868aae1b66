import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStudyQueue } from '../../server/pipeline/study-queue.ts';
import { studyRunners } from '../../server/pipeline/study-runners.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { firstStudy } from '../../shared/schemas/study-design.ts';
import { StudyStateSchema } from '../../shared/schemas/study-request.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { noRunners } from '../support/no-runners.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const now = () => instantUtc('2024-01-23T15:00:00.000Z');
/** What a page of the server sends for a visitor. */
const visitor = {
  ...{ Origin: 'http://news.example.org', Host: 'news.example.org' },
  'Content-Type': 'application/json',
};

let database: Database;
let app: ReturnType<typeof createTestApp>['app'];

beforeAll(async () => {
  database = await openDatabase(':memory:');
  await migrateToLatest(database);
  // A study that is never done, as long as nobody gives it up.
  const queue = createStudyQueue(
    (_, { signal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('given up'))),
      ),
    () => 'the token',
  );
  const studies = studyRunners({ database, queue, now });
  const runners = { ...noRunners, studies };
  app = createTestApp(database, { runners, now, trustProxy: true, elapsed: () => 0 }).app;
});
afterAll(() => closeDatabase(database));

const ask = (seed: number, headers: Record<string, string> = visitor) =>
  app.request('/api/v1/studies', {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ design: { ...firstStudy, placebo: { draws: 10, seed } } }),
  });
const giveUp = (id: string, headers: Record<string, string>) =>
  app.request(`/api/v1/studies/${id}`, { method: 'DELETE', headers });

it('lets whoever asked give a study up, and nobody else but the operator', async () => {
  const asked = await ask(1);
  expect(asked.status).toBe(202);
  const token = asked.headers.get('newstape-study-token') ?? '';
  const { id } = StudyStateSchema.parse(await asked.json());
  await readProblem(await giveUp(id, visitor), 401);
  await readProblem(await giveUp(id, { ...visitor, 'Newstape-Study-Token': 'another' }), 401);
  expect((await giveUp(id, { ...visitor, 'Newstape-Study-Token': token })).status).toBe(204);
  const state = await app.request(`/api/v1/studies/${id}`);
  expect(state.status).toBe(202);
  expect(state.headers.get('cache-control')).toBe('no-store');
  expect(await state.json()).toMatchObject({ id, state: 'cancelled' });
  const other = StudyStateSchema.parse(await (await ask(2)).json());
  expect((await giveUp(other.id, adminHeaders)).status).toBe(204);
});

it('bounds how many a visitor may ask for, and how many may wait', async () => {
  const statuses: number[] = [];
  for (let seed = 3; seed < 17; seed += 1) statuses.push((await ask(seed)).status);
  expect(statuses).toEqual([...Array(13).fill(202), 429]);
  const { detail } = await readProblem(await ask(17), 429);
  expect(detail).toMatch(/^Many studies were asked for from your address just now\./);
  // One is made and twenty wait, whoever asks: the operator's come on top of the visitor's thirteen.
  for (let seed = 20; seed < 28; seed += 1) expect((await ask(seed, adminHeaders)).status).toBe(202);
  const full = await readProblem(await ask(28, adminHeaders), 429);
  expect(full.detail).toBe('Many studies wait already. Try again in half a minute.');
});
