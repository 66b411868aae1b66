import type { OpenAPIHono } from '@hono/zod-openapi';
import { EMBED_WIDGETS } from '../../shared/drawing/embed-options.ts';
import { answerUnchanged } from '../http/answer-unchanged.ts';
import type { ClientFiles } from '../http/client-files.ts';
import { embedRoutes } from '../http/embed.routes.ts';
import { embedPage } from '../http/embed-page.ts';
import { embedSavedRoutes } from '../http/embed-saved.routes.ts';
import { shareEmbeds } from '../http/embed-sharing.ts';
import { hostCspRoutes } from '../http/host-csp.routes.ts';
import type { HttpContext, HttpEnv } from '../http/http-env.ts';
import { oembedRoutes } from '../http/oembed.routes.ts';
import { storedVersion } from '../http/stored-version.ts';
import type { ApiAccess } from './api-access.ts';
import type { AppDependencies } from './app-dependencies.ts';

/** Widgets for other sites: their pages, their facts, their pictures, and how programs find them. */
export function addEmbeds(
  app: OpenAPIHono<HttpEnv>,
  dependencies: AppDependencies,
  access: ApiAccess,
  files: ClientFiles,
): void {
  const { isOperator, heldBack } = access;
  const { database, now, demoAsOf, runners, trustProxy, embedOrigins = [] } = dependencies;
  for (const path of ['/embed/*', '/oembed']) app.use(path, shareEmbeds(embedOrigins));
  const version = storedVersion(dependencies);
  const unchanged = answerUnchanged(() => version, isOperator);
  for (const widget of EMBED_WIDGETS) {
    for (const form of ['json', 'svg', 'png']) app.use(`/embed/${widget}.${form}`, unchanged);
  }
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
  const requireOperator = access.requireOperator(
    'Pages are asked for their policy for the operator alone, with the admin token. Paste the policy instead.',
  );
  app.route('/api/v1/host-csp', hostCspRoutes(runners.hostPolicy, requireOperator, embedOrigins));
}

/** A request for another address of this server by the same caller, who has nothing of it yet. */
function onBehalf({ req }: HttpContext, path: string): Request {
  const headers = new Headers(req.raw.headers);
  for (const name of ['if-none-match', 'accept', 'accept-encoding']) headers.delete(name);
  return new Request(new URL(path, req.url), { headers });
}
