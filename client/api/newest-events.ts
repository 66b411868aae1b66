import { EventListReplySchema, type EventListRow } from '../../shared/schemas/event-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { fetchTimeless } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** GET /api/v1/events as it stands now, whatever moment the page shows: first reports about some companies, newest session first, at most 200. Throws an `ApiError`. */
export async function readNewestEvents(
  ids: readonly string[],
  from: SessionDate,
  signal: AbortSignal,
): Promise<EventListRow[]> {
  const asked = { instrument: ids.join(','), reports: 'first', from, limit: 200 };
  return (await fetchTimeless(`/api/v1/events${queryString(asked)}`, EventListReplySchema, signal)).rows;
}
