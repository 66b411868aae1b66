import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { StudyListIdSchema } from '../../shared/schemas/study-design.ts';
import {
  type StudyListReply,
  StudyListReplySchema,
  StudyListRequestSchema,
} from '../../shared/schemas/study-request.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import { notFound } from './problem.ts';
import { refusedDesign } from './refusal-problem.ts';
import { findProblems, jsonReply, limitedUploadProblems } from './reply-descriptions.ts';

/** What the router asks for; `pipeline/study-runners.ts` makes it. */
export interface StudyListRunners {
  readonly keepList: (
    text: string,
  ) => Promise<{ readonly outcome: 'done'; readonly result: StudyListReply } | Refusal>;
  readonly findList: (id: string) => Promise<StudyListReply | null>;
}

const tags = ['studies'];
const security = [{}, { adminToken: [] }, { adminSession: [] }];

const keepRoute = createRoute({
  ...{ method: 'post', path: '/', operationId: 'keepStudyList', tags, security },
  summary: 'Read a list of companies and dates, a line each, and keep it for studies under its digest',
  request: { body: { required: true, content: { 'application/json': { schema: StudyListRequestSchema } } } },
  responses: {
    201: jsonReply(StudyListReplySchema, 'What was found, and each line that was not, with why.'),
    ...limitedUploadProblems,
  },
});

const findRoute = createRoute({
  ...{ method: 'get', path: '/{id}', operationId: 'readStudyList', tags },
  summary: 'A list of events as it was found when it was kept',
  request: {
    params: describeParameters(z.strictObject({ id: StudyListIdSchema.clone() }), { id: 'Id of the list.' }),
  },
  responses: {
    200: jsonReply(StudyListReplySchema, 'Rows and lines that were not matched.'),
    ...findProblems,
  },
});

/** `/api/v1/study-lists`: anyone may keep a list, so often and no more. */
export function studyListRoutes({ keepList, findList }: StudyListRunners) {
  return new OpenAPIHono<HttpEnv>()
    .openapi(keepRoute, async (context) => {
      const kept = await keepList(context.req.valid('json').text);
      if (kept.outcome === 'refused') throw refusedDesign(kept);
      const headers = { Location: `/api/v1/study-lists/${kept.result.id}`, 'Cache-Control': 'no-store' };
      return context.json(kept.result, 201, headers);
    })
    .openapi(findRoute, async (context) => {
      const { id } = context.req.valid('param');
      const list = await findList(id);
      if (list === null)
        throw notFound(`No list is kept under ${id}. Paste the list again.`, 'noStudyList', { id });
      return context.json(list, 200);
    });
}
