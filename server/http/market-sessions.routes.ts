import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  type MarketCollectionQuery,
  MarketCollectionQuerySchema,
  type MarketCollectionReply,
  MarketCollectionReplySchema,
} from '../../shared/schemas/market-collection-reply.ts';
import { type MarketCalendar, MarketCalendarSchema } from '../../shared/schemas/market-extremes-reply.ts';
import {
  type MarketSessionListQuery,
  MarketSessionListQuerySchema,
  type MarketSessionListReply,
  MarketSessionListReplySchema,
} from '../../shared/schemas/market-session-list.ts';
import {
  type MarketSessionQuery,
  MarketSessionQuerySchema,
  type MarketSessionReply,
  MarketSessionReplySchema,
} from '../../shared/schemas/market-session-reply.ts';
import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { type HttpProblem, notFound } from './problem.ts';
import { findProblems, jsonReply, readProblems } from './reply-descriptions.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';
import {
  instrumentsOfSession,
  marketSessionListWithout,
  marketSessionWithout,
} from './without-held-prices/sessions.ts';

/** What the routes of a market's sessions call. Null: the date is no session. */
export interface MarketSessionReading {
  readonly list: (calendar: MarketCalendar, query: MarketSessionListQuery) => Promise<MarketSessionListReply>;
  readonly session: (
    calendar: MarketCalendar,
    date: SessionDate,
    query: MarketSessionQuery,
  ) => Promise<MarketSessionReply | null>;
  readonly collection: (query: MarketCollectionQuery) => Promise<MarketCollectionReply | null>;
}

const calendarText = '`XKRX`: KOSPI and KOSDAQ. `XNYS`: NYSE, Nasdaq and NYSE American.';

const listRoute = createRoute({
  method: 'get',
  path: '/{calendar}/sessions',
  operationId: 'listMarketSessions',
  tags: ['markets'],
  summary: 'The sessions of a market: how many shares moved, and how many have a story',
  request: {
    params: describeParameters(z.strictObject({ calendar: MarketCalendarSchema.clone() }), {
      calendar: calendarText,
    }),
    query: describeParameters(MarketSessionListQuerySchema, {
      to: 'The last session to tell of, or a day before it; absent: the newest with a story or a bar.',
      asOf: parameterTexts.asOf,
      limit: 'Most sessions to tell of.',
    }),
  },
  responses: { 200: jsonReply(MarketSessionListReplySchema, 'The sessions, ascending.'), ...readProblems },
});

const sessionRoute = createRoute({
  method: 'get',
  path: '/{calendar}/sessions/{date}',
  operationId: 'readMarketSession',
  tags: ['markets'],
  summary: 'What moved and what was written on one session of a market',
  request: {
    params: describeParameters(
      z.strictObject({ calendar: MarketCalendarSchema.clone(), date: SessionDateSchema.clone() }),
      { calendar: calendarText, date: 'The session, on the market’s own calendar.' },
    ),
    query: describeParameters(MarketSessionQuerySchema, {
      group: 'Only the rows of this group; absent: the first rows of each.',
      instruments: 'Only these shares: up to 200 ids with commas between them.',
      asOf: parameterTexts.asOf,
      cursor: 'With `group`: `nextCursor` of the page before; absent for the first page.',
      limit: 'Most rows of a group.',
    }),
  },
  responses: {
    200: jsonReply(
      MarketSessionReplySchema,
      'Shares in groups, those that moved most for their own measure first; `basis` says what "moved" means.',
    ),
    ...findProblems,
  },
});

const collectionRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readCollection',
  tags: ['markets'],
  summary: 'What was collected of a session of a market, and what was not',
  request: {
    query: describeParameters(MarketCollectionQuerySchema, {
      calendar: calendarText,
      session: 'The session: its time reaches from the close before to the next opening.',
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: jsonReply(
      MarketCollectionReplySchema,
      'Each source of stories and of prices, and the stretches missed.',
    ),
    ...findProblems,
  },
});

/** `/api/v1/markets/{calendar}/sessions` and one of them. */
export function marketSessionRoutes({ list, session }: MarketSessionReading, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>()
    .openapi(listRoute, async (context) => {
      const reply = await list(context.req.valid('param').calendar, context.req.valid('query'));
      const held = await heldBack(context, reply.indexId === null ? [] : [reply.indexId]);
      return sendLeaving(context, marketSessionListWithout(reply, held));
    })
    .openapi(sessionRoute, async (context) => {
      const { calendar, date } = context.req.valid('param');
      const found = await session(calendar, date, context.req.valid('query'));
      if (found === null) throw noSession(calendar, date);
      const held = await heldBack(context, instrumentsOfSession(found));
      return sendLeaving(context, marketSessionWithout(found, held));
    });
}

/** `/api/v1/collection`. How it stands with collecting is of no data version: the reply is made anew each time. */
export function collectionRoutes({ collection }: MarketSessionReading) {
  return new OpenAPIHono<HttpEnv>().openapi(collectionRoute, async (context) => {
    const query = context.req.valid('query');
    const found = await collection(query);
    if (found === null) throw noSession(query.calendar, query.session);
    context.header('Cache-Control', 'private, no-cache');
    return context.json(found, 200);
  });
}

function noSession(calendar: MarketCalendar, date: SessionDate): HttpProblem {
  return notFound(`${date} is no session of ${calendar}.`, 'noSession', { date, calendar });
}
