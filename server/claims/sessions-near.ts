import { mic } from '../../shared/units/mic.ts';
import { addDays, type SessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import { calendarForMic } from '../markets/calendar-for-mic.ts';
import { covers, sessionBefore } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import type { CalendarMarket } from './subjects.ts';

/** The calendar of a market. Null never happens for the two markets that there are, but a caller need not know. */
export function calendarOf(market: CalendarMarket): TradingCalendar | null {
  return calendarForMic(mic(market === 'KR' ? 'XKRX' : 'XNYS'));
}

/** True when the market trades on that day; outside its calendar every weekday counts. */
export function isTradingDay(date: SessionDate, market: CalendarMarket): boolean {
  const calendar = calendarOf(market);
  if (calendar && covers(calendar, date)) return calendar.isSession(date);
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

/** The last session strictly before a day; outside the calendar the last weekday. */
export function tradingDayBefore(date: SessionDate, market: CalendarMarket): SessionDate {
  const calendar = calendarOf(market);
  const known = calendar && sessionBefore(calendar, date);
  if (known) return known;
  let day = addDays(date, -1);
  while (!isTradingDay(day, market)) day = addDays(day, -1);
  return day;
}

/** The day itself where it is a session, else the last one before it. */
export function tradingDayAtOrBefore(date: SessionDate, market: CalendarMarket): SessionDate {
  return isTradingDay(date, market) ? date : tradingDayBefore(date, market);
}
