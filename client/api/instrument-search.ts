import { queryOptions } from '@tanstack/react-query';
import { InstrumentSearchReplySchema } from '../../shared/schemas/instrument-reply.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** GET /api/v1/instruments: companies by name or code; with an empty query those that have events. */
export function instrumentSearchQuery(text: string) {
  const query = text.trim();
  return queryOptions({
    queryKey: ['instruments', query],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/instruments${queryString(query === '' ? { having: 'events', limit: 8 } : { query, limit: 8 })}`,
        InstrumentSearchReplySchema,
        signal,
      ),
  });
}
