import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { EventListQuerySchema, EventListReplySchema } from '../../shared/schemas/event-reply.ts';
import { listEvents } from '../store/event-list.repository.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { eventFilterTexts, withOrderedDates } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';
import { eventListWithout, instrumentsOfEvents } from './without-held-prices/events.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';

const eventsRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listEvents',
  tags: ['events'],
  summary: 'News events of all companies, filtered',
  request: {
    query: describeParameters(EventListQuerySchema, eventFilterTexts),
  },
  responses: { 200: jsonReply(EventListReplySchema, 'One page of rows.'), ...readProblems },
});

/** `/api/v1/events`. */
export function eventRoutes(database: Database, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(eventsRoute, async (context) => {
    const reply = await listEvents(database, withOrderedDates(context.req.valid('query')));
    const instruments = instrumentsOfEvents(reply.rows.map(({ event }) => event));
    return sendLeaving(context, eventListWithout(reply, await heldBack(context, instruments)));
  });
}
