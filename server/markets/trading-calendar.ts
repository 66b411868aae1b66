import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** The sessions of one exchange between two bounds, both inclusive. Outside them every method throws a `CalendarBoundsError`. */
export interface TradingCalendar {
  readonly id: 'XKRX' | 'XNYS';
  readonly timeZone: 'Asia/Seoul' | 'America/New_York';
  readonly firstDate: SessionDate;
  readonly lastDate: SessionDate;
  /** True when the exchange trades on this date. */
  isSession(date: SessionDate): boolean;
  /** The last session strictly before the date. */
  previousSession(date: SessionDate): SessionDate;
  /** The first session strictly after the date. */
  nextSession(date: SessionDate): SessionDate;
  /** Opening and closing of the regular session. Throws where the date is not a session. */
  sessionHours(date: SessionDate): { readonly open: InstantUtc; readonly close: InstantUtc };
}
