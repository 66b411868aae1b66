import type { JobKind } from '../../../shared/schemas/job.ts';
import { backfillPricesJob } from './backfill-prices-job.ts';
import { fetchPricesJob } from './fetch-prices-job.ts';
import type { JobHandler } from './job-handler.ts';
import { pollSourceJob } from './poll-source-job.ts';
import { checkCalendarsJob, judgeDueClaimsJob, purgeSourcesJob, readTonesJob } from './upkeep-jobs.ts';

/** Who does the work of each kind. */
export const jobHandlers: Readonly<Record<JobKind, JobHandler>> = {
  pollSource: pollSourceJob,
  fetchPrices: fetchPricesJob,
  backfillPrices: backfillPricesJob,
  judgeDueClaims: judgeDueClaimsJob,
  purgeSources: purgeSourcesJob,
  checkCalendars: checkCalendarsJob,
  readTones: readTonesJob,
};
