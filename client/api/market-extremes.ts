import { queryOptions } from '@tanstack/react-query';
import {
  type MarketCalendar,
  type MarketExtremesQuery,
  MarketExtremesReplySchema,
} from '../../shared/schemas/market-extremes-reply.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** GET /api/v1/markets/{calendar}/extremes: the new 52-week highs or lows of the newest session, the first `limit` of them. */
export function marketExtremesQuery(
  calendar: MarketCalendar,
  kind: MarketExtremesQuery['kind'],
  limit: number,
) {
  return queryOptions({
    queryKey: ['market-extremes', calendar, kind, limit],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/markets/${calendar}/extremes${queryString({ kind, limit })}`,
        MarketExtremesReplySchema,
        signal,
      ),
  });
}
