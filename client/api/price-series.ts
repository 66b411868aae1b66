import { queryOptions } from '@tanstack/react-query';
import { PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';
import { fetchJson } from './fetch-json.ts';
import { instrumentQuery } from './instrument.ts';

/** GET /api/v1/instruments/{id}/prices: the whole series as columns; null, and nothing asked, for a company without prices or with prices that are withheld. */
export function priceSeriesQuery(id: string) {
  return queryOptions({
    queryKey: ['prices', id],
    queryFn: async ({ signal, client }) => {
      const { last } = await client.ensureQueryData(instrumentQuery(id));
      if (last === null) return null;
      return fetchJson(
        `/api/v1/instruments/${encodeURIComponent(id)}/prices`,
        PriceSeriesReplySchema,
        signal,
      );
    },
  });
}
