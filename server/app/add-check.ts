import type { OpenAPIHono } from '@hono/zod-openapi';
import { checkRoutes } from '../http/check.routes.ts';
import { checkPage } from '../http/check-page.ts';
import type { ClientFiles } from '../http/client-files.ts';
import type { HttpEnv } from '../http/http-env.ts';
import { CHECK_LIMIT, limitRequests } from '../http/request-limit.ts';
import { sharePictureRoutes } from '../http/share-picture.routes.ts';
import type { ApiAccess } from './api-access.ts';
import type { AppDependencies } from './app-dependencies.ts';

/** Checking a text, the pages of what was kept of it, and their pictures. */
export function addCheck(
  app: OpenAPIHono<HttpEnv>,
  { runners, trustProxy, elapsed = () => performance.now() }: AppDependencies,
  { isOperator, isAdmin, heldBack }: ApiAccess,
  files: ClientFiles,
): void {
  const limit = limitRequests(CHECK_LIMIT, { trustProxy, isOperator, elapsed });
  for (const path of ['/api/v1/check', '/api/v1/check/links']) app.post(path, limit);
  app.use('/check/:id', checkPage(files, runners.check, trustProxy));
  app.route('/api/v1/check', sharePictureRoutes(runners.check, runners.pngOf, { heldBack, isOperator }));
  app.route('/api/v1/check', checkRoutes(runners.check, { isOperator, isAdmin, heldBack }));
}
