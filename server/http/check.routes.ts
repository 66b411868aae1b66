import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  type CheckReply,
  CheckReplySchema,
  type CheckRequest,
  CheckRequestSchema,
  type KeptCheckReply,
  KeptCheckReplySchema,
  type SharedCheckReply,
  SharedCheckReplySchema,
} from '../../shared/schemas/check-reply.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem } from './problem.ts';
import { adminProblems, findProblems, jsonReply, uploadProblems } from './reply-descriptions.ts';

type Refused = { readonly outcome: 'refused'; readonly reason: string; readonly detail: string };

/** What the router asks for; `pipeline/check-text-runners.ts` makes it. */
export interface CheckRunners {
  readonly check: (
    request: CheckRequest,
  ) => Promise<{ readonly outcome: 'checked'; readonly reply: CheckReply } | Refused>;
  readonly keep: (
    request: CheckRequest,
  ) => Promise<({ readonly outcome: 'kept' } & KeptCheckReply) | Refused>;
  readonly find: (id: string) => Promise<SharedCheckReply | 'removed' | null>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** Who may have addresses fetched and kept checks removed. */
interface CheckGuards {
  readonly isOperator: (context: HttpContext) => boolean;
  /** Throws a problem for anyone else. */
  readonly requireAdmin: (context: HttpContext) => void;
}

/** An id of a kept check: 128 random bits as base64url. */
const CheckIdSchema = z.string().regex(/^[\w-]{22}$/, { error: 'must be the id of a kept check' });

/** The id in the path of what belongs to a kept check. */
export const checkPath = describeParameters(z.strictObject({ id: CheckIdSchema }), {
  id: 'Id of the kept check.',
});
/** A page of this server needs no right to check; a program names itself by the token, as for every POST. */
const security = [{}, { adminToken: [] }, { adminSession: [] }];
const body = { required: true, content: { 'application/json': { schema: CheckRequestSchema } } };

const checkRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'checkText',
  tags: ['check'],
  summary: 'Check the numbers of a text against price data; nothing is stored',
  security,
  request: { body },
  responses: {
    200: jsonReply(
      CheckReplySchema,
      'Companies, numbers with verdicts, and how the text stands to the move.',
    ),
    ...uploadProblems,
  },
});

const keepRoute = createRoute({
  method: 'post',
  path: '/links',
  operationId: 'keepCheck',
  tags: ['check'],
  summary: 'Check a text and keep what was found, without the text, under an address of its own',
  security,
  request: { body },
  responses: {
    201: jsonReply(KeptCheckReplySchema, 'The facts are kept; `Location` is where they are read.'),
    ...uploadProblems,
  },
});

const findRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'readKeptCheck',
  tags: ['check'],
  summary: 'What a check found when it was kept, beside the prices of now',
  request: { params: checkPath },
  responses: { 200: jsonReply(SharedCheckReplySchema, 'Facts, never the text.'), ...findProblems },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'removeKeptCheck',
  tags: ['check'],
  summary: 'Remove the facts of a kept check',
  security: [{ adminToken: [] }, { adminSession: [] }],
  request: { params: checkPath },
  responses: { 204: { description: 'They are removed.' }, ...findProblems, ...adminProblems },
});

/** `/api/v1/check`: checking needs no right; an address is fetched for the operator alone. */
export function checkRoutes(runners: CheckRunners, { isOperator, requireAdmin }: CheckGuards) {
  const permitted = (context: HttpContext, request: CheckRequest) => {
    if (request.address === undefined || isOperator(context)) return request;
    throw new HttpProblem(
      'adminTokenNeeded',
      'Addresses are fetched for the operator of this server alone. Paste the text of the article instead.',
    );
  };
  const routes = new OpenAPIHono<HttpEnv>();
  return routes
    .openapi(checkRoute, async (context) => {
      const outcome = await runners.check(permitted(context, context.req.valid('json')));
      if (outcome.outcome === 'refused') throw refusal(outcome);
      return context.json(outcome.reply, 200, { 'Cache-Control': 'no-store' });
    })
    .openapi(keepRoute, async (context) => {
      const outcome = await runners.keep(permitted(context, context.req.valid('json')));
      if (outcome.outcome === 'refused') throw refusal(outcome);
      const { id, madeAt } = outcome;
      return context.json({ id, madeAt }, 201, { Location: `/api/v1/check/${id}` });
    })
    .openapi(findRoute, async (context) =>
      context.json(await kept(runners, context.req.valid('param').id), 200),
    )
    .openapi(removeRoute, async (context) => {
      requireAdmin(context);
      const { id } = context.req.valid('param');
      if (!(await runners.remove(id))) await kept(runners, id);
      return context.body(null, 204);
    });
}

/** A kept check, or a problem that says why there is none. */
export async function kept({ find }: Pick<CheckRunners, 'find'>, id: string): Promise<SharedCheckReply> {
  const found = await find(id);
  if (found === null) throw new HttpProblem('notFound', `No check is kept under ${id}.`);
  if (found === 'removed')
    throw new HttpProblem('notFound', 'This check was removed by the operator of this server.');
  return found;
}

function refusal({ reason, detail }: Refused): HttpProblem {
  return reason === 'tooLarge'
    ? new HttpProblem('tooLarge', detail)
    : new HttpProblem('rejectedDocument', detail, { errors: [{ parameter: 'text', message: reason }] });
}
