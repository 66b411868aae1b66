import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { type StudyReply, StudyReplySchema } from '../../shared/schemas/study-reply.ts';
import type { Database } from '../store/open-database.ts';
import { sourcesInUse } from '../store/price-series.repository.ts';
import { listSources } from '../store/sources.repository.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { findProblems, jsonReply } from './reply-descriptions.ts';
import { requestOrigin } from './request-origin.ts';
import { sendRows } from './send-rows.ts';
import { type FoundStudy, studyPath, studyReply, unknownStudy } from './studies.routes.ts';
import { studyColumns } from './study-rows.ts';
import type { Leaving } from './without-held-prices/leaving.ts';
import { instrumentsOfStudy, studyWithout } from './without-held-prices/studies.ts';

const tags = ['studies'];

const tableRoute = createRoute({
  ...{ method: 'get', path: '/{id}/events.csv', operationId: 'exportStudyEvents', tags },
  summary: 'All events of a study with their abnormal returns, as CSV',
  request: { params: studyPath },
  responses: {
    200: {
      description:
        'UTF-8 with a byte order mark, a header line, one line an event; each begins with source, basis, moment and address.',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...findProblems,
  },
});

const wholeRoute = createRoute({
  ...{ method: 'get', path: '/{id}/study.json', operationId: 'exportStudy', tags },
  summary: 'A study with all its events, as a file',
  request: { params: studyPath },
  responses: { 200: jsonReply(StudyReplySchema, 'As the study reads, no event left out.'), ...findProblems },
});

interface StudyFileParts {
  readonly database: Database;
  readonly heldBack: HeldBack;
  readonly trustProxy: boolean;
  /** A study with all its events; null of one that is not kept. */
  readonly findWhole: (id: string) => Promise<FoundStudy | null>;
}

/** `/api/v1/studies/{id}/…`: a study as files. */
export function studyFileRoutes({ database, heldBack, trustProxy, findWhole }: StudyFileParts) {
  const read = async (context: HttpContext, id: string): Promise<Leaving<StudyReply>> => {
    const found = await findWhole(id);
    if (found === null) throw unknownStudy(id);
    const reply = studyReply(id, found);
    return studyWithout(reply, await heldBack(context, instrumentsOfStudy(reply)));
  };
  return new OpenAPIHono<HttpEnv>()
    .openapi(tableRoute, async (context) => {
      const { id } = context.req.valid('param');
      const study = await read(context, id);
      const sourceOf = await sourceNames(database, instrumentsOfStudy(study));
      const address = `${requestOrigin(context, trustProxy)}/api/v1/studies/${id}`;
      return sendRows(context, 'csv', {
        name: 'newstape-study',
        columns: studyColumns(study, { address, sourceOf }),
        readPage: async () => ({ rows: study.events, nextCursor: null }),
      });
    })
    .openapi(wholeRoute, async (context) => {
      const study = await read(context, context.req.valid('param').id);
      context.header('Content-Disposition', 'attachment; filename="newstape-study.json"');
      context.header('Cache-Control', 'private, no-cache');
      return context.json(study, 200);
    });
}

/** The names of the sources that the prices of instruments are from. */
async function sourceNames(database: Database, instruments: ReadonlySet<string>) {
  const used = await sourcesInUse(database, [...instruments]);
  const names = new Map((await listSources(database)).map(({ id, name }) => [id, name]));
  return (instrument: string) => names.get(used.get(instrument) ?? '') ?? null;
}
