import { queryOptions } from '@tanstack/react-query';
import { PriceSeriesStatusReplySchema } from '../../shared/schemas/price-series-status-reply.ts';
import { fetchTimeless } from './fetch-json.ts';

/** GET /api/v1/price-series: span, basis and doubts of the stored series, at most so many. For the operator. */
export const priceSeriesStatusQuery = (limit: number) =>
  queryOptions({
    queryKey: ['priceSeriesStatus', limit],
    queryFn: ({ signal }) =>
      fetchTimeless(`/api/v1/price-series?limit=${limit}`, PriceSeriesStatusReplySchema, signal),
  });
