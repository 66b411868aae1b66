import { addDays, type SessionDate, sessionDateOf, weekdayOf } from '../../shared/units/session-date.ts';
import { lastDayOfMonth, monthBefore } from './calendar-days.ts';
import type { Period } from './grammar.ts';
import { tradingDayAtOrBefore, tradingDayBefore } from './sessions-near.ts';
import type { CalendarMarket, Market } from './subjects.ts';

/** Both ends of a change: it counts from the close of `from` to the close of `date`. Null where the words do not fix a day. */
export interface PeriodDays {
  readonly from: SessionDate | null;
  readonly date: SessionDate | null;
}

/**
 * The sessions that a change over a period is measured between: the last session before the period, and its last one
 * (for a period still running the session reported on). `published` says which year or month "last" is counted from.
 */
export function periodDays(
  period: Period,
  reported: SessionDate | null,
  published: SessionDate | null,
  market: Market,
): PeriodDays {
  const anchor = published ?? reported;
  if (market === 'other') return { from: null, date: reported };
  if (anchor === null) return { from: null, date: null };
  const day = reported ?? tradingDayAtOrBefore(anchor, market);
  const [year, month] = [Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7))];
  switch (period.type) {
    case 'wholeYear':
      return span(year - period.yearsBack, 1, 12, market);
    case 'year':
      return span(period.year, 1, 12, market, day);
    case 'part':
      return span(year - period.yearsBack, period.fromMonth, period.toMonth, market, day);
    case 'namedMonth':
      return span(year - (period.month > month ? 1 : 0), period.month, period.month, market, day);
    case 'toDate':
      return { from: before(startOf(period.since, day), market), date: day };
    case 'whole':
      return period.unit === 'month' ? wholeMonth(anchor, market) : wholeWeek(anchor, market);
    default:
      return { from: null, date: day };
  }
}

function span(
  year: number,
  fromMonth: number,
  toMonth: number,
  market: CalendarMarket,
  day?: SessionDate,
): PeriodDays {
  const first = sessionDateOf(year, fromMonth, 1);
  const lastMonth = sessionDateOf(year, toMonth, 1);
  if (!first || !lastMonth) return { from: null, date: null };
  const last = tradingDayAtOrBefore(lastDayOfMonth(lastMonth), market);
  return { from: before(first, market), date: day !== undefined && day < last ? day : last };
}

function wholeMonth(day: SessionDate, market: CalendarMarket): PeriodDays {
  const first = monthBefore(day, 1);
  return { from: before(first, market), date: first && tradingDayAtOrBefore(lastDayOfMonth(first), market) };
}

function wholeWeek(day: SessionDate, market: CalendarMarket): PeriodDays {
  const monday = addDays(mondayOf(day), -7);
  return { from: tradingDayBefore(monday, market), date: tradingDayAtOrBefore(addDays(monday, 4), market) };
}

function startOf(since: 'year' | 'month' | 'week', day: SessionDate): SessionDate | null {
  if (since === 'week') return mondayOf(day);
  return sessionDateOf(Number(day.slice(0, 4)), since === 'year' ? 1 : Number(day.slice(5, 7)), 1);
}

function mondayOf(day: SessionDate): SessionDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

function before(day: SessionDate | null, market: CalendarMarket): SessionDate | null {
  return day && tradingDayBefore(day, market);
}
