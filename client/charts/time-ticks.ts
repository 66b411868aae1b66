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

function monthStarts(
  dates: readonly SessionDate[],
  view: SessionView,
): { index: number; date: SessionDate }[] {
  const starts: { index: number; date: SessionDate }[] = [];
  for (let index = Math.max(view.from, 1); index <= view.to; index += 1) {
    const date = dates[index];
    if (date && date.slice(0, 7) !== dates[index - 1]?.slice(0, 7)) starts.push({ index, date });
  }
  return starts;
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
  const starts = monthStarts(dates, view);
  const monthOf = (date: SessionDate) => Number(date.slice(5, 7)) - 1;
  const step = MONTH_STEPS.find(
    (months) => starts.filter((s) => monthOf(s.date) % months === 0).length <= limit,
  );
  if (step !== undefined) {
    return starts
      .filter(({ date }) => monthOf(date) % step === 0)
      .map(({ index, date }) => ({ index, date, unit: monthOf(date) === 0 ? 'year' : 'month' }));
  }
  const years = starts.filter(({ date }) => monthOf(date) === 0);
  const every = Math.max(Math.ceil(years.length / limit), 1);
  return years
    .filter(({ date }) => Number(date.slice(0, 4)) % every === 0)
    .map(({ index, date }) => ({ index, date, unit: 'year' }));
}
