import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Job } from '../../shared/schemas/job.ts';
import {
  type JobListQuery,
  JobListQuerySchema,
  type JobListReply,
  JobListReplySchema,
  JobReplySchema,
  type JobRequest,
  JobRequestSchema,
} from '../../shared/schemas/job-list-reply.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { notFound } from './problem.ts';
import { refusalProblem } from './refusal-problem.ts';
import { adminProblems, jsonReply, readProblems, writeProblems } from './reply-descriptions.ts';

/** What the router asks for; `pipeline/jobs/work-runners.ts` makes it. */
export interface JobRunners {
  readonly jobs: (query: JobListQuery) => Promise<JobListReply>;
  readonly request: (
    request: JobRequest,
  ) => Promise<{ readonly outcome: 'asked'; readonly job: Job } | Refusal>;
  readonly retry: (id: string) => Promise<Job | null>;
  readonly cancel: (id: string) => Promise<Job | null>;
}

const security = [{}, { adminToken: [] }, { adminSession: [] }];
const tags = ['sources'];

const listRoute = createRoute({
  ...{ method: 'get', path: '/', operationId: 'listJobs', tags, security },
  summary: 'What is running, waiting, dead and done of the work in the background',
  request: {
    query: describeParameters(JobListQuerySchema, {
      state: 'Only jobs in this state.',
      kind: 'Only jobs of this kind.',
      cursor: parameterTexts.cursor,
      limit: parameterTexts.limit,
    }),
  },
  responses: {
    200: jsonReply(JobListReplySchema, 'Running first, then waiting, dead and ended ones.'),
    ...readProblems,
    ...adminProblems,
  },
});

const requestRoute = createRoute({
  ...{ method: 'post', path: '/', operationId: 'requestJob', tags, security },
  summary: 'Collect a source, fetch new prices or fill past years, as soon as a worker is free',
  request: { body: { required: true, content: { 'application/json': { schema: JobRequestSchema } } } },
  responses: {
    202: jsonReply(JobReplySchema, 'The job that does it: one that was waiting already is brought forward.'),
    ...writeProblems,
  },
});

const JobPathSchema = describeParameters(z.strictObject({ id: z.string().min(1).max(200) }), {
  id: 'Id of the job.',
});

const retryRoute = createRoute({
  ...{ method: 'post', path: '/{id}/retry', operationId: 'retryJob', tags, security },
  summary: 'Try a dead or cancelled job again; it goes on from where it was',
  request: { params: JobPathSchema },
  responses: { 200: jsonReply(JobReplySchema, 'The job as it is now.'), ...writeProblems },
});

const cancelRoute = createRoute({
  ...{ method: 'post', path: '/{id}/cancel', operationId: 'cancelJob', tags, security },
  summary: 'End a job: one that waits or is dead at once, one that runs as soon as it can',
  request: { params: JobPathSchema },
  responses: { 200: jsonReply(JobReplySchema, 'The job as it is now.'), ...writeProblems },
});

/** `/api/v1/jobs`, for the operator alone. The guard is asked before a body is read. */
export function jobRoutes(runners: JobRunners, requireOperator: (context: HttpContext) => void) {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.use(async (context, next) => {
    requireOperator(context);
    context.header('Cache-Control', 'no-store');
    await next();
  });
  return routes
    .openapi(listRoute, async (context) => context.json(await runners.jobs(context.req.valid('query')), 200))
    .openapi(requestRoute, async (context) => {
      const requested = await runners.request(context.req.valid('json'));
      if (requested.outcome === 'asked') return context.json({ job: requested.job }, 202);
      throw refusalProblem(requested);
    })
    .openapi(retryRoute, async (context) =>
      context.json(found(await runners.retry(context.req.valid('param').id)), 200),
    )
    .openapi(cancelRoute, async (context) =>
      context.json(found(await runners.cancel(context.req.valid('param').id)), 200),
    );
}

function found(job: Job | null): { readonly job: Job } {
  if (job === null) throw notFound('No job has this id.', 'noJob');
  return { job };
}
