import { createHash } from 'node:crypto';

/** What a list is asked: its conditions, and the page of it. */
interface ListQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** What a cursor holds of the total where a list is not counted. */
export const NOT_COUNTED = -1;

/**
 * A short mark of what a list is asked, whichever its page. A cursor carries it beside the total that was counted with the
 * first page: with the same conditions nothing is counted again.
 */
export function conditionsMark({ cursor: _cursor, limit: _limit, ...conditions }: ListQuery): string {
  const asked = Object.entries(conditions)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 8);
}
