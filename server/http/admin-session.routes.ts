import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { setCookie } from 'hono/cookie';
import { adminTokenNeeded } from './admin-access.ts';
import { ADMIN_COOKIE, type AdminSessions } from './admin-sessions.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { adminProblems } from './reply-descriptions.ts';

const sessionRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'startAdminSession',
  tags: ['service'],
  summary: 'Let the dashboard write: from this machine without a token, from elsewhere with it',
  security: [{}, { adminToken: [] }],
  responses: { 204: { description: 'The cookie of an admin session is set.' }, ...adminProblems },
});

/** What the router must be told of a caller. */
interface SessionRules {
  readonly mayStart: (context: HttpContext) => boolean;
  readonly isHttps: (context: HttpContext) => boolean;
}

/** `POST /api/v1/admin-session`: a session cookie that no script can read and no other site can send. */
export function adminSessionRoutes(sessions: AdminSessions, rules: SessionRules) {
  return new OpenAPIHono<HttpEnv>().openapi(sessionRoute, (context) => {
    if (!rules.mayStart(context)) {
      throw adminTokenNeeded('From another machine an admin session needs the admin token.', {
        code: 'wrongToken',
      });
    }
    setCookie(context, ADMIN_COOKIE, sessions.start(), {
      httpOnly: true,
      sameSite: 'Strict',
      secure: rules.isHttps(context),
      path: '/api',
    });
    context.header('Cache-Control', 'no-store');
    return context.body(null, 204);
  });
}
