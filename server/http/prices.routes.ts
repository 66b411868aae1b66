import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  PriceRowSchema,
  PriceSeriesQuerySchema,
  PriceSeriesReplySchema,
} from '../../shared/schemas/price-series-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from '../store/open-database.ts';
import { priceSeriesReply } from '../store/session-bars.repository.ts';
import { barRows } from './bar-rows.ts';
import { describeParameters } from './describe-parameters.ts';
import { type ExportClock, exportMoment } from './export-moment.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { listFormat, listReply } from './list-format.ts';
import { InstrumentPathSchema, parameterTexts, withOrderedDates } from './parameters.ts';
import { notFound } from './problem.ts';
import { withheldProblems } from './reply-descriptions.ts';
import { requireInstrument } from './require-instrument.ts';
import { sendRows } from './send-rows.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';
import { priceSeriesWithout } from './without-held-prices/prices.ts';

const pricesRoute = createRoute({
  method: 'get',
  path: '/{id}/prices',
  operationId: 'readPrices',
  tags: ['instruments'],
  summary: 'Daily prices of an instrument as column arrays',
  request: {
    params: InstrumentPathSchema,
    query: describeParameters(PriceSeriesQuerySchema, {
      from: parameterTexts.from,
      to: parameterTexts.to,
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: listReply(
      PriceSeriesReplySchema,
      PriceRowSchema,
      'One entry of every column for each session, oldest first.',
    ),
    ...withheldProblems,
  },
});

/** Tells how far the published calendar of a market reaches; null for a market without one. */
type CalendarReach = (mic: Mic) => { readonly confirmedUntil: SessionDate } | null;

/** `/api/v1/instruments/{id}/prices`. `calendarsAt` gives the calendars as they were known at a moment. */
export function priceRoutes(
  database: Database,
  calendarsAt: (asOf: InstantUtc) => Promise<CalendarReach>,
  clock: ExportClock,
  heldBack: HeldBack,
) {
  return new OpenAPIHono<HttpEnv>().openapi(pricesRoute, async (context) => {
    const { id } = context.req.valid('param');
    const query = withOrderedDates(context.req.valid('query'));
    await requireInstrument(database, id);
    const found = await priceSeriesReply(database, id, query, clock.now());
    if (found === null) throw notFound(`No prices are stored for ${id}.`, 'noPrices', { id });
    const calendar = (await calendarsAt(found.asOf))(found.mic);
    const reply = calendar === null ? found : { ...found, calendarConfirmedUntil: calendar.confirmedUntil };
    const leaving = priceSeriesWithout(reply, await heldBack(context));
    const format = listFormat(context);
    if (format !== 'json') {
      const moment = exportMoment(context, query.asOf, clock);
      return sendRows(context, format, barRows(leaving, moment));
    }
    return sendLeaving(context, leaving);
  });
}
