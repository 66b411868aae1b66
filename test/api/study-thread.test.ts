import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStudyThread, type StudyThread } from '../../server/pipeline/study-thread.ts';
import { closeDatabase, type Database } from '../../server/store/open-database.ts';
import { isStudyKept } from '../../server/store/study-results.repository.ts';
import { StudyDesignSchema } from '../../shared/schemas/study-design.ts';
import { openFilledDatabase, testNow } from './filled-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-studies-'));
const location = join(folder, 'filled.sqlite');
let database: Database;
let thread: StudyThread;

beforeAll(async () => {
  database = await openFilledDatabase(location);
  thread = createStudyThread(location, () => testNow);
});
afterAll(async () => {
  await thread.close();
  await closeDatabase(database);
  rmSync(folder, { recursive: true });
});

const event = { instrumentId: 'KRX:000660', date: '2024-01-22' };
const design = (events: object) => StudyDesignSchema.parse({ events });
const hooks = (signal = new AbortController().signal) => ({ onProgress: () => undefined, signal });

it('makes studies in a thread with a connection of its own, and says why one cannot be made', async () => {
  const work = { id: 'a'.repeat(22), design: design({ source: 'given', events: [event] }), dataVersion: 1 };
  await thread.execute(work, hooks());
  expect(await isStudyKept(database, work.id)).toBe(true);
  const unknown = { ...work, id: 'b'.repeat(22), design: design({ source: 'list', list: 'c'.repeat(22) }) };
  await expect(thread.execute(unknown, hooks())).rejects.toThrow(/^No list is kept under c+\./);
  // A study of so many events looks now and then whether it is still wanted.
  const events = Array.from({ length: 150 }, () => event);
  const many = { ...work, id: 'd'.repeat(22), design: design({ source: 'given', events }) };
  await expect(thread.execute(many, hooks(AbortSignal.abort()))).rejects.toThrow('The study was cancelled');
  await thread.execute(many, hooks());
  expect(await isStudyKept(database, many.id)).toBe(true);
}, 60_000);
