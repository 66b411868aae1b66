import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { EventExportQuerySchema } from '../../shared/schemas/event-reply.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import { eventRows } from './event-rows.ts';
import { type ExportClock, exportMoment } from './export-moment.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { eventFilterTexts, withOrderedDates } from './parameters.ts';
import { readProblems } from './reply-descriptions.ts';
import { sendRows } from './send-rows.ts';

const exportRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'exportEvents',
  tags: ['events'],
  summary: 'All news events that the filter leaves, as CSV',
  request: { query: describeParameters(EventExportQuerySchema, eventFilterTexts) },
  responses: {
    200: {
      description:
        'UTF-8 with a byte order mark, a header line, one line an event, in the order of the list; each begins with source, basis, moment and address.',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...readProblems,
  },
});

/** `/api/v1/events.csv`: the list of events as `Accept: text/csv` gives it, for links. */
export function eventExportRoutes(database: Database, clock: ExportClock, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(exportRoute, (context) => {
    const query = withOrderedDates(context.req.valid('query'));
    const moment = exportMoment(context, query.asOf, clock);
    const heldFor = (instruments: Iterable<string>) => heldBack(context, instruments);
    return sendRows(context, 'csv', eventRows(database, query, moment, heldFor));
  });
}
