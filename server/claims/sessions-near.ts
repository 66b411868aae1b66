import { mic } from '../../shared/units/mic.ts';
import { addDays, type SessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { covers, sessionBefore } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import type { CalendarMarket } from './subjects.ts';

/** The days on which the two markets trade; outside a calendar every weekday counts. */
export interface TradingDays {
  /** The calendar of a market. Null never happens for the two markets that there are, but a caller need not know. */
  calendarOf(market: CalendarMarket): TradingCalendar | null;
  /** True when the market trades on that day. */
  isTradingDay(date: SessionDate, market: CalendarMarket): boolean;
  /** The last session strictly before a day. */
  before(date: SessionDate, market: CalendarMarket): SessionDate;
  /** The day itself where it is a session, else the last one before it. */
  atOrBefore(date: SessionDate, market: CalendarMarket): SessionDate;
}

/** The trading days by the calendars that are in force. */
export function tradingDaysBy(calendarFor: CalendarLookup): TradingDays {
  const calendarOf = (market: CalendarMarket) => calendarFor(mic(market === 'KR' ? 'XKRX' : 'XNYS'));
  function isTradingDay(date: SessionDate, market: CalendarMarket): boolean {
    const calendar = calendarOf(market);
    if (calendar && covers(calendar, date)) return calendar.isSession(date);
    const weekday = weekdayOf(date);
    return weekday !== 0 && weekday !== 6;
  }
  function before(date: SessionDate, market: CalendarMarket): SessionDate {
    const calendar = calendarOf(market);
    const known = calendar && sessionBefore(calendar, date);
    if (known) return known;
    let day = addDays(date, -1);
    while (!isTradingDay(day, market)) day = addDays(day, -1);
    return day;
  }
  const atOrBefore = (date: SessionDate, market: CalendarMarket) =>
    isTradingDay(date, market) ? date : before(date, market);
  return { calendarOf, isTradingDay, before, atOrBefore };
}
