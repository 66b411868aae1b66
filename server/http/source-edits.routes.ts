import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Refusal } from '../../shared/schemas/problem.ts';
import {
  type FeedSearchReply,
  FeedSearchReplySchema,
  type FeedSearchRequest,
  FeedSearchRequestSchema,
  type SourceAddition,
  type SourceAdditionReply,
  SourceAdditionReplySchema,
  SourceAdditionSchema,
  type SourceCheckReply,
  SourceCheckReplySchema,
} from '../../shared/schemas/source-edit-reply.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { refusalProblem } from './refusal-problem.ts';
import { jsonReply, writeProblems } from './reply-descriptions.ts';

type Done<Reply> = { readonly outcome: 'done'; readonly reply: Reply };

/** What the routers ask for; `pipeline/source-edit-runners.ts` makes it. */
export interface SourceEditRunners {
  readonly search: (request: FeedSearchRequest) => Promise<FeedSearchReply>;
  readonly add: (addition: SourceAddition) => Promise<Done<SourceAdditionReply> | Refusal>;
  readonly remove: (id: string) => Promise<{ readonly outcome: 'done' } | Refusal>;
  readonly check: (id: string) => Promise<Done<SourceCheckReply> | Refusal>;
}

/** Throws a problem for anyone but the operator. */
type RequireOperator = (context: HttpContext) => void;

const security = [{}, { adminToken: [] }, { adminSession: [] }];
const tags = ['sources'];
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const SourcePathSchema = describeParameters(z.strictObject({ id: z.string().min(1).max(200) }), {
  id: 'Id of the source, percent-encoded.',
});

const searchRoute = createRoute({
  ...{ method: 'post', path: '/', operationId: 'searchFeeds', tags, security },
  summary: 'Which feeds an address or an OPML list has; the address is fetched once, nothing is stored',
  request: { body: body(FeedSearchRequestSchema) },
  responses: { 200: jsonReply(FeedSearchReplySchema, 'The feeds, or why there is none.'), ...writeProblems },
});

const addRoute = createRoute({
  ...{ method: 'post', path: '/', operationId: 'addSources', tags, security },
  summary: 'Collect feeds from now on, with what is known of their terms',
  request: { body: body(SourceAdditionSchema) },
  responses: {
    200: jsonReply(SourceAdditionReplySchema, 'The sources as they are now: all of them, or none.'),
    ...writeProblems,
  },
});

const removeRoute = createRoute({
  ...{ method: 'delete', path: '/{id}', operationId: 'removeSource', tags, security },
  summary: 'Collect a feed no more; nothing that it brought is lost',
  request: { params: SourcePathSchema },
  responses: { 204: { description: 'It is not collected any more.' }, ...writeProblems },
});

const checkRoute = createRoute({
  ...{ method: 'post', path: '/{id}/check', operationId: 'checkSource', tags, security },
  summary: 'Fetch a feed once and say what is there; nothing is stored and its turn is not moved',
  request: { params: SourcePathSchema },
  responses: { 200: jsonReply(SourceCheckReplySchema, 'What is there now.'), ...writeProblems },
});

/** `/api/v1/feed-searches`. */
export function feedSearchRoutes(runners: SourceEditRunners, requireOperator: RequireOperator) {
  return guarded(requireOperator).openapi(searchRoute, async (context) =>
    context.json(await runners.search(context.req.valid('json')), 200),
  );
}

/** The writes to `/api/v1/sources`. The guard is asked before a body is read. */
export function sourceEditRoutes(runners: SourceEditRunners, requireOperator: RequireOperator) {
  return guarded(requireOperator)
    .openapi(addRoute, async (context) =>
      context.json(replyOf(await runners.add(context.req.valid('json'))), 200),
    )
    .openapi(removeRoute, async (context) => {
      const outcome = await runners.remove(context.req.valid('param').id);
      if (outcome.outcome === 'refused') throw refusalProblem(outcome);
      return context.body(null, 204);
    })
    .openapi(checkRoute, async (context) =>
      context.json(replyOf(await runners.check(context.req.valid('param').id)), 200),
    );
}

function guarded(requireOperator: RequireOperator): OpenAPIHono<HttpEnv> {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.use(async (context, next) => {
    requireOperator(context);
    context.header('Cache-Control', 'no-store');
    await next();
  });
  return routes;
}

function replyOf<Reply>(outcome: Done<Reply> | Refusal): Reply {
  if (outcome.outcome === 'done') return outcome.reply;
  throw refusalProblem(outcome);
}
