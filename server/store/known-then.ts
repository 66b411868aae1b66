import { type RawBuilder, sql } from 'kysely';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';

/**
 * True of a row of `mention`, `claim` or (as `part`) `news_event_article` that the article said at a moment already, and
 * not only in a later revision. Of any row where no moment is asked for. Whether the article was known is for the caller.
 */
export function isKnown(
  table: 'mention' | 'claim' | 'part',
  asOf: InstantUtc | undefined,
): RawBuilder<boolean> {
  return asOf === undefined
    ? sql<boolean>`1 = 1`
    : sql<boolean>`coalesce(${sql.ref(`${table}.knownAt`)}, '') <= ${asOf}`;
}
