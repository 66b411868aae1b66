import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  CalendarIdSchema,
  type CalendarListReply,
  CalendarListReplySchema,
  SessionListQuerySchema,
  type SessionListReply,
  SessionListReplySchema,
} from '../../shared/schemas/calendar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { daysBetween } from '../../shared/units/session-date.ts';
import { describeParameters } from './describe-parameters.ts';
import { badParameters } from './error-replies.ts';
import type { HttpEnv } from './http-env.ts';
import { AsOfQuerySchema, parameterTexts, withOrderedDates } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';

/** What the routes of calendars call. */
export interface CalendarReading {
  readonly calendars: (asOf?: InstantUtc) => Promise<CalendarListReply>;
  readonly sessions: (
    query: Pick<SessionListReply, 'id' | 'from' | 'to'> & { readonly asOf?: InstantUtc | undefined },
  ) => Promise<SessionListReply>;
}

/** Most days of one reply: three years. */
const maxDays = 1100;

const calendarsRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listCalendars',
  tags: ['markets'],
  summary:
    'The trading calendars: bounds, sources, until when they are confirmed, and trading outside of the regular session',
  request: { query: AsOfQuerySchema },
  responses: { 200: jsonReply(CalendarListReplySchema, 'All calendars.'), ...readProblems },
});

const sessionsRoute = createRoute({
  method: 'get',
  path: '/{id}/sessions',
  operationId: 'listSessions',
  tags: ['markets'],
  summary: 'The sessions of a calendar with their hours, and the weekdays without one with the reason',
  request: {
    params: describeParameters(z.strictObject({ id: CalendarIdSchema.clone() }), {
      id: 'Id of the calendar: XKRX or XNYS.',
    }),
    query: describeParameters(SessionListQuerySchema, {
      from: 'First day to include.',
      to: 'Last day to include; at most three years later.',
      asOf: parameterTexts.asOf,
    }),
  },
  responses: { 200: jsonReply(SessionListReplySchema, 'The days, ascending.'), ...readProblems },
});

/** `/api/v1/calendars`. */
export function calendarRoutes(reading: CalendarReading) {
  return new OpenAPIHono<HttpEnv>()
    .openapi(calendarsRoute, async (context) =>
      context.json(await reading.calendars(context.req.valid('query').asOf), 200),
    )
    .openapi(sessionsRoute, async (context) => {
      const query = withOrderedDates(context.req.valid('query'));
      if (daysBetween(query.from, query.to) > maxDays)
        throw badParameters([{ parameter: 'to', message: 'must be at most three years after from' }]);
      return context.json(await reading.sessions({ id: context.req.valid('param').id, ...query }), 200);
    });
}
