import { queryOptions } from '@tanstack/react-query';
import { FilterOptionsReplySchema } from '../../shared/schemas/filter-options-reply.ts';
import { fetchJson } from './fetch-json.ts';

/** GET /api/v1/filter-options: what lists can be narrowed to. */
export const filterOptionsQuery = queryOptions({
  queryKey: ['filter-options'],
  queryFn: ({ signal }) => fetchJson('/api/v1/filter-options', FilterOptionsReplySchema, signal),
  staleTime: 600_000,
});
