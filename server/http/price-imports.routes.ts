import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  type PriceImportQuery,
  PriceImportQuerySchema,
  type PriceImportReply,
  PriceImportReplySchema,
  type PricePreviewReply,
  PricePreviewReplySchema,
} from '../../shared/schemas/price-import-reply.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { bodyBytes, fileBody } from './body-bytes.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { refusalProblem } from './refusal-problem.ts';
import { jsonReply, uploadProblems } from './reply-descriptions.ts';

/** What the router asks for; `pipeline/price-import-runners.ts` makes it. */
export interface PriceImportRunners {
  readonly preview: (
    query: PriceImportQuery,
    bytes: Uint8Array,
  ) => Promise<{ readonly outcome: 'read'; readonly reply: PricePreviewReply } | Refusal>;
  readonly store: (
    query: PriceImportQuery,
    bytes: Uint8Array,
  ) => Promise<{ readonly outcome: 'stored'; readonly reply: PriceImportReply } | Refusal>;
}

const query = describeParameters(PriceImportQuerySchema, {
  name: 'The name of the file, without folders: it may say whose prices they are.',
  instrument: 'Whose prices they are, where neither a column nor the name of the file says.',
  basis: 'What the prices are adjusted for, where the file does not show it.',
  hours: 'Whether open, high and low are of the regular session alone.',
  dateOrder: 'How 01/02/2024 is meant, where no line shows it.',
  date: 'The session of a file that has no column of dates.',
});
const shared = {
  tags: ['sources'],
  security: [{}, { adminToken: [] }, { adminSession: [] }],
  request: { query, body: fileBody },
};

const previewRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/preview',
  operationId: 'previewPriceFile',
  summary:
    'How a file of daily prices is understood, what it would bring and what looks wrong; nothing is stored',
  responses: { 200: jsonReply(PricePreviewReplySchema, 'What a person should look at.'), ...uploadProblems },
});

const storeRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/',
  operationId: 'importPriceFile',
  summary: 'Store the daily prices of a file under a source of its own; the same file again adds nothing',
  responses: { 200: jsonReply(PriceImportReplySchema, 'What became of each series.'), ...uploadProblems },
});

/** `/api/v1/price-imports`: files of prices that the operator saved. The guard is asked before a body is read. */
export function priceImportRoutes(
  runners: PriceImportRunners,
  requireOperator: (context: HttpContext) => void,
) {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.use(async (context, next) => {
    requireOperator(context);
    context.header('Cache-Control', 'no-store');
    await next();
  });
  return routes
    .openapi(previewRoute, async (context) => {
      const read = await runners.preview(context.req.valid('query'), await bodyBytes(context));
      return context.json(replyOf(read), 200);
    })
    .openapi(storeRoute, async (context) => {
      const stored = await runners.store(context.req.valid('query'), await bodyBytes(context));
      return context.json(replyOf(stored), 200);
    });
}

function replyOf<Reply>(
  outcome: { readonly outcome: 'read' | 'stored'; readonly reply: Reply } | Refusal,
): Reply {
  if (outcome.outcome !== 'refused') return outcome.reply;
  throw refusalProblem(outcome);
}
