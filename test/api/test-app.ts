import type { AppDependencies } from '../../server/app/app-dependencies.ts';
import { createApp } from '../../server/app.ts';
import { createAdminToken } from '../../server/http/admin-token.ts';
import type { Database } from '../../server/store/open-database.ts';
import { noRunners } from '../support/no-runners.ts';
import { testNow } from './filled-database.ts';

const { token, hash } = createAdminToken();

/** The admin token of every test app. */
export const adminToken = token;

/** The headers of a program that may write JSON. */
export const adminHeaders = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };

/** An app on a database, with the lines that it logged. Its runner refuses every page unless another is given. */
export function createTestApp(database: Database, given: Partial<AppDependencies> = {}) {
  const logged: object[] = [];
  const app = createApp({
    database,
    mode: 'serve',
    demoAsOf: null,
    version: '0.0.0-test',
    now: () => testNow,
    clientDirectory: null,
    adminTokenHash: hash,
    allowedHosts: ['news.example.org'],
    trustProxy: false,
    runners: noRunners,
    log: (line) => logged.push(line),
    ...given,
  });
  return { app, logged };
}
