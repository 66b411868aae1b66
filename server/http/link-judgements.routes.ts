import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  type LinkJudgementDraft,
  LinkJudgementDraftSchema,
  LinkJudgementListQuerySchema,
  LinkJudgementListReplySchema,
  type LinkJudgementReply,
  LinkJudgementReplySchema,
  type LinkJudgementWithdrawal,
  LinkJudgementWithdrawalSchema,
  type StandingJudgement,
} from '../../shared/schemas/link-judgement-request.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { notFound } from './problem.ts';
import { refusalProblem } from './refusal-problem.ts';
import { adminProblems, findProblems, jsonReply, writeProblems } from './reply-descriptions.ts';

type Outcome = ({ readonly outcome: 'kept' } & LinkJudgementReply) | Refusal;

/** What the router asks for; `pipeline/judge-link.ts` makes it. */
export interface JudgementRunners {
  readonly list: (articleId: string, asOf?: InstantUtc) => Promise<StandingJudgement[] | null>;
  readonly judge: (articleId: string, draft: LinkJudgementDraft) => Promise<Outcome>;
  readonly withdraw: (
    articleId: string,
    judgementId: string,
    withdrawal: LinkJudgementWithdrawal,
  ) => Promise<Outcome>;
}

/** Who may read what was said with its author, and who may say something: both throw a problem for anyone else. */
interface JudgementGuards {
  readonly requireOperator: (context: HttpContext) => void;
  readonly requireAdmin: (context: HttpContext) => void;
}

const id = z.string().min(1).max(200);
const security = [{ adminToken: [] }, { adminSession: [] }];
const texts = { id: 'Id of the article.', judgementId: 'Id of the judgement.' };
const articlePath = describeParameters(z.strictObject({ id }), { id: texts.id });
const judgementPath = describeParameters(z.strictObject({ id, judgementId: id.clone() }), texts);

const listRoute = createRoute({
  method: 'get',
  path: '/{id}/link-judgements',
  operationId: 'listLinkJudgements',
  tags: ['articles'],
  summary: 'What people said about the links of an article, withdrawn judgements included',
  security: [{}, ...security],
  request: {
    params: articlePath,
    query: describeParameters(LinkJudgementListQuerySchema, { asOf: parameterTexts.asOf }),
  },
  responses: {
    200: jsonReply(LinkJudgementListReplySchema, 'In the order in which they were made.'),
    ...findProblems,
    ...adminProblems,
  },
});

const judgeRoute = createRoute({
  method: 'post',
  path: '/{id}/link-judgements',
  operationId: 'judgeLink',
  tags: ['articles'],
  summary: 'Say that an article, or a span of it, is not about an instrument, or that it is',
  security,
  request: {
    params: articlePath,
    body: { required: true, content: { 'application/json': { schema: LinkJudgementDraftSchema } } },
  },
  responses: {
    201: jsonReply(LinkJudgementReplySchema, 'The judgement is kept; links, claims and events follow it.'),
    ...writeProblems,
  },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/{id}/link-judgements/{judgementId}/withdraw',
  operationId: 'withdrawLinkJudgement',
  tags: ['articles'],
  summary: 'Withdraw a judgement: it stays readable, and the one before it is in force again',
  security,
  request: {
    params: judgementPath,
    body: { required: true, content: { 'application/json': { schema: LinkJudgementWithdrawalSchema } } },
  },
  responses: {
    200: jsonReply(LinkJudgementReplySchema, 'The judgement with the stamp of its withdrawal.'),
    ...writeProblems,
  },
});

/** `/api/v1/articles/{id}/link-judgements`. The guard of writing is asked before a body is read. */
export function linkJudgementRoutes(runners: JudgementRunners, guards: JudgementGuards) {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.on(
    'POST',
    ['/:id/link-judgements', '/:id/link-judgements/:judgementId/withdraw'],
    async (context, next) => {
      guards.requireAdmin(context);
      await next();
    },
  );
  return routes
    .openapi(listRoute, async (context) => {
      guards.requireOperator(context);
      context.header('Cache-Control', 'no-store');
      const { id: articleId } = context.req.valid('param');
      const judgements = await runners.list(articleId, context.req.valid('query').asOf);
      if (judgements === null)
        throw notFound(`No article has the id ${articleId}.`, 'noArticle', { id: articleId });
      return context.json({ judgements }, 200);
    })
    .openapi(judgeRoute, async (context) => {
      const { id: articleId } = context.req.valid('param');
      return context.json(keptOf(await runners.judge(articleId, context.req.valid('json'))), 201);
    })
    .openapi(withdrawRoute, async (context) => {
      const { id: articleId, judgementId } = context.req.valid('param');
      const outcome = await runners.withdraw(articleId, judgementId, context.req.valid('json'));
      return context.json(keptOf(outcome), 200);
    });
}

function keptOf(outcome: Outcome): LinkJudgementReply {
  if (outcome.outcome === 'kept') {
    const { judgement, changedLinks } = outcome;
    return { judgement, changedLinks };
  }
  throw refusalProblem(outcome);
}
