import type { OpenAPIHono } from '@hono/zod-openapi';
import { EMBED_WIDGETS } from '../shared/drawing/embed-options.ts';
import type { AppDependencies } from './app.ts';
import type { AdminSessions } from './http/admin-sessions.ts';
import { answerUnchanged } from './http/answer-unchanged.ts';
import { audienceOf } from './http/audience.ts';
import type { ClientFiles } from './http/client-files.ts';
import { embedRoutes } from './http/embed.routes.ts';
import { embedPage } from './http/embed-page.ts';
import { embedSavedRoutes } from './http/embed-saved.routes.ts';
import { shareEmbeds } from './http/embed-sharing.ts';
import { heldBackFrom } from './http/held-back.ts';
import type { HttpContext, HttpEnv } from './http/http-env.ts';
import { oembedRoutes } from './http/oembed.routes.ts';
import { storedVersion } from './http/stored-version.ts';

/** Widgets for other sites: their pages, their facts, their pictures, and how programs find them. */
export function addEmbeds(
  app: OpenAPIHono<HttpEnv>,
  dependencies: AppDependencies,
  sessions: AdminSessions,
  files: ClientFiles,
): void {
  const { database, now, demoAsOf, runners, adminTokenHash, trustProxy, embedOrigins = [] } = dependencies;
  const audience = (context: HttpContext) => audienceOf(context, { adminTokenHash, sessions, trustProxy });
  for (const path of ['/embed/*', '/oembed']) app.use(path, shareEmbeds(embedOrigins));
  const unchanged = answerUnchanged(
    storedVersion(dependencies),
    (context) => audience(context) === 'operator',
  );
  for (const widget of EMBED_WIDGETS) {
    for (const form of ['json', 'svg', 'png']) app.use(`/embed/${widget}.${form}`, unchanged);
  }
  const heldBack = heldBackFrom(database, audience);
  app.route(
    '/embed',
    embedRoutes({ database, now, demoAsOf, heldBack, pngOf: runners.pngOf, findStudy: runners.studies.find }),
  );
  app.route(
    '/embed',
    embedSavedRoutes(async (context, path) => app.fetch(onBehalf(context, path), context.env), now),
  );
  app.use('/embed/*', embedPage(files, trustProxy));
  app.route('/oembed', oembedRoutes(database, trustProxy));
}

/** A request for another address of this server by the same caller, who has nothing of it yet. */
function onBehalf({ req }: HttpContext, path: string): Request {
  const headers = new Headers(req.raw.headers);
  for (const name of ['if-none-match', 'accept', 'accept-encoding']) headers.delete(name);
  return new Request(new URL(path, req.url), { headers });
}
