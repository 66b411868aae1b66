import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { sniffMediaType } from '../articles/media-type.ts';
import { type PageInput, type PageReading, readPage } from '../articles/read-page.ts';
import { startThread } from './start-thread.ts';

/** Reads a page, wherever that is done. */
export type ReadPage = (input: PageInput) => Promise<PageReading>;

/** Reads pages in a thread of its own, so that no page can hold up the process. */
export interface PageReader {
  readonly read: ReadPage;
  /** Ends the thread. Reading after that starts a new one. */
  close(): Promise<void>;
}

/** Longest time that one page may take, in milliseconds. A page of 1.6 MB takes about one second. */
export const pageDeadline = 10_000;

/** Plain text up to this many bytes cannot keep a reader busy, and is read where it is. */
const mostPlainText = 64 * 1024;

/** Reads in this thread, without a deadline: for documents that come with Newstape. */
export const readHere: ReadPage = async (input) => readPage(input);

/**
 * Starts a thread at the first page and reads one page after the other in it. A page that takes longer than the deadline
 * ends the thread and is a rejection `tooSlow`; so is one that exhausts the thread's memory.
 */
export function createPageReader(deadline = pageDeadline): PageReader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const stop = async () => {
    const running = worker;
    worker = null;
    await running?.terminate();
  };
  const readNext = async (input: PageInput): Promise<PageReading> => {
    worker ??= await startWorker();
    const reading = await answerOf(worker, input, deadline);
    if (reading !== null) return reading;
    await stop();
    return tooSlow(input.locator, deadline);
  };
  return {
    read: (input) => {
      if (isHarmless(input)) return readHere(input);
      const reading = last.then(() => readNext(input));
      last = reading.catch(() => undefined);
      return reading;
    },
    close: stop,
  };
}

async function startWorker(): Promise<Worker> {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: 1024 } };
  const worker = startThread(new URL('./page-worker.ts', import.meta.url), limits);
  await once(worker, 'message');
  // An idle reader does not keep the process alive.
  worker.unref();
  return worker;
}

/** The worker's answer; null where it gives none in time or ends. */
function answerOf(worker: Worker, input: PageInput, deadline: number): Promise<PageReading | null> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      worker.off('message', done).off('error', failed).off('exit', gone);
      worker.unref();
    };
    const done = (reading: PageReading | null) => {
      end();
      resolve(reading);
    };
    const gone = () => done(null);
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return done(null);
      end();
      reject(error);
    };
    const timer = setTimeout(gone, deadline);
    worker.on('message', done).on('error', failed).on('exit', gone);
    worker.ref();
    worker.postMessage(input);
  });
}

function isHarmless({ content, mediaType }: PageInput): boolean {
  if (content.length > mostPlainText) return false;
  if (mediaType !== undefined) return mediaType === 'text/plain';
  return (
    sniffMediaType(typeof content === 'string' ? content : Buffer.from(content).toString('latin1')) ===
    'text/plain'
  );
}

function tooSlow(locator: string, deadline: number): PageReading {
  const detail = `Reading the document took longer than ${deadline / 1000} seconds, or more memory than it may: it is no ordinary page. Save it as plain text and read that.`;
  return {
    outcome: 'rejected',
    rejection: { stage: 'article', subject: locator, reason: 'tooSlow', detail },
    teasers: [],
  };
}
