import { parentPort } from 'node:worker_threads';
import type { PageInput } from '../articles/read-page.ts';
import { readPage } from '../articles/read-page.ts';

/** The thread that `createPageReader` starts: one page in, its reading out. */
parentPort?.on('message', (input: PageInput) => parentPort?.postMessage(readPage(input)));

// The time of a page counts from here on, not from the start of the thread.
parentPort?.postMessage('ready');
