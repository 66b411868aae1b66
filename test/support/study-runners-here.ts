import { randomBytes } from 'node:crypto';
import { makeStudy } from '../../server/pipeline/study-make.ts';
import { createStudyQueue } from '../../server/pipeline/study-queue.ts';
import { studyRunners } from '../../server/pipeline/study-runners.ts';
import type { Database } from '../../server/store/open-database.ts';
import { type StudyDesignInput, StudyDesignSchema } from '../../shared/schemas/study-design.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';

/** The runners of studies over a database, which make them in this process, so that one in memory will do. */
export function studyRunnersHere(database: Database, now: () => InstantUtc) {
  const queue = createStudyQueue(
    (work, { onProgress, signal }) =>
      makeStudy(database, work, now(), { onProgress, isCancelled: () => signal.aborted }),
    () => randomBytes(16).toString('base64url'),
  );
  return studyRunners({ database, queue, now });
}

/** Has a study made, and gives its id once it is kept. Throws where it comes to nothing. */
export async function keptStudyId(
  runners: ReturnType<typeof studyRunnersHere>,
  design: StudyDesignInput,
): Promise<string> {
  const asked = await runners.ask(StudyDesignSchema.parse(design));
  if (asked.outcome === 'refused') throw new Error(asked.detail);
  if (asked.outcome === 'full') throw new Error('The queue is full');
  for (;;) {
    const found = await runners.find(asked.state.id);
    if (found && 'study' in found) return asked.state.id;
    if (found?.state !== 'waiting' && found?.state !== 'running') throw new Error(found?.detail ?? 'gone');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
