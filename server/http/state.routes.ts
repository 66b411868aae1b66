import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { countRecords } from '../store/counts.repository.ts';
import { readDataVersion } from '../store/data-version.ts';
import { firstInstrumentWithEvents } from '../store/news-events.repository.ts';
import type { Database } from '../store/open-database.ts';
import { priceSources } from '../store/price-series.repository.ts';
import type { Audience } from '../store/shown-text.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { keptByVersion } from './kept-by-version.ts';
import { jsonReply, usualProblems } from './reply-descriptions.ts';

/** What the server is showing, besides what is stored. */
export interface ServiceFacts {
  readonly mode: 'demo' | 'serve';
  readonly version: string;
  /** In the demo: its newest session with a story. Null otherwise. */
  readonly demoAsOf: SessionDate | null;
  readonly now: () => InstantUtc;
  /** Where a reader may write to the operator; absent or null where none was set. */
  readonly contact?: string | null;
}

const stateRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readState',
  tags: ['service'],
  summary: 'What this server is showing',
  responses: {
    200: jsonReply(ServiceStateReplySchema, 'Mode, version, moment and counts.'),
    ...usualProblems,
  },
});

/** `/api/v1/state`. */
export function stateRoutes(
  database: Database,
  { mode, version, demoAsOf, now, contact }: ServiceFacts,
  audienceOf: (context: HttpContext) => Audience,
  heldBack: HeldBack,
) {
  // Every page asks, also while stories come in.
  const counted = keptByVersion(
    () => readDataVersion(database),
    async () => ({
      firstInstrumentId: await firstInstrumentWithEvents(database),
      counts: await countRecords(database),
    }),
  );
  return new OpenAPIHono<HttpEnv>().openapi(stateRoute, async (context) => {
    context.header('Cache-Control', 'private, no-cache');
    const audience = audienceOf(context);
    const held = await heldBack(context);
    const sources = await priceSources(database);
    return context.json(
      {
        mode,
        version,
        audience,
        now: now(),
        demoAsOf,
        ...(await counted()),
        contact: contact ?? null,
        priceSources: sources.map((source) =>
          held.ofSource(source.id) ? { ...source, withheld: 'terms' as const } : source,
        ),
        dataVersion: await readDataVersion(database),
      },
      200,
    );
  });
}
