import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from '../store/open-database.ts';
import { createStudyQueue } from './study-queue.ts';
import { studyRunners } from './study-runners.ts';
import { createStudyThread } from './study-thread.ts';

interface StudyServiceParts {
  readonly database: Database;
  /** Where the thread of studies opens its own connection. */
  readonly databaseLocation: string;
  readonly now: () => InstantUtc;
  /** Makes what cannot be guessed. */
  readonly newToken: () => string;
}

/** What makes studies while a server runs. Nothing is started before the first one. */
export function startStudies({ database, databaseLocation, now, newToken }: StudyServiceParts) {
  const thread = createStudyThread(databaseLocation, now);
  const queue = createStudyQueue(thread.execute, newToken);
  return {
    runners: studyRunners({ database, queue, now }),
    /** Gives up what is being made, and ends the thread. */
    close: async () => {
      const given = queue.close();
      await thread.close();
      await given;
    },
  };
}
