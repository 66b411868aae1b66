import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  FoundInstrumentSchema,
  InstrumentReplySchema,
  InstrumentSearchQuerySchema,
  InstrumentSearchReplySchema,
} from '../../shared/schemas/instrument-reply.ts';
import type { Mic } from '../../shared/units/mic.ts';
import { instrumentReply, searchInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import { type ExportClock, exportMoment } from './export-moment.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import { instrumentRows } from './instrument-rows.ts';
import { listFormat, listReply } from './list-format.ts';
import { AsOfQuerySchema, InstrumentPathSchema, parameterTexts } from './parameters.ts';
import { notFound } from './problem.ts';
import { findProblems, jsonReply, readProblems } from './reply-descriptions.ts';
import { sendRows } from './send-rows.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';
import { instrumentWithout } from './without-held-prices/prices.ts';

const searchRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'searchInstruments',
  tags: ['instruments'],
  summary: 'Find instruments by Korean name, English name, further name or code',
  request: {
    query: describeParameters(InstrumentSearchQuerySchema, {
      query:
        'Part of a name, listed or further, or of the code; or the initial consonants of a Korean name. Empty: all.',
      having: 'Only instruments with stored prices, or with news events.',
      cursor: parameterTexts.cursor,
      limit: 'Most instruments to send.',
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: listReply(InstrumentSearchReplySchema, FoundInstrumentSchema, 'The best fits first.'),
    ...readProblems,
  },
});

const instrumentRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'readInstrument',
  tags: ['instruments'],
  summary: 'One instrument with its newest bar',
  request: { params: InstrumentPathSchema, query: AsOfQuerySchema },
  responses: { 200: jsonReply(InstrumentReplySchema, 'The instrument.'), ...findProblems },
});

/** What is told of an instrument besides what is stored. */
export interface InstrumentKnowledge {
  readonly hasCalendar: (mic: Mic) => boolean;
  /** The English name of a sector as a listing names it; null where none is known. */
  readonly englishSector: (sector: string) => string | null;
}

/** `/api/v1/instruments` and `/api/v1/instruments/{id}`. */
export function instrumentRoutes(
  database: Database,
  clock: ExportClock,
  known: InstrumentKnowledge,
  heldBack: HeldBack,
) {
  return new OpenAPIHono<HttpEnv>()
    .openapi(searchRoute, async (context) => {
      const query = context.req.valid('query');
      const format = listFormat(context);
      if (format !== 'json') {
        const moment = exportMoment(context, query.asOf, clock);
        return sendRows(context, format, instrumentRows(database, query, moment));
      }
      return context.json(await searchInstruments(database, query), 200);
    })
    .openapi(instrumentRoute, async (context) => {
      const { id } = context.req.valid('param');
      const found = await instrumentReply(database, id, context.req.valid('query').asOf);
      if (found === null) throw notFound(`No instrument has the id ${id}.`, 'noInstrument', { id });
      const { mic, sector } = found.instrument;
      const sectorEnglish = sector === null ? null : known.englishSector(sector);
      const reply = {
        ...found,
        ...(sectorEnglish === null ? {} : { sectorEnglish }),
        ...(known.hasCalendar(mic) ? {} : { noSessions: 'noCalendar' as const }),
      };
      return sendLeaving(context, instrumentWithout(reply, await heldBack(context, [id])));
    });
}
