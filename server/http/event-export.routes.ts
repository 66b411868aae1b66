import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { EventExportQuerySchema } from '../../shared/schemas/event-reply.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import { eventCsv } from './event-csv.ts';
import { type ExportClock, exportMoment } from './export-moment.ts';
import type { HttpEnv } from './http-env.ts';
import { eventFilterTexts, withOrderedDates } from './parameters.ts';
import { readProblems } from './reply-descriptions.ts';
import { textStream } from './text-stream.ts';

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

/** `/api/v1/events.csv`. Rows are read from the store as the caller takes them. */
export function eventExportRoutes(database: Database, clock: ExportClock) {
  return new OpenAPIHono<HttpEnv>().openapi(exportRoute, (context) => {
    const query = withOrderedDates(context.req.valid('query'));
    const lines = eventCsv(database, query, exportMoment(context, query.asOf, clock));
    return context.body(textStream(lines), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="newstape-events.csv"',
      'Cache-Control': 'private, no-cache',
    });
  });
}
