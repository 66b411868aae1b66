import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppDependencies } from './app.ts';
import type { AdminSessions } from './http/admin-sessions.ts';
import { answerFromKept } from './http/answer-from-kept.ts';
import { answerUnchanged } from './http/answer-unchanged.ts';
import { audienceOf } from './http/audience.ts';
import { heldBackFrom } from './http/held-back.ts';
import type { HttpContext, HttpEnv } from './http/http-env.ts';
import { limitRequests } from './http/request-limit.ts';
import { storedVersion } from './http/stored-version.ts';
import {
  type FoundStudy,
  type StudyRunners as StudyRouteRunners,
  studyRoutes,
} from './http/studies.routes.ts';
import { studyFileRoutes } from './http/study-files.routes.ts';
import { STUDY_LIMIT } from './http/study-limit.ts';
import { type StudyListRunners, studyListRoutes } from './http/study-lists.routes.ts';
import { type StudySingle, studySingleRoutes } from './http/study-single.routes.ts';

/** What the routes of studies ask for; `pipeline/study-runners.ts` makes it. */
export type StudyRunners = StudyRouteRunners &
  StudyListRunners & {
    readonly findWhole: (id: string) => Promise<FoundStudy | null>;
    readonly ofEvent: StudySingle;
  };

/** Studies of stored events and lists, and of single events. */
export function addStudies(
  app: OpenAPIHono<HttpEnv>,
  dependencies: AppDependencies,
  sessions: AdminSessions,
): void {
  const { database, runners, adminTokenHash, trustProxy, elapsed = () => performance.now() } = dependencies;
  const audience = (context: HttpContext) => audienceOf(context, { adminTokenHash, sessions, trustProxy });
  const isOperator = (context: HttpContext) => audience(context) === 'operator';
  const heldBack = heldBackFrom(database, audience);
  const limit = limitRequests(STUDY_LIMIT, { trustProxy, isOperator, elapsed });
  for (const path of ['/api/v1/studies', '/api/v1/study-lists']) app.post(path, limit);
  const unchanged = answerUnchanged(storedVersion(dependencies), isOperator);
  for (const path of ['/api/v1/studies/:id', '/api/v1/events/:key/study'])
    app.get(path, unchanged, answerFromKept());
  const { studies } = runners;
  app.route('/api/v1/studies', studyRoutes(studies, { isOperator, heldBack }));
  app.route(
    '/api/v1/studies',
    studyFileRoutes({ database, heldBack, trustProxy, findWhole: studies.findWhole }),
  );
  app.route('/api/v1/study-lists', studyListRoutes(studies));
  app.route('/api/v1/events', studySingleRoutes(studies.ofEvent, heldBack));
}
