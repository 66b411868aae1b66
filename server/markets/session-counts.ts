import { dayNumber } from './day-number.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/** The sessions of a calendar as counts, so that a whole series is held against it without a search or a string. */
export interface SessionCounts {
  /** Day numbers of the first and the last day that the calendar knows. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Place d: sessions strictly before `firstDay + d`; one place more than there are days. */
  readonly before: Uint16Array;
}

const counted = new WeakMap<TradingCalendar, SessionCounts>();

/** The counts of a calendar, worked out when first asked for. */
export function sessionCounts(calendar: TradingCalendar): SessionCounts {
  const known = counted.get(calendar);
  if (known) return known;
  const counts = countSessions(calendar);
  counted.set(calendar, counts);
  return counts;
}

/** True when the calendar can answer for the day. */
export function knowsDay(counts: SessionCounts, day: number): boolean {
  return day >= counts.firstDay && day <= counts.lastDay;
}

/** True when the exchange trades on a day that the calendar knows. */
export function isSessionDay(counts: SessionCounts, day: number): boolean {
  const place = day - counts.firstDay;
  return (counts.before[place + 1] ?? 0) > (counts.before[place] ?? 0);
}

/** How many sessions lie strictly between two days that the calendar knows. */
export function sessionsBetween(counts: SessionCounts, from: number, to: number): number {
  return (
    (counts.before[to - counts.firstDay] ?? 0) -
    (counts.before[Math.min(from + 1, to) - counts.firstDay] ?? 0)
  );
}

function countSessions(calendar: TradingCalendar): SessionCounts {
  const firstDay = dayNumber(calendar.firstDate);
  const lastDay = dayNumber(calendar.lastDate);
  const before = new Uint16Array(lastDay - firstDay + 2);
  const { firstDate, lastDate } = calendar;
  const last = calendar.isSession(lastDate) ? lastDate : calendar.previousSession(lastDate);
  let session = calendar.isSession(firstDate) ? firstDate : calendar.nextSession(firstDate);
  let passed = 0;
  let place = 0;
  for (;;) {
    const next = dayNumber(session) - firstDay;
    for (; place <= next; place += 1) before[place] = passed;
    passed += 1;
    if (session >= last) break;
    session = calendar.nextSession(session);
  }
  before.fill(passed, place);
  return { firstDay, lastDay, before };
}
