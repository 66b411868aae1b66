import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Database } from '../store/open-database.ts';
import { isResultKept, keepStudy } from '../store/study-results.repository.ts';
import { packStudy } from './study-pack.ts';
import type { StudyWork } from './study-queue.ts';
import { runStudy, type StudyRun } from './study-run.ts';

/** Makes a study and keeps it under its id; one that is kept of the same inputs is not made again. */
export async function makeStudy(
  database: Database,
  { id, design, dataVersion }: StudyWork,
  now: InstantUtc,
  hooks: Pick<StudyRun, 'onProgress' | 'isCancelled'>,
): Promise<void> {
  const { digest, study } = await runStudy(database, design, {
    ...hooks,
    now,
    isKept: (known) => isResultKept(database, known),
  });
  const body = study && (await packStudy(study));
  await keepStudy(database, { id, dataVersion }, { digest, body }, now);
}
