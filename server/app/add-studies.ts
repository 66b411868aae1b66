import type { OpenAPIHono } from '@hono/zod-openapi';
import { answerUnchanged } from '../http/answer-unchanged.ts';
import type { HttpEnv } from '../http/http-env.ts';
import { limitRequests } from '../http/request-limit.ts';
import { storedVersion } from '../http/stored-version.ts';
import { studyRoutes } from '../http/studies.routes.ts';
import { studyFileRoutes } from '../http/study-files.routes.ts';
import { STUDY_LIMIT } from '../http/study-limit.ts';
import { studyListRoutes } from '../http/study-lists.routes.ts';
import { studySingleRoutes } from '../http/study-single.routes.ts';
import type { ApiAccess } from './api-access.ts';
import type { AppDependencies } from './app-dependencies.ts';

/** Studies of stored events and lists, and of single events. */
export function addStudies(
  app: OpenAPIHono<HttpEnv>,
  dependencies: AppDependencies,
  { isOperator, heldBack }: ApiAccess,
): void {
  const { database, runners, trustProxy, elapsed = () => performance.now() } = dependencies;
  const limit = limitRequests(STUDY_LIMIT, { trustProxy, isOperator, elapsed });
  for (const path of ['/api/v1/studies', '/api/v1/study-lists']) app.post(path, limit);
  const version = storedVersion(dependencies);
  const unchanged = answerUnchanged(() => version, isOperator);
  for (const path of ['/api/v1/studies/:id', '/api/v1/events/:key/study']) app.get(path, unchanged);
  const { studies } = runners;
  app.route('/api/v1/studies', studyRoutes(studies, { isOperator, heldBack }));
  app.route(
    '/api/v1/studies',
    studyFileRoutes({ database, heldBack, trustProxy, findWhole: studies.findWhole }),
  );
  app.route('/api/v1/study-lists', studyListRoutes(studies));
  app.route('/api/v1/events', studySingleRoutes(studies.ofEvent, heldBack));
}
