import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { MarketCollectionReplySchema } from '../../shared/schemas/market-collection-reply.ts';
import type { MarketCalendar } from '../../shared/schemas/market-extremes-reply.ts';
import { MarketSessionListReplySchema } from '../../shared/schemas/market-session-list.ts';
import { MarketSessionReplySchema, type SessionGroup } from '../../shared/schemas/market-session-reply.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** Sessions of the picker: two months. */
const SESSIONS = 40;

/** GET /api/v1/markets/{calendar}/sessions: those up to `to`, or the newest where it is null. */
export function marketSessionsQuery(calendar: MarketCalendar, to: SessionDate | null) {
  return queryOptions({
    queryKey: ['market-sessions', calendar, to],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/markets/${calendar}/sessions${queryString({ to, limit: SESSIONS })}`,
        MarketSessionListReplySchema,
        signal,
      ),
  });
}

/** Which rows of a session are asked for. `instruments` null: of all shares. */
export interface SessionPart {
  readonly instruments: readonly InstrumentId[] | null;
  readonly limit: number;
  readonly group?: SessionGroup;
}

/** GET /api/v1/markets/{calendar}/sessions/{date}. */
export function marketSessionQuery(calendar: MarketCalendar, date: SessionDate, part: SessionPart) {
  const { group, limit } = part;
  const instruments = part.instruments?.join(',');
  return queryOptions({
    queryKey: ['market-session', calendar, date, instruments ?? null, group ?? null, limit],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/markets/${calendar}/sessions/${date}${queryString({ group, instruments, limit })}`,
        MarketSessionReplySchema,
        signal,
      ),
  });
}

/** The same, with the rows that are shown kept while more of them are read. */
export function moreOfSessionQuery(calendar: MarketCalendar, date: SessionDate, part: SessionPart) {
  return queryOptions({ ...marketSessionQuery(calendar, date, part), placeholderData: keepPreviousData });
}

/** GET /api/v1/collection: read again every minute, since collecting goes on while the page is open. */
export function marketCollectionQuery(calendar: MarketCalendar, session: SessionDate) {
  return queryOptions({
    queryKey: ['market-collection', calendar, session],
    refetchInterval: 60_000,
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/v1/collection${queryString({ calendar, session })}`,
        MarketCollectionReplySchema,
        signal,
      ),
  });
}
