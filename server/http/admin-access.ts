import { parse } from 'hono/utils/cookie';
import type { ProblemCause } from '../../shared/schemas/problem.ts';
import type { AdminSessions } from './admin-sessions.ts';
import { ADMIN_COOKIE } from './admin-sessions.ts';
import { verifyAdminToken } from './admin-token.ts';
import { bearerToken } from './bearer-token.ts';
import type { RequestHead } from './http-env.ts';
import { HttpProblem } from './problem.ts';

/** Throws a problem unless the request carries the admin token or the cookie of a running admin session. */
export function requireAdmin(context: RequestHead, adminTokenHash: string, sessions: AdminSessions): void {
  if (isAdmin(context, adminTokenHash, sessions)) return;
  throw adminTokenNeeded('Writing needs the admin token, sent as "Authorization: Bearer …".');
}

/** True where the request carries the admin token or the cookie of a running admin session. */
export function isAdmin(context: RequestHead, adminTokenHash: string, sessions: AdminSessions): boolean {
  if (hasAdminToken(context, adminTokenHash)) return true;
  const session = parse(context.req.header('cookie') ?? '', ADMIN_COOKIE)[ADMIN_COOKIE];
  return session !== undefined && sessions.has(session);
}

/** True where the request carries the admin token itself. */
export function hasAdminToken(context: RequestHead, adminTokenHash: string): boolean {
  const token = bearerToken(context);
  return token !== null && verifyAdminToken(token, adminTokenHash);
}

/** The reply to a write without the right to it. */
export function adminTokenNeeded(detail: string, cause?: ProblemCause): HttpProblem {
  return new HttpProblem('adminTokenNeeded', detail, {
    ...(cause === undefined ? {} : { cause }),
    headers: { 'WWW-Authenticate': 'Bearer realm="newstape"' },
  });
}
