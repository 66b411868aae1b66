import { inject } from 'vitest';
import { createApp } from '../../server/app.ts';
import { hashAdminToken } from '../../server/http/admin-token.ts';
import { startServer } from '../../server/http/serve.ts';
import type { Database } from '../../server/store/open-database.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { DASHBOARD_NOW, openDashboardDatabase } from './dashboard-database.ts';
import { noRunners } from './no-runners.ts';
import { studyRunnersHere } from './study-runners-here.ts';

/** The real service over a database of its own. */
export interface DashboardService {
  origin: string;
  /** What it shows, for a test that adds to it while a page is open. */
  database: Database;
  close: () => Promise<void>;
}

/** Starts the service on a free port with the built pages, over prices of four series and the stories of two companies. */
export async function startDashboard(): Promise<DashboardService> {
  const { database, remove } = await openDashboardDatabase(inject('databaseFolder'));
  const app = createApp({
    database,
    mode: 'demo',
    demoAsOf: sessionDate('2026-03-17'),
    version: '0.0.0-test',
    now: () => DASHBOARD_NOW,
    clientDirectory: inject('builtPages'),
    adminTokenHash: hashAdminToken('0'.repeat(43)),
    allowedHosts: [],
    trustProxy: false,
    runners: { ...noRunners, studies: studyRunnersHere(database, () => DASHBOARD_NOW) },
    log: () => undefined,
  });
  const server = await startServer(app, { port: 0, host: '127.0.0.1' });
  return {
    origin: server.address,
    database,
    close: async () => {
      await server.close();
      await remove();
    },
  };
}
