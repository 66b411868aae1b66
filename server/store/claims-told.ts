import type { Database } from './open-database.ts';
import type { ClaimRow } from './tables.ts';

/** The rows of an article's claims that are told now, in the order of its text. */
export function claimsTold(database: Database, articleId: string): Promise<ClaimRow[]> {
  return database
    .selectFrom('claim')
    .selectAll()
    .where('articleId', '=', articleId)
    .where('knownUntil', 'is', null)
    .orderBy('ordinal')
    .execute();
}
