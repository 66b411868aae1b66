import { queryOptions } from '@tanstack/react-query';
import {
  JobListReplySchema,
  type JobReply,
  JobReplySchema,
  type JobRequest,
} from '../../shared/schemas/job-list-reply.ts';
import { fetchTimeless, postJson } from './fetch-json.ts';

/** GET /api/v1/jobs: what runs, waits and failed. For the operator. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => fetchTimeless('/api/v1/jobs?limit=50', JobListReplySchema, signal),
});

/** POST /api/v1/jobs: work to be done at once. Throws an `ApiError`. */
export function startJob(request: JobRequest): Promise<JobReply> {
  return postJson('/api/v1/jobs', request, JobReplySchema);
}

/** POST /api/v1/jobs/{id}/retry or /cancel; a failed one that is cancelled is dropped. Throws an `ApiError`. */
export function changeJob(id: string, change: 'retry' | 'cancel'): Promise<JobReply> {
  return postJson(`/api/v1/jobs/${encodeURIComponent(id)}/${change}`, {}, JobReplySchema);
}
