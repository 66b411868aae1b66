import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { CompanyEventsQuerySchema, CompanyEventsReplySchema } from '../../shared/schemas/event-reply.ts';
import { companyEventsReply } from '../store/company-events.ts';
import type { Database } from '../store/open-database.ts';
import { companyEventsJson } from './company-events-json.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { InstrumentPathSchema, parameterTexts, withOrderedDates } from './parameters.ts';
import { findProblems, jsonReply } from './reply-descriptions.ts';
import { requireInstrument } from './require-instrument.ts';
import { companyEventsWithout, instrumentsOfEvents } from './without-held-prices/events.ts';
import { sendLeavingJson } from './without-held-prices/leaving.ts';

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

/** `/api/v1/instruments/{id}/events`. */
export function companyEventRoutes(database: Database, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(companyEventsRoute, async (context) => {
    const { id } = context.req.valid('param');
    const query = withOrderedDates(context.req.valid('query'));
    await requireInstrument(database, id);
    const reply = await companyEventsReply(database, id, query);
    const instruments = instrumentsOfEvents([...reply.events, ...reply.undated].map(({ event }) => event));
    const held = await heldBack(context, instruments);
    return sendLeavingJson(context, companyEventsWithout(reply, held), companyEventsJson);
  });
}
