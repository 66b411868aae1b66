import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { type EventStudyReply, EventStudyReplySchema } from '../../shared/schemas/study-reply.ts';
import { type EventStudyQuery, EventStudyQuerySchema } from '../../shared/schemas/study-request.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { notFound } from './problem.ts';
import { refusedDesign } from './refusal-problem.ts';
import { findProblems, jsonReply } from './reply-descriptions.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';
import { eventStudyWithout, instrumentsOfEventStudy } from './without-held-prices/studies.ts';

const singleRoute = createRoute({
  method: 'get',
  path: '/{key}/study',
  operationId: 'readEventStudy',
  tags: ['studies'],
  summary: 'One event by itself: abnormal returns with their errors, beside all other windows of the share',
  request: {
    params: describeParameters(z.strictObject({ key: z.string().min(1).max(300) }), {
      key: 'Key of the event, percent-encoded: `event.key` of `/api/v1/events`.',
    }),
    query: describeParameters(EventStudyQuerySchema, {
      from: 'First session of the window, 0 being the event; absent: 0, or 1 where day 0 is no result.',
      to: 'Last session of the window; absent: 1, or 5 where day 0 is no result.',
      model: 'What an expected return is; absent: the market model.',
      measure: 'What is measured; absent: the return.',
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: jsonReply(EventStudyReplySchema, 'An association: nothing in it says why a price moved.'),
    ...findProblems,
  },
});

/** Works the reply out; its result is null where no such event was known at the moment asked for. */
export type StudySingle = (
  key: string,
  query: EventStudyQuery,
) => Promise<{ readonly outcome: 'done'; readonly result: EventStudyReply | null } | Refusal>;

/** `/api/v1/events/{key}/study`. */
export function studySingleRoutes(studySingle: StudySingle, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(singleRoute, async (context) => {
    const { key } = context.req.valid('param');
    const found = await studySingle(key, context.req.valid('query'));
    if (found.outcome === 'refused') throw refusedDesign(found);
    if (found.result === null) throw notFound(`No event has the key ${key}.`, 'noEvent', { key });
    const held = await heldBack(context, instrumentsOfEventStudy(found.result));
    return sendLeaving(context, eventStudyWithout(found.result, held));
  });
}
