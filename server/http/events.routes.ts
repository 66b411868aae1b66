import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { EventListQuerySchema, EventListReplySchema } from '../../shared/schemas/event-reply.ts';
import { listEvents } from '../store/event-list.repository.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import { eventFilterTexts, withOrderedDates } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';

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

/** `/api/events`. */
export function eventRoutes(database: Database) {
  return new OpenAPIHono<HttpEnv>().openapi(eventsRoute, async (context) =>
    context.json(await listEvents(database, withOrderedDates(context.req.valid('query'))), 200),
  );
}
