import { adminTokenNeeded, hasAdminToken, isAdmin, requireAdmin } from '../http/admin-access.ts';
import { type AdminSessions, createAdminSessions } from '../http/admin-sessions.ts';
import { audienceOf } from '../http/audience.ts';
import { type HeldBack, heldBackFrom } from '../http/held-back.ts';
import type { HttpContext, RequestHead } from '../http/http-env.ts';
import { isLoopbackRequest } from '../http/loopback.ts';
import type { Audience } from '../store/shown-text.ts';
import type { AppDependencies } from './app-dependencies.ts';

/** Who is asking, and what that allows; the same answers for every route. */
export interface ApiAccess {
  readonly sessions: AdminSessions;
  readonly audience: (context: RequestHead) => Audience;
  readonly isOperator: (context: RequestHead) => boolean;
  readonly isAdmin: (context: HttpContext) => boolean;
  /** Throws a problem unless the request carries the admin token or a running session. */
  readonly requireAdmin: (context: HttpContext) => void;
  /** Gives what throws a problem with this sentence unless the operator asks. */
  readonly requireOperator: (refusal: string) => (context: HttpContext) => void;
  /** May begin an admin session: asks from this very machine, or carries the token itself. */
  readonly mayStartSession: (context: HttpContext) => boolean;
  readonly heldBack: HeldBack;
}

/** The rules of access of one service. */
export function apiAccess({ database, adminTokenHash, trustProxy }: AppDependencies): ApiAccess {
  const sessions = createAdminSessions();
  const audience = (context: RequestHead) => audienceOf(context, { adminTokenHash, sessions, trustProxy });
  const isOperator = (context: RequestHead) => audience(context) === 'operator';
  return {
    ...{ sessions, audience, isOperator },
    isAdmin: (context) => isAdmin(context, adminTokenHash, sessions),
    requireAdmin: (context) => requireAdmin(context, adminTokenHash, sessions),
    requireOperator: (refusal) => (context) => {
      if (!isOperator(context)) throw adminTokenNeeded(refusal);
    },
    mayStartSession: (context) =>
      (!trustProxy && isLoopbackRequest(context)) || hasAdminToken(context, adminTokenHash),
    heldBack: heldBackFrom(database, audience),
  };
}
