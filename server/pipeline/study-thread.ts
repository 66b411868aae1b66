import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { ProblemCause } from '../../shared/schemas/problem.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { startThread } from './start-thread.ts';
import { StudyDesignError, StudyTooLargeError } from './study-design-error.ts';
import type { ExecuteStudy, StudyWork } from './study-queue.ts';

/** What a thread is asked: the study, the moment, and a flag that turns 1 when it is to stop. */
export interface StudyJob {
  readonly work: StudyWork;
  readonly now: InstantUtc;
  readonly stop: Int32Array;
}

/** What a thread says of the study that it makes. */
export type StudyMessage =
  | { readonly said: 'progress'; readonly done: number; readonly of: number }
  | { readonly said: 'done' }
  | { readonly said: 'failed'; readonly message: string; readonly fault: ProblemCause | null };

/** Makes studies in a thread of its own, so that no study holds up a reply. */
export interface StudyThread {
  readonly execute: ExecuteStudy;
  readonly close: () => Promise<void>;
}

/** Longest time of one study, in milliseconds; one of 20,000 events takes well under a minute. */
const deadline = 5 * 60_000;
/** A study of most events on a market takes a few hundred megabytes. */
const mostMegabytes = 1_536;

/** Starts the thread at the first study, with a connection of its own to the database. */
export function createStudyThread(databaseLocation: string, now: () => InstantUtc): StudyThread {
  let worker: Promise<Worker> | null = null;
  const stop = async () => {
    const running = worker;
    worker = null;
    await (await running?.catch(() => null))?.terminate();
  };
  const execute: ExecuteStudy = async (work, { onProgress, signal }) => {
    const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const raise = () => void Atomics.store(flag, 0, 1);
    if (signal.aborted) raise();
    signal.addEventListener('abort', raise, { once: true });
    try {
      worker ??= startWorker(databaseLocation);
      await answerOf(await worker, { work, now: now(), stop: flag }, onProgress);
    } catch (error) {
      if (!(error instanceof StudyFailedError || error instanceof StudyDesignError)) await stop();
      throw error;
    } finally {
      signal.removeEventListener('abort', raise);
    }
  };
  return { execute, close: stop };
}

/** The thread said why it cannot make a study, and can make another. After any other error it is started anew. */
class StudyFailedError extends Error {
  override readonly name = 'StudyFailedError';
}

async function startWorker(databaseLocation: string): Promise<Worker> {
  const worker = startThread(new URL('./study-worker.ts', import.meta.url), {
    workerData: { databaseLocation },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  await once(worker, 'message');
  // An idle thread does not keep the process alive.
  worker.unref();
  return worker;
}

function answerOf(
  worker: Worker,
  job: StudyJob,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      worker.off('message', said).off('error', failed).off('exit', gone);
      worker.unref();
    };
    const said = (message: StudyMessage) => {
      if (message.said === 'progress') return onProgress(message.done, message.of);
      end();
      if (message.said === 'done') resolve();
      else if (message.fault !== null) reject(new StudyDesignError(message.message, message.fault));
      else reject(new StudyFailedError(message.message));
    };
    const gone = () => {
      end();
      reject(new StudyTooLargeError());
    };
    const failed = (error: NodeJS.ErrnoException) => {
      end();
      const isTooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isTooLarge ? new StudyTooLargeError() : new Error(String(error)));
    };
    const timer = setTimeout(gone, deadline);
    worker.on('message', said).on('error', failed).on('exit', gone);
    worker.ref();
    worker.postMessage(job);
  });
}
