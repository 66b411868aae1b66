import type { MarketCalendar } from '../../shared/schemas/market-extremes-reply.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';

/** What the address of the page Today asks for; session null: the newest that has something. */
export interface TodayView {
  readonly calendar: MarketCalendar;
  readonly session: SessionDate | null;
  readonly isWatchedOnly: boolean;
  readonly isTable: boolean;
}

/** The view that an address asks for: `?market=us&session=2025-11-03&watch=1&view=table`. What is not understood is left out. */
export function todayViewOf(fields: URLSearchParams): TodayView {
  const session = fields.get('session');
  return {
    calendar: fields.get('market') === 'us' ? 'XNYS' : 'XKRX',
    session: session !== null && isSessionDate(session) ? session : null,
    isWatchedOnly: fields.get('watch') === '1',
    isTable: fields.get('view') === 'table',
  };
}

/** The field of the address that names a market; null for the one that it need not name. */
export function marketField(calendar: MarketCalendar): string | null {
  return calendar === 'XNYS' ? 'us' : null;
}
