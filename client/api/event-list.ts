import { infiniteQueryOptions } from '@tanstack/react-query';
import { type EventListQuery, EventListReplySchema } from '../../shared/schemas/event-reply.ts';
import { withAsOf } from './as-of.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** What the list of events is narrowed to. */
export type EventListFilter = Omit<EventListQuery, 'asOf' | 'cursor' | 'limit'>;

/** GET /api/v1/events, page by page. */
export function eventListQuery(filter: EventListFilter, limit: number) {
  return infiniteQueryOptions({
    queryKey: ['events', filter, limit],
    queryFn: ({ signal, pageParam }) =>
      fetchJson(
        `/api/v1/events${queryString({ ...filter, limit, cursor: pageParam })}`,
        EventListReplySchema,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** The address of all events that the filter leaves, as a CSV file. */
export function eventExportAddress(filter: EventListFilter): string {
  return withAsOf(`/api/v1/events.csv${queryString(filter)}`);
}
