import type { Job } from '../../../shared/schemas/job.ts';
import type { JobListQuery, JobListReply, JobRequest } from '../../../shared/schemas/job-list-reply.ts';
import type { Refusal } from '../../../shared/schemas/problem.ts';
import { InstantUtcSchema } from '../../../shared/schemas/unit-schemas.ts';
import {
  cancelJob,
  countJobs,
  enqueueJob,
  listJobPage,
  type NewJob,
  retryJob,
} from '../../store/jobs.repository.ts';
import { readSetting } from '../../store/settings.repository.ts';
import { findSource } from '../../store/sources.repository.ts';
import { isPolled } from '../poll-schedule.ts';
import { refusal } from '../refusal.ts';
import { type SourceStateContext, sourceStates } from './source-states.ts';
import { trackedRunners } from './tracked-runners.ts';
import { workerSeenKey } from './work-on-jobs.ts';

/** What the runners behind `/api/v1/jobs`, `/api/v1/sources` and `/api/v1/tracked` work with. */
export interface WorkRunnersContext extends SourceStateContext {
  readonly newId: () => string;
}

/** What became of a request for work: the job, or one sentence on which part of it is wrong. */
export type JobRequested = { readonly outcome: 'asked'; readonly job: Job } | Refusal;

/** The runners that tell of the work and the sources, and take what a person asks for. */
export function workRunners(context: WorkRunnersContext) {
  const { database, now } = context;
  return {
    sources: () => sourceStates(context),

    jobs: async (query: JobListQuery): Promise<JobListReply> => {
      const seen = await readSetting(database, workerSeenKey);
      return {
        ...(await listJobPage(database, query)),
        counts: await countJobs(database),
        workerSeenAt: seen === null ? null : InstantUtcSchema.parse(seen),
        now: now(),
      };
    },

    request: (request: JobRequest) => requestJob(context, request),
    retry: (id: string): Promise<Job | null> => retryJob(database, id, now()),
    cancel: (id: string): Promise<Job | null> => cancelJob(database, id, now()),
    ...trackedRunners(context),
  };
}

/** Has work done as soon as a worker is free. */
export async function requestJob(
  { database, now, newId, providers }: Pick<WorkRunnersContext, 'database' | 'now' | 'newId' | 'providers'>,
  request: JobRequest,
): Promise<JobRequested> {
  const moment = now();
  const ask = async (job: Pick<NewJob, 'key' | 'payload'>): Promise<JobRequested> => ({
    outcome: 'asked',
    job: await enqueueJob(database, { ...job, kind: request.kind, id: newId(), runAt: moment }, moment),
  });
  if (request.kind === 'pollSource') {
    const source = await findSource(database, request.sourceId);
    if (source === null || !isPolled(source)) {
      return refusal('sourceId', `No source that is collected has the id "${request.sourceId}".`, {
        code: 'noSource',
        values: { id: request.sourceId },
      });
    }
    return ask({ key: source.id, payload: { sourceId: source.id } });
  }
  const provider = providers.find(({ id }) => id === request.providerId);
  if (!provider) {
    const ids = providers.map(({ id }) => id).join(', ');
    return refusal('providerId', `No provider has the id "${request.providerId}"; there are ${ids}.`, {
      code: 'noProvider',
      values: { id: request.providerId },
    });
  }
  const { access, source, id } = provider;
  if (!access.isSet) {
    return refusal('providerId', `${source.name} is not ready: set ${access.variable}. ${access.how}`, {
      code: 'providerNotReady',
      values: { name: source.name, variable: access.variable },
    });
  }
  if (request.kind === 'fetchPrices') return ask({ key: id, payload: { providerId: id } });
  const { from, to = null } = request;
  if (to !== null && to < from)
    return refusal('to', `It is before from ${from}.`, { code: 'datesOutOfOrder', values: { from, to } });
  return ask({ key: id, payload: { providerId: id, from, to } });
}
