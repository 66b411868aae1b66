import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  type MarketCalendar,
  MarketCalendarSchema,
  MarketExtremesQuerySchema,
  MarketExtremesReplySchema,
} from '../../shared/schemas/market-extremes-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import { extremesOnDate } from '../store/extremes-on-date.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';
import { extremesWithout } from './without-held-prices/prices.ts';

const MarketPathSchema = describeParameters(z.strictObject({ calendar: MarketCalendarSchema.clone() }), {
  calendar: '`XKRX`: KOSPI and KOSDAQ. `XNYS`: NYSE, Nasdaq and NYSE American.',
});

const extremesRoute = createRoute({
  method: 'get',
  path: '/{calendar}/extremes',
  operationId: 'listMarketExtremes',
  tags: ['markets'],
  summary: 'The shares of a market that made a 52-week high or low on one session',
  request: {
    params: MarketPathSchema,
    query: describeParameters(MarketExtremesQuerySchema, {
      date: 'The session; absent: the newest that a share of the market has a bar of.',
      kind: '52-week highs or 52-week lows.',
      price: 'Which price has to lie beyond the 52 weeks before: high and low of the day, or the close.',
      asOf: parameterTexts.asOf,
      cursor: parameterTexts.cursor,
      limit: parameterTexts.limit,
    }),
  },
  responses: {
    200: jsonReply(
      MarketExtremesReplySchema,
      'The furthest beyond their old extreme first; `coverage` tells of how many shares nothing is known.',
    ),
    ...readProblems,
  },
});

/** `/api/v1/markets/{calendar}/extremes`. `calendarOf` tells which calendar a market keeps. */
export function marketRoutes(
  database: Database,
  calendarOf: (mic: Mic) => MarketCalendar | null,
  now: () => InstantUtc,
  heldBack: HeldBack,
) {
  return new OpenAPIHono<HttpEnv>().openapi(extremesRoute, async (context) => {
    const { calendar } = context.req.valid('param');
    const isOf = (mic: Mic) => calendarOf(mic) === calendar;
    const found = await extremesOnDate(database, isOf, context.req.valid('query'), now());
    const held = await heldBack(
      context,
      found.rows.map(({ instrumentId }) => instrumentId),
    );
    return sendLeaving(context, extremesWithout({ calendar, ...found }, held));
  });
}
