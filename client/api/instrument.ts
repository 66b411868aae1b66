import { queryOptions } from '@tanstack/react-query';
import { InstrumentReplySchema } from '../../shared/schemas/instrument-reply.ts';
import { fetchJson } from './fetch-json.ts';

/** GET /api/v1/instruments/{id}: names, market, last close. */
export function instrumentQuery(id: string) {
  return queryOptions({
    queryKey: ['instrument', id],
    queryFn: ({ signal }) =>
      fetchJson(`/api/v1/instruments/${encodeURIComponent(id)}`, InstrumentReplySchema, signal),
  });
}
