import type { Audience } from '../store/shown-text.ts';
import { hasAdminToken, isAdmin } from './admin-access.ts';
import type { AdminSessions } from './admin-sessions.ts';
import type { RequestHead } from './http-env.ts';
import { isLoopbackRequest } from './loopback.ts';
import { isFromOtherSite } from './other-site.ts';

/** What must be known of a server to tell who is asking. */
export interface AudienceRules {
  readonly adminTokenHash: string;
  readonly sessions: AdminSessions;
  /** A proxy stands in front: then no caller counts as local. */
  readonly trustProxy: boolean;
}

/** A caller who names `public` here is told what everyone is told: so the operator sees what others will. */
const AUDIENCE_HEADER = 'newstape-audience';

/**
 * The operator is who asks from this very machine, carries the admin token, or has an admin session; anyone else is the
 * public, and so is the page of another site in the operator's own browser. It decides how much of a text is shown, so in
 * doubt it is the public.
 */
export function audienceOf(context: RequestHead, rules: AudienceRules): Audience {
  if (context.req.header(AUDIENCE_HEADER) === 'public') return 'public';
  if (isFromOtherSite(context)) return hasAdminToken(context, rules.adminTokenHash) ? 'operator' : 'public';
  const isLocal = !rules.trustProxy && isLoopbackRequest(context);
  return isLocal || isAdmin(context, rules.adminTokenHash, rules.sessions) ? 'operator' : 'public';
}
