import { parentPort, workerData } from 'node:worker_threads';
import { instantUtc } from '../shared/units/instant-utc.ts';
import { standBack } from './pipeline/thread-priority.ts';
import { type JobParts, startJobs } from './start-jobs.ts';
import { WORKING } from './start-jobs-apart.ts';

/** The thread that `startJobsApart` starts: it works until it is told to stop, hands its log out, and ends. */
const parts: Omit<JobParts, 'now' | 'log'> = workerData;

standBack();
const working = await startJobs({
  ...parts,
  now: () => instantUtc(Date.now()),
  log: (line) => parentPort?.postMessage(line),
});

parentPort?.once('message', async () => {
  await working.stop();
  parentPort?.close();
});
parentPort?.postMessage(WORKING);
