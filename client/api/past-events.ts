import { queryOptions } from '@tanstack/react-query';
import { AroundEventReplySchema } from '../../shared/schemas/past-events-reply.ts';
import { fetchJson } from './fetch-json.ts';

/** GET /api/v1/instruments/{id}/events/{key}/around: abnormal returns around an event, and what followed earlier ones. */
export function aroundEventQuery(id: string, key: string) {
  return queryOptions({
    queryKey: ['aroundEvent', id, key],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/instruments/${encodeURIComponent(id)}/events/${encodeURIComponent(key)}/around`,
        AroundEventReplySchema,
        signal,
      ),
  });
}
