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
import type { HeldPrices } from '../store/held-prices.ts';
import { adminTokenNeeded } from './admin-access.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem, notFound } from './problem.ts';
import { adminProblems, jsonReply, limitedUploadProblems, removableProblems } from './reply-descriptions.ts';
import { checkWithout } from './without-held-prices/checks.ts';
import { type Leaving, sendLeaving } from './without-held-prices/leaving.ts';

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
  readonly remove: (
    id: string,
    right: { readonly token: string | null; readonly isAdmin: boolean },
  ) => Promise<'removed' | 'refused' | 'gone' | 'unknown'>;
}

/** Who may have addresses fetched, who may remove what others kept, and which price values are kept back from whom. */
interface CheckGuards {
  readonly isOperator: (context: HttpContext) => boolean;
  readonly isAdmin: (context: HttpContext) => boolean;
  readonly heldBack: HeldBack;
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
    ...limitedUploadProblems,
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
    ...limitedUploadProblems,
  },
});

const findRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'readKeptCheck',
  tags: ['check'],
  summary: 'What a check found when it was kept, beside the prices of now',
  request: { params: checkPath },
  responses: { 200: jsonReply(SharedCheckReplySchema, 'Facts, never the text.'), ...removableProblems },
});

const removalHeader = describeParameters(
  z.strictObject({ 'newstape-removal-token': z.string().max(100).optional() }),
  { 'newstape-removal-token': 'The token that keeping the check told once; an admin needs none.' },
);

const removeRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'removeKeptCheck',
  tags: ['check'],
  summary: 'Remove the facts of a kept check, by whoever kept it or by an admin',
  security,
  request: { params: checkPath, headers: removalHeader.strip() },
  responses: { 204: { description: 'They are removed.' }, ...removableProblems, ...adminProblems },
});

/** `/api/v1/check`: checking needs no right; an address is fetched for the operator alone. */
export function checkRoutes(runners: CheckRunners, { isOperator, isAdmin, heldBack }: CheckGuards) {
  const permitted = (context: HttpContext, request: CheckRequest) => {
    if (request.address === undefined || isOperator(context)) return request;
    throw new HttpProblem(
      'adminTokenNeeded',
      'Addresses are fetched for the operator of this server alone. Paste the text of the article instead.',
      { cause: { code: 'addressForOperator' } },
    );
  };
  const routes = new OpenAPIHono<HttpEnv>();
  return routes
    .openapi(checkRoute, async (context) => {
      const request = permitted(context, context.req.valid('json'));
      const outcome = await runners.check(request);
      if (outcome.outcome === 'refused') throw refusal(outcome, request);
      context.header('Cache-Control', 'no-store');
      return sendLeaving(context, checkWithout(outcome.reply, await heldBack(context)));
    })
    .openapi(keepRoute, async (context) => {
      const request = permitted(context, context.req.valid('json'));
      const outcome = await runners.keep(request);
      if (outcome.outcome === 'refused') throw refusal(outcome, request);
      const { id, madeAt, removalToken } = outcome;
      const headers = { Location: `/api/v1/check/${id}`, 'Cache-Control': 'no-store' };
      return context.json({ id, madeAt, removalToken }, 201, headers);
    })
    .openapi(findRoute, async (context) => {
      context.header('Cache-Control', 'private, no-cache');
      return sendLeaving(
        context,
        await kept(runners, context.req.valid('param').id, await heldBack(context)),
      );
    })
    .openapi(removeRoute, async (context) => {
      const { id } = context.req.valid('param');
      const token = context.req.valid('header')['newstape-removal-token'] ?? null;
      const outcome = await runners.remove(id, { token, isAdmin: isAdmin(context) });
      if (outcome === 'unknown') throw notKept(id);
      if (outcome === 'gone') throw removed();
      if (outcome === 'refused') throw adminTokenNeeded(onlyByKeeper, { code: 'onlyByKeeper' });
      return context.body(null, 204);
    });
}

/** A kept check without what is kept back from who asks, or a problem that says why there is none. */
export async function kept(
  { find }: Pick<CheckRunners, 'find'>,
  id: string,
  held: HeldPrices,
): Promise<Leaving<SharedCheckReply>> {
  const found = await find(id);
  if (found === null) throw notKept(id);
  if (found === 'removed') throw removed();
  return checkWithout(found, held);
}

const onlyByKeeper =
  'Only whoever kept this check may remove it, from the browser that kept it or with the removal token, or an admin with the admin token.';

const notKept = (id: string) => notFound(`No check is kept under ${id}.`, 'noCheck', { id });

const removed = () =>
  new HttpProblem(
    'gone',
    'This check was removed, by whoever kept it or by the operator of this server. Check the text anew.',
  );

function refusal({ reason, detail }: Refused, { address }: CheckRequest): HttpProblem {
  const parameter = address === undefined ? 'text' : 'address';
  const kind = reason === 'tooLarge' && address === undefined ? 'tooLarge' : 'rejectedDocument';
  return new HttpProblem(kind, detail, { errors: [{ parameter, message: reason }] });
}
