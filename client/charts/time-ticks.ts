import type { SessionDate } from '../../shared/units/session-date.ts';
import type { SessionView } from './session-view.ts';

/** A place on the time axis. */
export interface TimeTick {
  index: number;
  date: SessionDate;
  /** What the tick says: the day, the month, or the year (drawn bold). */
  unit: 'day' | 'month' | 'year';
  /** The first tick of a view without a year tick names its year too. */
  withYear?: boolean;
}

const MONTH_STEPS = [1, 2, 3, 6] as const;

/** The first session of a month; `month` from 0. */
interface MonthStart {
  index: number;
  date: SessionDate;
  month: number;
}

const startsKnown = new WeakMap<readonly SessionDate[], readonly MonthStart[]>();

/** The first sessions of all months but that of the first session, worked out once for a series. */
function monthStarts(dates: readonly SessionDate[]): readonly MonthStart[] {
  const known = startsKnown.get(dates);
  if (known) return known;
  const starts = dates.flatMap((date, index) => {
    const before = dates[index - 1];
    if (before === undefined || date.slice(0, 7) === before.slice(0, 7)) return [];
    return [{ index, date, month: Number(date.slice(5, 7)) - 1 }];
  });
  startsKnown.set(dates, starts);
  return starts;
}

/** The first sessions of years, but that of the first session. */
export function yearStarts(dates: readonly SessionDate[]): { index: number; date: SessionDate }[] {
  return monthStarts(dates).filter(({ date, index }) => date.slice(0, 4) !== dates[index - 1]?.slice(0, 4));
}

function dayTicks(dates: readonly SessionDate[], view: SessionView, limit: number): TimeTick[] {
  const step = Math.max(Math.ceil((view.to - view.from + 1) / limit), 5);
  const ticks: TimeTick[] = [];
  for (let index = view.to - 2; index >= view.from + 1; index -= step) {
    const date = dates[index];
    if (date) ticks.unshift({ index, date, unit: 'day' });
  }
  return ticks;
}

/** The ticks of a time axis: days in a short view, else the first sessions of months or years, at most `limit` of them. */
export function timeTicks(dates: readonly SessionDate[], view: SessionView, limit: number): TimeTick[] {
  const ticks = plainTicks(dates, view, limit);
  const first = ticks[0];
  if (!first || ticks.some((tick) => tick.unit === 'year')) return ticks;
  return [{ ...first, withYear: true }, ...ticks.slice(1)];
}

function plainTicks(dates: readonly SessionDate[], view: SessionView, limit: number): TimeTick[] {
  if (view.to - view.from < 45) return dayTicks(dates, view, limit);
  const starts = monthStarts(dates).filter(({ index }) => index >= view.from && index <= view.to);
  const step = MONTH_STEPS.find(
    (months) => starts.filter(({ month }) => month % months === 0).length <= limit,
  );
  if (step !== undefined) {
    return starts
      .filter(({ month }) => month % step === 0)
      .map(({ index, date, month }) => ({ index, date, unit: month === 0 ? 'year' : 'month' }));
  }
  const years = starts.filter(({ month }) => month === 0);
  const every = Math.max(Math.ceil(years.length / limit), 1);
  return years
    .filter(({ date }) => Number(date.slice(0, 4)) % every === 0)
    .map(({ index, date }) => ({ index, date, unit: 'year' }));
}
