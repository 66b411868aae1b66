import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Words for the program, and how its process is started. */
interface ProcessOptions {
  readonly program: string;
  readonly words: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** The user and group that it runs as; absent: as this process. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** A Newstape in a process of its own. */
export interface NewstapeProcess {
  readonly pid: number;
  /** Lines of standard output, as they come. */
  readonly lines: AsyncIterable<string>;
  /** Ends it at once, with nothing tidied up. */
  kill(): void;
  /** Asks it to end, as a service manager does. */
  stop(): void;
  /** How it ended: its exit code, or null where it was killed; and what it said on standard error. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** Starts the built program. */
export function startProcess({ program, words, variables = {}, user }: ProcessOptions): NewstapeProcess {
  const child: ChildProcess = spawn(process.execPath, [program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
    ...user,
  });
  if (!child.stdout || !child.stderr) throw new Error('The process has no pipes');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-20_000);
  });
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, said }));
  return {
    pid: child.pid ?? 0,
    lines: createInterface({ input: child.stdout }),
    kill: () => child.kill('SIGKILL'),
    stop: () => child.kill('SIGTERM'),
    ended,
  };
}

/** Runs the program to its end. */
export async function runProcess(options: ProcessOptions) {
  const running = startProcess(options);
  const lines: string[] = [];
  for await (const line of running.lines) lines.push(line);
  return { ...(await running.ended), lines };
}
