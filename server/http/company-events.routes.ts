import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { CompanyEventsQuerySchema, CompanyEventsReplySchema } from '../../shared/schemas/event-reply.ts';
import { companyEventsReply } from '../store/news-events.repository.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import { InstrumentPathSchema, parameterTexts, withOrderedDates } from './parameters.ts';
import { findProblems, jsonReply } from './reply-descriptions.ts';
import { requireInstrument } from './require-instrument.ts';

const companyEventsRoute = createRoute({
  method: 'get',
  path: '/{id}/events',
  operationId: 'readCompanyEvents',
  tags: ['instruments'],
  summary: 'News events of one instrument, with their claims and the evidence of their links',
  request: {
    params: InstrumentPathSchema,
    query: describeParameters(CompanyEventsQuerySchema, {
      from: parameterTexts.from,
      to: parameterTexts.to,
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: jsonReply(CompanyEventsReplySchema, 'Oldest first; events of unknown date apart.'),
    ...findProblems,
  },
});

/** `/api/instruments/{id}/events`. */
export function companyEventRoutes(database: Database) {
  return new OpenAPIHono<HttpEnv>().openapi(companyEventsRoute, async (context) => {
    const { id } = context.req.valid('param');
    const query = withOrderedDates(context.req.valid('query'));
    await requireInstrument(database, id);
    return context.json(await companyEventsReply(database, id, query), 200);
  });
}
