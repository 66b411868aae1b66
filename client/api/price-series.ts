import { queryOptions } from '@tanstack/react-query';
import { PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { ApiError, fetchJson } from './fetch-json.ts';

/** GET /api/instruments/{id}/prices: the whole series as columns; null for a company without prices. */
export function priceSeriesQuery(id: string) {
  return queryOptions({
    queryKey: ['prices', id],
    queryFn: async ({ signal }) => {
      try {
        return await fetchJson(
          `/api/instruments/${encodeURIComponent(id)}/prices`,
          PriceSeriesReplySchema,
          signal,
        );
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
  });
}
