import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Refusal } from '../../shared/schemas/problem.ts';
import {
  type SourceLicenceDraft,
  SourceLicenceDraftSchema,
  type SourceLicenceWithdrawal,
  SourceLicenceWithdrawalSchema,
  type SourceTermsReply,
  SourceTermsReplySchema,
} from '../../shared/schemas/source-terms.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { refusalProblem } from './refusal-problem.ts';
import { adminProblems, findProblems, jsonReply, writeProblems } from './reply-descriptions.ts';

type Outcome = { readonly outcome: 'done'; readonly reply: SourceTermsReply } | Refusal;

/** What the router asks for; `pipeline/source-terms-runners.ts` makes it. */
export interface SourceTermsRunners {
  readonly read: (id: string) => Promise<Outcome>;
  readonly state: (id: string, draft: SourceLicenceDraft) => Promise<Outcome>;
  readonly withdraw: (id: string, withdrawal: SourceLicenceWithdrawal) => Promise<Outcome>;
}

const security = [{}, { adminToken: [] }, { adminSession: [] }];
const tags = ['sources'];
const params = describeParameters(z.strictObject({ id: z.string().min(1).max(200) }), {
  id: 'Id of the source, percent-encoded.',
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const terms = (text: string) => jsonReply(SourceTermsReplySchema, text);

const readRoute = createRoute({
  ...{ method: 'get', path: '/{id}/terms', operationId: 'readSourceTerms', tags, security },
  summary: 'The terms of a source: as it came with them, what the operator stated, and what counts',
  request: { params },
  responses: { 200: terms('The terms as they are now.'), ...findProblems, ...adminProblems },
});

const stateRoute = createRoute({
  ...{ method: 'post', path: '/{id}/licences', operationId: 'stateSourceLicence', tags, security },
  summary: 'State terms of a source that you have yourself, such as a licence to pass its data on',
  request: { params, body: body(SourceLicenceDraftSchema) },
  responses: { 201: terms('It counts from now on; earlier statements stay readable.'), ...writeProblems },
});

const withdrawRoute = createRoute({
  ...{
    method: 'post',
    path: '/{id}/licences/withdraw',
    operationId: 'withdrawSourceLicence',
    tags,
    security,
  },
  summary: 'Withdraw what was stated: the terms that the source came with count again',
  request: { params, body: body(SourceLicenceWithdrawalSchema) },
  responses: { 200: terms('The terms as they are now.'), ...writeProblems },
});

/** `/api/v1/sources/{id}/terms` and `/licences`. The guard is asked before a body is read. */
export function sourceTermsRoutes(
  runners: SourceTermsRunners,
  requireOperator: (context: HttpContext) => void,
): OpenAPIHono<HttpEnv> {
  const routes = new OpenAPIHono<HttpEnv>();
  for (const path of ['/:id/terms', '/:id/licences', '/:id/licences/withdraw']) {
    routes.use(path, async (context, next) => {
      requireOperator(context);
      context.header('Cache-Control', 'no-store');
      await next();
    });
  }
  return routes
    .openapi(readRoute, async (context) =>
      context.json(replyOf(await runners.read(context.req.valid('param').id)), 200),
    )
    .openapi(stateRoute, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(replyOf(await runners.state(id, context.req.valid('json'))), 201);
    })
    .openapi(withdrawRoute, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(replyOf(await runners.withdraw(id, context.req.valid('json'))), 200);
    });
}

function replyOf(outcome: Outcome): SourceTermsReply {
  if (outcome.outcome === 'done') return outcome.reply;
  throw refusalProblem(outcome);
}
