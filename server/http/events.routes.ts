import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  EventListQuerySchema,
  EventListReplySchema,
  EventListRowSchema,
} from '../../shared/schemas/event-reply.ts';
import { listEvents } from '../store/event-list.repository.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import { eventRows } from './event-rows.ts';
import { type ExportClock, exportMoment } from './export-moment.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { listFormat, listReply } from './list-format.ts';
import { eventFilterTexts, withOrderedDates } from './parameters.ts';
import { readProblems } from './reply-descriptions.ts';
import { sendRows } from './send-rows.ts';
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
  responses: {
    200: listReply(EventListReplySchema, EventListRowSchema, 'One page of rows.'),
    ...readProblems,
  },
});

/** `/api/v1/events`. */
export function eventRoutes(database: Database, clock: ExportClock, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(eventsRoute, async (context) => {
    const query = withOrderedDates(context.req.valid('query'));
    const format = listFormat(context);
    if (format !== 'json') {
      const moment = exportMoment(context, query.asOf, clock);
      const heldFor = (instruments: Iterable<string>) => heldBack(context, instruments);
      return sendRows(context, format, eventRows(database, query, moment, heldFor));
    }
    const reply = await listEvents(database, query);
    const instruments = instrumentsOfEvents(reply.rows.map(({ event }) => event));
    return sendLeaving(context, eventListWithout(reply, await heldBack(context, instruments)));
  });
}
