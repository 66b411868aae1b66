import { fullDisk } from './full-disk.ts';
import { idleSockets } from './idle-sockets.ts';
import { inputSuites } from './input-suites.ts';
import { jumpingClock } from './jumping-clock.ts';
import { killedIngest } from './killed-ingest.ts';
import { propertyRuns } from './property-runs.ts';
import { restartedPostgres } from './restarted-postgres.ts';
import { soak } from './soak.ts';
import { readOnlyFile, spoiltFile } from './spoilt-file.ts';
import { fourWorkers, twoProcesses } from './together.ts';
import type { Trial } from './trial.ts';
import { troubledSources } from './troubled-sources.ts';

/** Every trial, in the order in which they run. */
export const trials: readonly Trial[] = [
  killedIngest,
  fullDisk,
  readOnlyFile,
  spoiltFile,
  twoProcesses,
  fourWorkers,
  restartedPostgres,
  troubledSources,
  jumpingClock,
  idleSockets,
  inputSuites,
  propertyRuns,
  soak,
];
