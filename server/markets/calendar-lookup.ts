import type { Mic } from '../../shared/units/mic.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/**
 * Finds the trading calendar of a market; null for a market that Newstape has none for.
 *
 * What ships (`shippedCalendars`) may be edited by the operator, so whoever asks about sessions is handed a lookup. The
 * same lookup gives the same calendar for markets that keep the same sessions.
 */
export type CalendarLookup = (mic: Mic) => TradingCalendar | null;
