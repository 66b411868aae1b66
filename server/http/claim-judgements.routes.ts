import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ClaimJudgement } from '../../shared/schemas/claim-judgement.ts';
import {
  type ClaimJudgementDraft,
  ClaimJudgementDraftSchema,
  type ClaimJudgementListQuery,
  ClaimJudgementListQuerySchema,
  type ClaimJudgementListReply,
  ClaimJudgementListReplySchema,
  type ClaimJudgementReply,
  ClaimJudgementReplySchema,
  type ClaimJudgementWithdrawal,
  ClaimJudgementWithdrawalSchema,
} from '../../shared/schemas/claim-judgement-request.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { refusalProblem } from './refusal-problem.ts';
import { adminProblems, jsonReply, readProblems, writeProblems } from './reply-descriptions.ts';

type Outcome = { readonly outcome: 'kept'; readonly judgement: ClaimJudgement } | Refusal;

/** What the router asks for; `pipeline/judge-claim.ts` makes it. */
export interface ClaimJudgementRunners {
  readonly list: (query: ClaimJudgementListQuery) => Promise<ClaimJudgementListReply>;
  readonly judge: (claimId: string, draft: ClaimJudgementDraft) => Promise<Outcome>;
  readonly withdraw: (judgementId: string, withdrawal: ClaimJudgementWithdrawal) => Promise<Outcome>;
}

/** Who may read what was said with its author, and who may say something: both throw a problem for anyone else. */
interface JudgementGuards {
  readonly requireOperator: (context: HttpContext) => void;
  readonly requireAdmin: (context: HttpContext) => void;
}

const id = z.string().min(1).max(200);
const security = [{ adminToken: [] }, { adminSession: [] }];

const listRoute = createRoute({
  method: 'get',
  path: '/claim-judgements',
  operationId: 'listClaimJudgements',
  tags: ['claims'],
  summary: 'What people said of numbers that were told wrongly, withdrawn judgements included',
  security: [{}, ...security],
  request: {
    query: describeParameters(ClaimJudgementListQuerySchema, {
      article: 'Only numbers of the article with this id.',
      cursor: parameterTexts.cursor,
      limit: parameterTexts.limit,
    }),
  },
  responses: {
    200: jsonReply(ClaimJudgementListReplySchema, 'The newest first.'),
    ...readProblems,
    ...adminProblems,
  },
});

const judgeRoute = createRoute({
  method: 'post',
  path: '/claims/{id}/judgements',
  operationId: 'judgeClaim',
  tags: ['claims'],
  summary: 'Say that Newstape is wrong about a number',
  security,
  request: {
    params: describeParameters(z.strictObject({ id }), { id: 'Id of the claim.' }),
    body: { required: true, content: { 'application/json': { schema: ClaimJudgementDraftSchema } } },
  },
  responses: {
    201: jsonReply(
      ClaimJudgementReplySchema,
      'The judgement is kept; every reply tells the number as under review.',
    ),
    ...writeProblems,
  },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/claim-judgements/{judgementId}/withdraw',
  operationId: 'withdrawClaimJudgement',
  tags: ['claims'],
  summary: 'Withdraw a judgement on a number: it stays readable, and the check is told again',
  security,
  request: {
    params: describeParameters(z.strictObject({ judgementId: id.clone() }), {
      judgementId: 'Id of the judgement.',
    }),
    body: { required: true, content: { 'application/json': { schema: ClaimJudgementWithdrawalSchema } } },
  },
  responses: {
    200: jsonReply(ClaimJudgementReplySchema, 'The judgement with the stamp of its withdrawal.'),
    ...writeProblems,
  },
});

/** `/api/v1/claims/{id}/judgements` and `/api/v1/claim-judgements`. The guard of writing is asked before a body is read. */
export function claimJudgementRoutes(runners: ClaimJudgementRunners, guards: JudgementGuards) {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.on(
    'POST',
    ['/claims/:id/judgements', '/claim-judgements/:judgementId/withdraw'],
    async (context, next) => {
      guards.requireAdmin(context);
      await next();
    },
  );
  return routes
    .openapi(listRoute, async (context) => {
      guards.requireOperator(context);
      context.header('Cache-Control', 'no-store');
      return context.json(await runners.list(context.req.valid('query')), 200);
    })
    .openapi(judgeRoute, async (context) => {
      const outcome = await runners.judge(context.req.valid('param').id, context.req.valid('json'));
      return context.json(keptOf(outcome), 201);
    })
    .openapi(withdrawRoute, async (context) => {
      const { judgementId } = context.req.valid('param');
      return context.json(keptOf(await runners.withdraw(judgementId, context.req.valid('json'))), 200);
    });
}

function keptOf(outcome: Outcome): ClaimJudgementReply {
  if (outcome.outcome === 'kept') return { judgement: outcome.judgement };
  throw refusalProblem(outcome);
}
