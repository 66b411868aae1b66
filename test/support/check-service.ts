import { createApp } from '../../server/app.ts';
import { hashAdminToken } from '../../server/http/admin-token.ts';
import { startServer } from '../../server/http/serve.ts';
import { sharePicturePng } from '../../server/http/share-picture-png.ts';
import { closeDatabase } from '../../server/store/open-database.ts';
import { checkedAt, openCheck } from './check-parts.ts';
import { noRunners } from './no-runners.ts';

/** The real service over a database that holds nothing but the listing. */
export interface CheckService {
  origin: string;
  close: () => Promise<void>;
}

/** Starts the service on a free port: texts are checked against the bundled prices, and no address is fetched. */
export async function startCheckService(clientDirectory: string): Promise<CheckService> {
  const { database, check } = await openCheck(() => Promise.reject(new Error('no network in this test')));
  const app = createApp({
    database,
    mode: 'serve',
    demoAsOf: null,
    version: '0.0.0-test',
    now: () => checkedAt,
    clientDirectory,
    adminTokenHash: hashAdminToken('0'.repeat(43)),
    allowedHosts: [],
    trustProxy: false,
    runners: { ...noRunners, check, pngOf: sharePicturePng('.') },
    log: () => undefined,
  });
  const server = await startServer(app, { port: 0, host: '127.0.0.1' });
  return {
    origin: server.address,
    close: async () => {
      await server.close();
      await closeDatabase(database);
    },
  };
}
