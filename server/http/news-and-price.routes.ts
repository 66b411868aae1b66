import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import {
  type NewsAndPriceQuery,
  NewsAndPriceQuerySchema,
  type NewsAndPriceReply,
  NewsAndPriceReplySchema,
} from '../../shared/schemas/news-and-price.ts';
import { groupMembers } from '../store/group-members.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import { InstrumentPathSchema, parameterTexts, withOrderedDates } from './parameters.ts';
import { notFound } from './problem.ts';
import { findProblems, jsonReply } from './reply-descriptions.ts';
import { requireInstrument } from './require-instrument.ts';
import { leaving, sendLeaving } from './without-held-prices/leaving.ts';

const query = describeParameters(NewsAndPriceQuerySchema, {
  asOf: parameterTexts.asOf,
  from: 'First session date to include; absent: the first for which anything was collected.',
  to: parameterTexts.to,
  relation: 'Only stories that stand so to the move: `precedes`, `reports` or `unclear`; or `all`.',
  news: 'What is counted: `stories`, `weighted` (by how new they are) or `tone`.',
  price: 'What it is held against: `absoluteAbnormal`, `abnormal`, `return` or `volume`.',
});

const reply = jsonReply(
  NewsAndPriceReplySchema,
  'Correlations at lags of −5 to 5 sessions. An association: nothing in it says why a price moved.',
);

const companyRoute = createRoute({
  method: 'get',
  path: '/{id}/news-and-price',
  operationId: 'readNewsAndPrice',
  tags: ['studies'],
  summary: 'How the news about a company and its price go together over time',
  request: { params: InstrumentPathSchema, query },
  responses: { 200: reply, ...findProblems },
});

const groupRoute = createRoute({
  method: 'get',
  path: '/{group}/news-and-price',
  operationId: 'readNewsAndPriceOfGroup',
  tags: ['studies'],
  summary: 'How the news about a group of companies and their prices go together over time',
  request: {
    params: describeParameters(z.strictObject({ group: z.string().trim().min(1).max(80) }), {
      group: 'A group by its name, percent-encoded, as `/api/v1/filter-options` tells them: `삼성그룹`.',
    }),
    query,
  },
  responses: { 200: reply, ...findProblems },
});

/** Works the reply out. */
type NewsAndPrice = (
  companies: readonly Pick<Instrument, 'id' | 'mic' | 'symbol' | 'nameKorean' | 'nameEnglish'>[],
  query: NewsAndPriceQuery,
) => Promise<NewsAndPriceReply>;

/**
 * `/api/v1/instruments/{id}/news-and-price`. What it tells are correlations over 60 sessions and more and means over five
 * and more: no price value by the terms of prices.
 */
export function newsAndPriceRoutes(database: Database, newsAndPrice: NewsAndPrice) {
  return new OpenAPIHono<HttpEnv>().openapi(companyRoute, async (context) => {
    const company = await requireInstrument(database, context.req.valid('param').id);
    const asked = withOrderedDates(context.req.valid('query'));
    return sendLeaving(context, leaving(await newsAndPrice([company], asked)));
  });
}

/** `/api/v1/groups/{group}/news-and-price`. */
export function groupNewsAndPriceRoutes(database: Database, newsAndPrice: NewsAndPrice) {
  return new OpenAPIHono<HttpEnv>().openapi(groupRoute, async (context) => {
    const { group } = context.req.valid('param');
    const asked = withOrderedDates(context.req.valid('query'));
    const { members } = await groupMembers(database, { group, asOf: asked.asOf });
    if (members.length === 0) throw notFound(`No group has the name ${group}.`, 'noGroup', { name: group });
    return sendLeaving(context, leaving(await newsAndPrice(members, asked)));
  });
}
