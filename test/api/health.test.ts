import { afterEach, describe, expect, it } from 'vitest';
import { HealthReplySchema } from '../../server/http/health-reply.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { readProblem } from './read-problem.ts';
import { createTestApp } from './test-app.ts';

let database: Database;
afterEach(() => closeDatabase(database).catch(() => undefined));

describe('the probes', () => {
  it('say that the server is alive and, once the database is up to date, ready', async () => {
    database = await openDatabase(':memory:');
    await migrateToLatest(database);
    const { app } = createTestApp(database);
    const read = async (path: string) => HealthReplySchema.parse(await (await app.request(path)).json());
    expect(await read('/healthz')).toEqual({ status: 'alive' });
    expect(await read('/readyz')).toEqual({ status: 'ready' });
  });

  it('say what to do where migrations are to be applied', async () => {
    database = await openDatabase(':memory:');
    const { app } = createTestApp(database);
    expect((await app.request('/healthz')).status).toBe(200);
    const problem = await readProblem(await app.request('/readyz'), 503);
    expect(problem.detail).toContain('newstape migrate');
  });

  it('say so where the database does not answer, and log why', async () => {
    database = await openDatabase(':memory:');
    await closeDatabase(database);
    const { app, logged } = createTestApp(database);
    expect((await app.request('/healthz')).status).toBe(200);
    const problem = await readProblem(await app.request('/readyz'), 503);
    expect(problem.detail).toBe('The database does not answer.');
    expect(logged).toHaveLength(1);
  });
});
