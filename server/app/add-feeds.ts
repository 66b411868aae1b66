import type { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import type { ClientFiles } from '../http/client-files.ts';
import type { HttpEnv } from '../http/http-env.ts';
import { changesRoutes, liveRoutes } from '../http/live.routes.ts';
import type { LiveFeed } from '../http/live-feed.ts';
import { newEventRoutes } from '../http/new-events.routes.ts';
import { newsFeedRoutes } from '../http/news-feed.routes.ts';
import { newsFeedPage } from '../http/news-feed-page.ts';
import { streamPlaces } from '../http/stream-places.ts';
import { changesSince } from '../store/data-changes.ts';
import type { ApiAccess } from './api-access.ts';
import type { AppDependencies } from './app-dependencies.ts';

/** The feeds of news, and the pages that name theirs. */
export function addFeeds(
  app: OpenAPIHono<HttpEnv>,
  { database, trustProxy }: AppDependencies,
  { audience }: ApiAccess,
  files: ClientFiles,
): void {
  app.route('/feeds', newsFeedRoutes(database, { audienceOf: audience, trustProxy }));
  for (const page of ['/events', '/company/:id'])
    app.use(page, etag({ weak: true }), newsFeedPage(files, trustProxy));
}

/** What changes from now on. */
export function addStreams(
  app: OpenAPIHono<HttpEnv>,
  { database, trustProxy }: AppDependencies,
  { isOperator, heldBack }: ApiAccess,
  live: LiveFeed,
): void {
  const places = streamPlaces({ trustProxy, isOperator });
  app.route('/api/v1/live', liveRoutes(live, places));
  app.route('/api/v1/events/live', newEventRoutes(database, live, places, heldBack));
  app.route(
    '/api/v1/changes',
    changesRoutes((since) => changesSince(database, since)),
  );
}
