import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Refusal } from '../../shared/schemas/problem.ts';
import type { StudyDesign } from '../../shared/schemas/study-design.ts';
import { type KeptStudy, type StudyReply, StudyReplySchema } from '../../shared/schemas/study-reply.ts';
import {
  StudyIdSchema,
  StudyRequestSchema,
  type StudyState,
  StudyStateSchema,
} from '../../shared/schemas/study-request.ts';
import { adminTokenNeeded } from './admin-access.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem, notFound } from './problem.ts';
import { refusedDesign } from './refusal-problem.ts';
import { adminProblems, findProblems, jsonReply, limitedUploadProblems } from './reply-descriptions.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';
import { instrumentsOfStudy, studyWithout } from './without-held-prices/studies.ts';

/** A study that is kept, with the version of the data that it was asked of. */
export interface FoundStudy {
  readonly study: KeptStudy;
  readonly dataVersion: number;
}

/** What the router asks for; `pipeline/study-runners.ts` makes it. */
export interface StudyRunners {
  readonly ask: (
    design: StudyDesign,
  ) => Promise<
    | { readonly outcome: 'kept'; readonly state: StudyState }
    | { readonly outcome: 'asked'; readonly state: StudyState; readonly token: string }
    | Refusal
    | { readonly outcome: 'full' }
  >;
  readonly find: (id: string) => Promise<FoundStudy | StudyState | null>;
  /** By the token of one who asked for it, or outright (null). */
  readonly cancel: (id: string, token: string | null) => Promise<'cancelled' | 'refused' | 'unknown'>;
}

/** The id of a study in a path. */
export const studyPath = describeParameters(z.strictObject({ id: StudyIdSchema }), {
  id: 'Id of the study.',
});

const tags = ['studies'];
/** A page of this server needs no right to ask for a study; a program names itself by the token, as for every POST. */
const security = [{}, { adminToken: [] }, { adminSession: [] }];

const askRoute = createRoute({
  ...{ method: 'post', path: '/', operationId: 'askStudy', tags, security },
  summary:
    'Study stored events, a detected kind of event or a list: what their prices did, with its uncertainty',
  request: { body: { required: true, content: { 'application/json': { schema: StudyRequestSchema } } } },
  responses: {
    200: jsonReply(StudyStateSchema, 'It is kept: read it under its id.'),
    202: jsonReply(
      StudyStateSchema,
      'It waits or is made: ask for it under its id until it is done. The header `Newstape-Study-Token` tells once what gives it up.',
    ),
    ...limitedUploadProblems,
  },
});

const findRoute = createRoute({
  ...{ method: 'get', path: '/{id}', operationId: 'readStudy', tags },
  summary: 'A study: its sentence, means with intervals, tests, placebo, and each event',
  request: { params: studyPath },
  responses: {
    200: jsonReply(StudyReplySchema, 'An association: nothing in it says why a price moved.'),
    202: jsonReply(StudyStateSchema, 'It is not done: how far it is, or why it ended.'),
    ...findProblems,
  },
});

const tokenHeader = describeParameters(
  z.strictObject({ 'newstape-study-token': z.string().max(100).optional() }),
  { 'newstape-study-token': 'The token that asking for the study told; the operator needs none.' },
);

const cancelRoute = createRoute({
  ...{ method: 'delete', path: '/{id}', operationId: 'cancelStudy', tags, security },
  summary: 'Give up a study that waits or is made: it ends once all who asked for it did so',
  request: { params: studyPath, headers: tokenHeader.strip() },
  responses: { 204: { description: 'It was given up.' }, ...findProblems, ...adminProblems },
});

interface StudyGuards {
  readonly isOperator: (context: HttpContext) => boolean;
  readonly heldBack: HeldBack;
}

/** `/api/v1/studies`: anyone may ask, so often and no more. */
export function studyRoutes(runners: StudyRunners, { isOperator, heldBack }: StudyGuards) {
  return new OpenAPIHono<HttpEnv>()
    .openapi(askRoute, async (context) => {
      const asked = await runners.ask(context.req.valid('json').design);
      if (asked.outcome === 'refused') throw refusedDesign(asked);
      if (asked.outcome === 'full') throw queueFull();
      context.header('Cache-Control', 'no-store');
      if (asked.outcome === 'kept') return context.json(asked.state, 200);
      context.header('Newstape-Study-Token', asked.token);
      context.header('Location', `/api/v1/studies/${asked.state.id}`);
      return context.json(asked.state, 202);
    })
    .openapi(findRoute, async (context) => {
      const { id } = context.req.valid('param');
      const found = await runners.find(id);
      if (found === null) throw unknownStudy(id);
      if (!('study' in found)) {
        context.header('Cache-Control', 'no-store');
        return context.json(found, 202);
      }
      const reply = studyReply(id, found);
      const held = await heldBack(context, instrumentsOfStudy(reply));
      return sendLeaving(context, studyWithout(reply, held));
    })
    .openapi(cancelRoute, async (context) => {
      const { id } = context.req.valid('param');
      const token = context.req.valid('header')['newstape-study-token'] ?? null;
      if (token === null && !isOperator(context))
        throw adminTokenNeeded(onlyByAsker, { code: 'onlyByKeeper' });
      const outcome = await runners.cancel(id, isOperator(context) ? null : token);
      if (outcome === 'unknown') throw unknownStudy(id);
      if (outcome === 'refused') throw adminTokenNeeded(onlyByAsker, { code: 'onlyByKeeper' });
      return context.body(null, 204);
    });
}

/** A kept study as it is told under an id. */
export function studyReply(id: string, { study, dataVersion }: FoundStudy): StudyReply {
  return { id: StudyIdSchema.parse(id), state: 'done', dataVersion, ...study };
}

/** What is said of an id under which there is no study. */
export function unknownStudy(id: string): HttpProblem {
  return notFound(`No study is kept or made under ${id}. Ask for it again by its design.`, 'noStudy', { id });
}

const onlyByAsker =
  'Only whoever asked for this study may give it up, with the token that asking told, or the operator with the admin token.';

function queueFull(): HttpProblem {
  return new HttpProblem('tooManyRequests', 'Many studies wait already. Try again in half a minute.', {
    headers: { 'Retry-After': '30' },
  });
}
