import { queryOptions } from '@tanstack/react-query';
import {
  type MarketCalendar,
  type MarketExtremesQuery,
  MarketExtremesReplySchema,
} from '../../shared/schemas/market-extremes-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** GET /api/v1/markets/{calendar}/extremes: the new 52-week highs or lows of a session, the first `limit` of them. */
export function marketExtremesQuery(
  calendar: MarketCalendar,
  kind: MarketExtremesQuery['kind'],
  date: SessionDate,
  limit: number,
) {
  return queryOptions({
    queryKey: ['market-extremes', calendar, kind, date, limit],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/markets/${calendar}/extremes${queryString({ kind, date, limit })}`,
        MarketExtremesReplySchema,
        signal,
      ),
  });
}
