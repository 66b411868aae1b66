import { type RawBuilder, sql } from 'kysely';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';

/**
 * True of a row of `mention`, `claim`, `news_event` or (as `part`) `news_event_article` that is told at a moment (absent:
 * now): known by then, not only from a later revision or judgement, and not taken back by a person's judgement before.
 * Whether the article was known is for the caller.
 */
export function isKnown(
  table: 'mention' | 'claim' | 'part' | 'news_event',
  asOf: InstantUtc | undefined,
): RawBuilder<boolean> {
  const until = sql.ref(`${table}.knownUntil`);
  return asOf === undefined
    ? sql<boolean>`${until} is null`
    : sql<boolean>`coalesce(${sql.ref(`${table}.knownAt`)}, '') <= ${asOf} and (${until} is null or ${until} > ${asOf})`;
}
