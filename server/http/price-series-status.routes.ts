import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  type PriceSeriesStatusQuery,
  PriceSeriesStatusQuerySchema,
  type PriceSeriesStatusReply,
  PriceSeriesStatusReplySchema,
} from '../../shared/schemas/price-series-status-reply.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { adminProblems, jsonReply, readProblems } from './reply-descriptions.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listPriceSeries',
  tags: ['sources'],
  summary: 'Every stored series of prices: age, span, basis and doubts; no price is told',
  security: [{}, { adminToken: [] }, { adminSession: [] }],
  request: {
    query: describeParameters(PriceSeriesStatusQuerySchema, {
      cursor: parameterTexts.cursor,
      limit: parameterTexts.limit,
    }),
  },
  responses: {
    200: jsonReply(PriceSeriesStatusReplySchema, 'What has to be settled first, then those in use.'),
    ...readProblems,
    ...adminProblems,
  },
});

/** `GET /api/v1/price-series`: how it stands now, for the operator alone. */
export function priceSeriesStatusRoutes(
  status: (query: PriceSeriesStatusQuery) => Promise<PriceSeriesStatusReply>,
  requireOperator: (context: HttpContext) => void,
) {
  return new OpenAPIHono<HttpEnv>().openapi(listRoute, async (context) => {
    requireOperator(context);
    context.header('Cache-Control', 'no-store');
    return context.json(await status(context.req.valid('query')), 200);
  });
}
