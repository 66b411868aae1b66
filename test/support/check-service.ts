import { createApp } from '../../server/app.ts';
import { hashAdminToken } from '../../server/http/admin-token.ts';
import { startServer } from '../../server/http/serve.ts';
import { sharePicturePng } from '../../server/http/share-picture-png.ts';
import type { GuardedFetch } from '../../server/sources/fetching/guarded-fetch.ts';
import { closeDatabase } from '../../server/store/open-database.ts';
import { checkedAt, openCheck } from './check-parts.ts';
import { noRunners } from './no-runners.ts';

/** The real service over a database that holds nothing but the listing. */
export interface CheckService {
  /** As its operator, at the machine itself, sees it. */
  origin: string;
  /** As anyone else does. */
  visitor: string;
  close: () => Promise<void>;
}

/** Starts the service on a free port: texts are checked against the bundled prices, and pages are fetched by `fetch`. */
export async function startCheckService(clientDirectory: string, fetch: GuardedFetch): Promise<CheckService> {
  const { database, check } = await openCheck(fetch);
  const serve = (trustProxy: boolean) =>
    startServer(
      createApp({
        ...{ database, mode: 'serve', demoAsOf: null, version: '0.0.0-test', clientDirectory, trustProxy },
        now: () => checkedAt,
        adminTokenHash: hashAdminToken('0'.repeat(43)),
        allowedHosts: [],
        runners: { ...noRunners, check, pngOf: sharePicturePng('.') },
        log: () => undefined,
      }),
      { port: 0, host: '127.0.0.1' },
    );
  const [operator, visitor] = await Promise.all([serve(false), serve(true)]);
  return {
    origin: operator.address,
    visitor: visitor.address,
    close: async () => {
      await Promise.all([operator.close(), visitor.close()]);
      await closeDatabase(database);
    },
  };
}
