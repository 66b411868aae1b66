import type { CalendarCertainty, CalendarId } from '../../shared/schemas/calendar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** Opening and closing of a session. */
export interface SessionHours {
  readonly open: InstantUtc;
  readonly close: InstantUtc;
}

/** The sessions of one exchange between two bounds, both inclusive. Outside them every method throws a `CalendarBoundsError`. */
export interface TradingCalendar {
  readonly id: CalendarId;
  readonly timeZone: 'Asia/Seoul' | 'America/New_York';
  readonly firstDate: SessionDate;
  readonly lastDate: SessionDate;
  /** The last day of the years whose holidays the exchange has published. */
  readonly confirmedUntil: SessionDate;
  /**
   * `confirmed`: whether the exchange trades on this date, and when, is as published or as the operator entered it.
   * `derived`: it is what the exchange's rules say of a year whose list was not out.
   */
  certaintyOf(date: SessionDate): CalendarCertainty;
  /** True when the exchange trades on this date. */
  isSession(date: SessionDate): boolean;
  /** Why a weekday is no session, or a session has other hours than the usual; null for any other date. */
  reasonOf(date: SessionDate): string | null;
  /** The last session strictly before the date. */
  previousSession(date: SessionDate): SessionDate;
  /** The first session strictly after the date. */
  nextSession(date: SessionDate): SessionDate;
  /** Opening and closing of the regular session. Throws where the date is not a session. */
  sessionHours(date: SessionDate): SessionHours;
  /** Opening and closing that a session on this date has where nothing is special about it. */
  ordinaryHours(date: SessionDate): SessionHours;
}
