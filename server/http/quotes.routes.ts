import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { QuotesQuerySchema, QuotesReplySchema } from '../../shared/schemas/quotes-reply.ts';
import type { Database } from '../store/open-database.ts';
import { quotesReply } from '../store/quotes.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';
import { quotesWithout } from './without-held-prices/prices.ts';

const quotesRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readQuotes',
  tags: ['instruments'],
  summary: 'The newest bars and events of up to 200 instruments',
  request: {
    query: describeParameters(QuotesQuerySchema, {
      instrument: 'Ids of instruments with commas between them, at most 200.',
      asOf: parameterTexts.asOf,
    }),
  },
  responses: { 200: jsonReply(QuotesReplySchema, 'In the order that was asked.'), ...readProblems },
});

/** `/api/v1/quotes`. */
export function quoteRoutes(database: Database, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(quotesRoute, async (context) => {
    const reply = await quotesReply(database, context.req.valid('query'));
    const held = await heldBack(
      context,
      reply.quotes.map(({ instrument }) => instrument.id),
    );
    return sendLeaving(context, quotesWithout(reply, held));
  });
}
