import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { ownServiceBeside } from '../../server/own-service.ts';
import { startService } from '../../server/start-service.ts';
import { closeDatabase, openDatabase } from '../../server/store/open-database.ts';
import { OwnServiceReplySchema } from '../../shared/schemas/own-service-reply.ts';
import { ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { noRunners } from '../support/no-runners.ts';
import { readProblem } from './read-problem.ts';
import { adminHeaders, createTestApp } from './test-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'newstape-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a demo opens the person’s own data once, in a database of their own, and ends them with itself', async () => {
  const location = join(folder, 'own.sqlite');
  let started = 0;
  const own = ownServiceBeside(0, (port) => {
    started += 1;
    return startService({
      ...{ mode: 'serve', databaseLocation: location, packageRoot: process.cwd(), clientDirectory: null },
      config: readConfig({ NEWSTAPE_PORT: String(port) }),
      ...{ version: '0.0.0-test', now: () => instantUtc('2026-11-25T00:00:00.000Z'), jobs: false },
      ...{ providerAddresses: {}, openOwnService: null, log: () => undefined },
    });
  });
  const demo = await openDatabase(':memory:');
  const { app } = createTestApp(demo, { mode: 'demo', runners: { ...noRunners, openOwnService: own.open } });
  const open = async () => {
    const reply = await app.request('/api/v1/own-service', { method: 'POST', headers: adminHeaders });
    expect(reply.status).toBe(200);
    return OwnServiceReplySchema.parse(await reply.json()).address;
  };
  expect(existsSync(location)).toBe(false);
  const address = await open();
  expect(await open()).toBe(address);
  expect(started).toBe(1);
  const state = ServiceStateReplySchema.parse(await (await fetch(`${address}/api/v1/state`)).json());
  expect(state).toMatchObject({
    ...{ mode: 'serve', demoAsOf: null, audience: 'operator' },
    counts: { articles: 0, events: 0, claims: 0, instrumentsWithPrices: 0 },
  });
  await own.close();
  await expect(fetch(`${address}/api/v1/state`)).rejects.toThrow();
  await closeDatabase(demo);
});

it('only the operator may, and a server of one’s own data opens no other', async () => {
  const database = await openDatabase(':memory:');
  const { app } = createTestApp(database);
  const ask = (headers: Record<string, string>) =>
    app.request('/api/v1/own-service', { method: 'POST', headers });
  await readProblem(await ask({ Authorization: 'Bearer wrong' }), 401);
  expect((await readProblem(await ask(adminHeaders), 404)).detail).toContain('no demo');
  await closeDatabase(database);
});
