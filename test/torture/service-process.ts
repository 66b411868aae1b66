import { type NewstapeProcess, startProcess } from './newstape-process.ts';
import type { TrialSetting } from './trial.ts';

/** A server in a process of its own, and where it listens. */
export interface ServiceProcess extends NewstapeProcess {
  readonly address: string;
}

/** Starts a server on a free port and waits until it listens. Throws what it said where it ends before. */
export async function startServiceProcess(
  { program }: TrialSetting,
  database: string,
  words: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const running = startProcess({
    program,
    words: ['serve', '--port', '0', '--database', database, ...words],
    variables,
  });
  for await (const line of running.lines) {
    const [, address] = /^Newstape is at (\S+)$/.exec(line) ?? [];
    if (address !== undefined) return { ...running, address };
  }
  throw new Error(`The server did not start: ${(await running.ended).said}`);
}

/** Asks an address; gives the status and how many milliseconds the answer took, or why there was none. */
export async function ask(address: string): Promise<{ status: number | string; milliseconds: number }> {
  const began = performance.now();
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return { status: response.status, milliseconds: performance.now() - began };
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? ` (${error.cause})` : '';
    return { status: `${error}${cause}`, milliseconds: performance.now() - began };
  }
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
