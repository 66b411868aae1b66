import type { RunningService } from './cli/cli-environment.ts';
import { ServerStartError } from './http/serve.ts';

/** The server of a person's own data that a demo can start beside itself. */
export interface OwnService {
  /** Starts it at the first call; every call gives its address. */
  readonly open: () => Promise<{ readonly address: string }>;
  /** Stops it where it runs. */
  readonly close: () => Promise<void>;
}

/** So many ports after the demo's own are tried before any free one is taken. */
const mostTried = 5;

/** Prepares the server that `start` makes on a port; nothing runs before it is asked for. */
export function ownServiceBeside(
  demoPort: number,
  start: (port: number) => Promise<RunningService>,
): OwnService {
  let running: Promise<RunningService> | null = null;
  return {
    open: async () => {
      running ??= startOnFreePort(demoPort, start);
      try {
        return { address: (await running).address };
      } catch (error) {
        running = null;
        throw error;
      }
    },
    close: async () => {
      const service = await running?.catch(() => null);
      await service?.close();
    },
  };
}

/** A port near the demo's is likely to be the same one the next time. */
async function startOnFreePort(
  demoPort: number,
  start: (port: number) => Promise<RunningService>,
): Promise<RunningService> {
  if (demoPort !== 0)
    for (let port = demoPort + 1; port <= Math.min(demoPort + mostTried, 65_535); port += 1) {
      try {
        return await start(port);
      } catch (error) {
        if (!(error instanceof ServerStartError)) throw error;
      }
    }
  return start(0);
}
