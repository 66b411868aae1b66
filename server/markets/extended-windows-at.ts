import type { CalendarId } from '../../shared/schemas/calendar.ts';
import type { ExtendedVenue, ExtendedWindowName } from '../../shared/schemas/extended-window.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import type { ExtendedWindow, WindowEnd } from './extended-window.ts';
import { extendedWindows } from './extended-windows.ts';
import { localInstant } from './local-instant.ts';
import { covers } from './session-offset.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/** A window outside of the regular session that a moment falls in. */
export interface OpenWindow {
  readonly venue: ExtendedVenue;
  readonly window: ExtendedWindowName;
  readonly certainty: ExtendedWindow['certainty'];
}

/** How many milliseconds a session opens and closes later (negative: earlier) than the usual one. */
interface Shift {
  readonly opening: number;
  readonly closing: number;
}

/**
 * The trading windows outside of the regular session that a moment falls in: from their opening on, and before their
 * closing. Empty on a day without a session and outside of the calendar. Several venues may trade at one time.
 * Example: 2025-11-28 18:30 UTC on XNYS, a half day, is in the after-market of the US exchanges.
 */
export function extendedWindowsAt(instant: InstantUtc, calendar: TradingCalendar): OpenWindow[] {
  return windowsOn(localDateOf(instant, calendar.timeZone), calendar)
    .filter(({ open, close }) => instant >= open && instant < close)
    .map(({ venue, window, certainty }) => ({ venue, window, certainty }));
}

type TimedWindow = OpenWindow & { readonly open: InstantUtc; readonly close: InstantUtc };

/** The windows of dates that were asked for; a calendar never changes. */
const knownWindows = new WeakMap<TradingCalendar, Map<SessionDate, readonly TimedWindow[]>>();

/** The trading windows outside of the regular session on a date, each with its opening and closing. */
export function windowsOn(date: SessionDate, calendar: TradingCalendar): readonly TimedWindow[] {
  const known = knownWindows.get(calendar) ?? new Map<SessionDate, readonly TimedWindow[]>();
  knownWindows.set(calendar, known);
  const windows = known.get(date) ?? findWindows(date, calendar);
  known.set(date, windows);
  return windows;
}

function findWindows(date: SessionDate, calendar: TradingCalendar): readonly TimedWindow[] {
  if (!covers(calendar, date) || !calendar.isSession(date)) return [];
  const shift = shiftOn(date, calendar);
  return windowsOf(calendar.id)
    .filter((window) => isHeld(window, date, shift))
    .map(({ venue, window, certainty, open, close }) => ({
      ...{ venue, window, certainty },
      open: moved(open, date, shift, calendar),
      close: moved(close, date, shift, calendar),
    }));
}

/** All windows that a calendar has had, in the order of the data. */
export function windowsOf(id: CalendarId): ExtendedWindow[] {
  return extendedWindows.filter(({ calendar }) => calendar === id);
}

function isHeld(window: ExtendedWindow, date: SessionDate, shift: Shift): boolean {
  const { firstDate, lastDate, notOn = [], notOnLateOpening = false } = window;
  if (date < firstDate || (lastDate !== null && date > lastDate)) return false;
  return !notOn.includes(date) && !(notOnLateOpening && shift.opening > 0);
}

function shiftOn(date: SessionDate, calendar: TradingCalendar): Shift {
  const [own, ordinary] = [calendar.sessionHours(date), calendar.ordinaryHours(date)];
  return {
    opening: epochMilliseconds(own.open) - epochMilliseconds(ordinary.open),
    closing: epochMilliseconds(own.close) - epochMilliseconds(ordinary.close),
  };
}

function moved(
  { time, moves }: WindowEnd,
  date: SessionDate,
  shift: Shift,
  { timeZone }: TradingCalendar,
): InstantUtc {
  const by = moves === 'withOpening' ? shift.opening : moves === 'withClosing' ? shift.closing : 0;
  return instantUtc(epochMilliseconds(localInstant(date, time, timeZone)) + by);
}
