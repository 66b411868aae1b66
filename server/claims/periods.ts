import { addDays, type SessionDate, sessionDateOf, weekdayOf } from '../../shared/units/session-date.ts';
import { lastDayOfMonth, monthBefore } from './calendar-days.ts';
import type { Period } from './grammar.ts';
import type { TradingDays } from './sessions-near.ts';
import type { Market } from './subjects.ts';

/** Both ends of a change: it counts from the close of `from` to the close of `date`. Null where the words do not fix a day. */
export interface PeriodDays {
  readonly from: SessionDate | null;
  readonly date: SessionDate | null;
}

/** What is told of: the session reported on, the day of publication, and the market. Null: unknown. */
interface ToldOf {
  readonly reported: SessionDate | null;
  readonly published: SessionDate | null;
  readonly market: Market;
}

/** The days of one market. */
interface MarketDays {
  before(date: SessionDate): SessionDate;
  atOrBefore(date: SessionDate): SessionDate;
}

/**
 * The sessions that a change over a period is measured between: the last session before the period, and its last one
 * (for a period still running the session reported on). `published` says which year or month "last" is counted from.
 */
export function periodDays(
  period: Period,
  { reported, published, market }: ToldOf,
  tradingDays: TradingDays,
): PeriodDays {
  const anchor = published ?? reported;
  if (market === 'other') return { from: null, date: reported };
  if (anchor === null) return { from: null, date: null };
  const days: MarketDays = {
    before: (date) => tradingDays.before(date, market),
    atOrBefore: (date) => tradingDays.atOrBefore(date, market),
  };
  const day = reported ?? days.atOrBefore(anchor);
  const [year, month] = [Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7))];
  switch (period.type) {
    case 'wholeYear':
      return span(year - period.yearsBack, 1, 12, days);
    case 'pastYear':
      return span(month === 12 ? year : year - 1, 1, 12, days, day);
    case 'year':
      return span(period.year, 1, 12, days, day);
    case 'part':
      return span(year - period.yearsBack, period.fromMonth, period.toMonth, days, day);
    case 'namedMonth':
      return span(year - (period.month > month ? 1 : 0), period.month, period.month, days, day);
    case 'toDate':
      return { from: before(startOf(period.since, day), days), date: day };
    case 'sessions':
      return { from: sessionsBefore(day, period.count, days), date: day };
    case 'back':
      return { from: days.atOrBefore(backFrom(day, period.unit, period.count)), date: day };
    case 'whole':
      return period.unit === 'month' ? wholeMonth(anchor, days) : wholeWeek(anchor, days);
    default:
      return { from: null, date: day };
  }
}

function sessionsBefore(day: SessionDate, count: number, days: MarketDays): SessionDate {
  let from = day;
  for (let place = 0; place < Math.min(count, 60); place += 1) from = days.before(from);
  return from;
}

function backFrom(day: SessionDate, unit: 'week' | 'month', count: number): SessionDate {
  if (unit === 'week') return addDays(day, -7 * count);
  return monthBefore(day, Number(day.slice(8))) ?? addDays(day, -30);
}

function span(
  year: number,
  fromMonth: number,
  toMonth: number,
  days: MarketDays,
  day?: SessionDate,
): PeriodDays {
  const first = sessionDateOf(year, fromMonth, 1);
  const lastMonth = sessionDateOf(year, toMonth, 1);
  if (!first || !lastMonth) return { from: null, date: null };
  const last = days.atOrBefore(lastDayOfMonth(lastMonth));
  return { from: before(first, days), date: day !== undefined && day < last ? day : last };
}

function wholeMonth(day: SessionDate, days: MarketDays): PeriodDays {
  const first = monthBefore(day, 1);
  return { from: before(first, days), date: first && days.atOrBefore(lastDayOfMonth(first)) };
}

function wholeWeek(day: SessionDate, days: MarketDays): PeriodDays {
  const monday = addDays(mondayOf(day), -7);
  return { from: days.before(monday), date: days.atOrBefore(addDays(monday, 4)) };
}

function startOf(since: 'year' | 'month' | 'week', day: SessionDate): SessionDate | null {
  if (since === 'week') return mondayOf(day);
  return sessionDateOf(Number(day.slice(0, 4)), since === 'year' ? 1 : Number(day.slice(5, 7)), 1);
}

function mondayOf(day: SessionDate): SessionDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

function before(day: SessionDate | null, days: MarketDays): SessionDate | null {
  return day && days.before(day);
}
