import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { startService } from '../../server/start-service.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';

/** The whole service over an empty database of its own, collecting by itself, that may fetch from this machine. */
export interface OwnDataService {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts it on a free port with the pages of a folder. Its clock is the real one, since its work is done in a thread. */
export async function startOwnData(clientDirectory: string): Promise<OwnDataService> {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-own-data-'));
  const service = await startService({
    mode: 'serve',
    config: readConfig({ NEWSTAPE_PORT: '0', NEWSTAPE_ALLOW_PRIVATE_ADDRESSES: '1' }),
    databaseLocation: join(folder, 'own.sqlite'),
    packageRoot: process.cwd(),
    clientDirectory,
    version: '0.0.0-test',
    now: () => instantUtc(Date.now()),
    jobs: true,
    providerAddresses: {},
    openOwnService: null,
    log: () => undefined,
  });
  return {
    origin: service.address,
    close: async () => {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
