import { createHash, randomBytes } from 'node:crypto';

/** The cookie that carries a session id. */
export const ADMIN_COOKIE = 'newstape_admin';

const keptSessions = 100;

/** Sessions of dashboards that may write. They live in memory: they end with the server, and the oldest when there are more than 100. */
export interface AdminSessions {
  /** Starts a session and returns its id, 32 random bytes as base64url. */
  readonly start: () => string;
  /** True for the id of a session that has not ended. */
  readonly has: (id: string) => boolean;
}

/** An empty set of sessions. Ids are kept hashed, so that the look-up tells nothing about them by its time. */
export function createAdminSessions(): AdminSessions {
  const hashes = new Set<string>();
  return {
    start() {
      const id = randomBytes(32).toString('base64url');
      hashes.add(hashOf(id));
      for (const oldest of hashes) {
        if (hashes.size <= keptSessions) break;
        hashes.delete(oldest);
      }
      return id;
    },
    has: (id) => hashes.has(hashOf(id)),
  };
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64');
}
