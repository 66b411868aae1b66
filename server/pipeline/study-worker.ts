import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../store/open-database.ts';
import { faultOf } from './study-design-error.ts';
import { makeStudy } from './study-make.ts';
import type { StudyJob, StudyMessage } from './study-thread.ts';

/** The thread that `createStudyThread` starts: one study after the other, kept in the database. */
const { databaseLocation }: { readonly databaseLocation: string } = workerData;
const database = await openDatabase(databaseLocation);
const say = (message: StudyMessage) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ work, now, stop }: StudyJob) => {
  try {
    await makeStudy(database, work, now, {
      onProgress: (done, of) => say({ said: 'progress', done, of }),
      isCancelled: () => Atomics.load(stop, 0) === 1,
    });
    say({ said: 'done' });
  } catch (error) {
    say({
      said: 'failed',
      message: error instanceof Error ? error.message : String(error),
      fault: faultOf(error),
    });
  }
});
parentPort?.postMessage('ready');
