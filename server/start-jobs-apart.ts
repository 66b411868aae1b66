import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { shareBusyness } from './pipeline/busy-loop.ts';
import type { Working } from './pipeline/jobs/work-on-jobs.ts';
import { startThread } from './pipeline/start-thread.ts';
import type { JobParts } from './start-jobs.ts';

/** What the thread says when it has begun to work. */
export const WORKING = 'working';

/** A thread that ended by a fault is started anew after so many milliseconds. */
const restartPause = 10_000;

/** What stopping waits for before it ends the thread by force, in milliseconds: a job that is cut off is taken again. */
const stopPatience = 20_000;

/**
 * Does the work in the background in a thread of its own, so that reading pages, deriving prices and storing whole markets
 * hold up no reply, and before each page that it fetches lets a busy service go first. It keeps to the real clock.
 */
export function startJobsApart({ now: _now, log, ...parts }: JobParts): Working {
  let isStopping = false;
  let isWorking = false;
  let restart: NodeJS.Timeout | undefined;
  const replies = shareBusyness();
  let thread = start();

  function start(): Worker {
    const started = startThread(new URL('./jobs-thread.ts', import.meta.url), {
      workerData: { ...parts, replies: replies.busyness },
    });
    started.on('message', (message: object | typeof WORKING) => {
      if (message === WORKING) isWorking = true;
      else if (typeof message === 'object') log(message);
    });
    started.on('error', (error) =>
      log({ level: 'error', message: `The work in the background ended: ${String(error)}` }),
    );
    started.on('exit', () => {
      isWorking = false;
      if (!isStopping) restart = setTimeout(() => (thread = start()), restartPause).unref();
    });
    return started;
  }

  return {
    stop: async () => {
      isStopping = true;
      clearTimeout(restart);
      replies.stop();
      if (thread.threadId === -1) return;
      const ended = once(thread, 'exit');
      const force = setTimeout(() => void thread.terminate(), stopPatience);
      // One that is still loading has begun nothing.
      if (isWorking) thread.postMessage('stop');
      else void thread.terminate();
      await ended;
      clearTimeout(force);
    },
  };
}
