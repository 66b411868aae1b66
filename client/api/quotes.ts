import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { QuotesReplySchema } from '../../shared/schemas/quotes-reply.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** GET /api/v1/quotes: where some instruments stand. They are asked for by id, so that another order is no other question. */
export function quotesQuery(ids: readonly string[]) {
  const instrument = [...new Set(ids)].sort().join(',');
  return queryOptions({
    queryKey: ['quotes', instrument],
    queryFn: ({ signal }) =>
      fetchJson(`/api/v1/quotes${queryString({ instrument })}`, QuotesReplySchema, signal),
    enabled: instrument !== '',
    placeholderData: keepPreviousData,
  });
}
