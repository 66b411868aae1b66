import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { type LiveMessage, LiveMessageSchema } from '../../shared/schemas/live-change.ts';
import { SinceSchema } from '../../shared/schemas/new-events.ts';
import { describeParameters } from './describe-parameters.ts';
import { followFeed } from './event-stream.ts';
import type { HttpEnv } from './http-env.ts';
import type { LiveFeed } from './live-feed.ts';
import { sinceText } from './parameters.ts';
import { jsonReply, readProblems, streamProblems } from './reply-descriptions.ts';
import type { StreamPlaces } from './stream-places.ts';

const SinceQuerySchema = z.strictObject({ since: SinceSchema });

const changesRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readChanges',
  tags: ['service'],
  summary: 'What changed since a data version, for who cannot listen',
  request: {
    query: describeParameters(SinceQuerySchema.clone(), {
      since: 'The data version that the caller has; absent: only which one stands is told.',
    }),
  },
  responses: {
    200: jsonReply(LiveMessageSchema, 'The data version that stands, with what changed after `since`.'),
    ...readProblems,
  },
});

/** `/api/v1/changes`: the same as a message of the stream, once. The present has no `asOf`. */
export function changesRoutes(changesSince: (since: number | null) => Promise<LiveMessage>) {
  return new OpenAPIHono<HttpEnv>().openapi(changesRoute, async (context) => {
    context.header('Cache-Control', 'private, no-cache');
    return context.json(await changesSince(context.req.valid('query').since ?? null), 200);
  });
}

const liveRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listenLive',
  tags: ['service'],
  summary: 'What changes from now on, as server-sent events',
  request: {
    query: describeParameters(SinceQuerySchema.clone(), {
      since: sinceText,
    }),
  },
  responses: {
    200: {
      description:
        'An endless stream of messages `change` with such data. The first says which data version stands, or with `since` (or the header `Last-Event-ID`) what changed after that version; each later one what changed after the one before. Every 20 seconds a message `beat` says that the stream lives. The present has no `asOf`: a page that shows an earlier moment does not listen.',
      content: { 'text/event-stream': { schema: LiveMessageSchema } },
    },
    ...streamProblems,
    ...readProblems,
  },
});

/** `/api/v1/live`. */
export function liveRoutes(feed: LiveFeed, places: StreamPlaces) {
  return new OpenAPIHono<HttpEnv>().openapi(liveRoute, (context) =>
    followFeed(context, {
      ...{ feed, places, since: context.req.valid('query').since },
      tell: async (message) => ({ event: 'change', data: message }),
    }),
  );
}
