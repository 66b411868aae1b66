import { queryOptions } from '@tanstack/react-query';
import { EventStudyReplySchema } from '../../shared/schemas/study-reply.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** What of the usual design of a single event is asked for otherwise. */
export interface EventStudyAsk {
  from?: number;
  to?: number;
  model?: string;
  measure?: string;
}

/** GET /api/v1/events/{key}/study: what the share did around one event, beyond what its index accounts for. */
export function eventStudyQuery(key: string, ask: EventStudyAsk = {}) {
  return queryOptions({
    queryKey: ['eventStudy', key, ask],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/events/${encodeURIComponent(key)}/study${queryString({ ...ask })}`,
        EventStudyReplySchema,
        signal,
      ),
  });
}
