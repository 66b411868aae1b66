import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { NewEventsQuerySchema, NewEventsSchema } from '../../shared/schemas/new-events.ts';
import { newEventsIn } from '../store/new-events.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import { followFeed } from './event-stream.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpEnv } from './http-env.ts';
import type { LiveFeed } from './live-feed.ts';
import { eventFilterTexts, sinceText } from './parameters.ts';
import { readProblems, streamProblems } from './reply-descriptions.ts';
import type { StreamPlaces } from './stream-places.ts';
import { instrumentsOfEvents, newEventsWithout } from './without-held-prices/events.ts';

const newEventsRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'followEvents',
  tags: ['events'],
  summary: 'News events as they come in, as server-sent events',
  request: {
    query: describeParameters(NewEventsQuerySchema, {
      instrument: eventFilterTexts.instrument,
      group: eventFilterTexts.group,
      sector: eventFilterTexts.sector,
      market: eventFilterTexts.market,
      source: eventFilterTexts.source,
      language: eventFilterTexts.language,
      reports: eventFilterTexts.reports,
      kind: eventFilterTexts.kind,
      relation: eventFilterTexts.relation,
      verdict: eventFilterTexts.verdict,
      since: sinceText,
    }),
  },
  responses: {
    200: {
      description:
        'An endless stream of messages `events` with such data, one whenever events came that the conditions leave. Each block has the data version as its `id`: who comes back with it as `Last-Event-ID` (a browser does) or `since` is told what came in between. Every 20 seconds a message `beat` says that the stream lives. The present has no `asOf`.',
      content: { 'text/event-stream': { schema: NewEventsSchema } },
    },
    ...streamProblems,
    ...readProblems,
  },
});

/** `/api/v1/events/live`. */
export function newEventRoutes(database: Database, feed: LiveFeed, places: StreamPlaces, heldBack: HeldBack) {
  return new OpenAPIHono<HttpEnv>().openapi(newEventsRoute, (context) => {
    const query = context.req.valid('query');
    return followFeed(context, {
      ...{ feed, places, since: query.since },
      tell: async ({ version, newEvents, changes }, told) => {
        if (told === null || told === version) return null;
        if (newEvents.length === 0 && changes !== null) return null;
        const found = await newEventsIn(database, { since: told, until: version }, query);
        if (found.rows.length === 0 && found.complete) return null;
        const held = await heldBack(context, instrumentsOfEvents(found.rows.map(({ event }) => event)));
        return { event: 'events', data: newEventsWithout(found, held) };
      },
    });
  });
}
