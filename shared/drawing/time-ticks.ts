import type { SessionDate } from '../units/session-date.ts';
import type { ChartWords } from './chart-words.ts';

/** A label of the time axis. */
export interface TimeTick {
  readonly slot: number;
  readonly text: string;
  /** A year: drawn bold. */
  readonly strong: boolean;
}

type TimeWords = Pick<ChartWords, 'year' | 'month' | 'monthOf'>;

/** Months between ticks, finest first. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/**
 * Ticks at the first session in view of every month, quarter or year, as fine as `mostTicks` allows; a year where
 * January starts. A view with no January in it has the year in its first label. A view inside one or two months has
 * days. Every axis so says its year at least once.
 */
export function timeTicks(dates: readonly SessionDate[], mostTicks: number, words: TimeWords): TimeTick[] {
  const starts = monthStarts(dates);
  const found =
    STEPS.map((step) => starts.filter((slot) => monthNumber(dates, slot) % step === 0)).find(
      (slots) => slots.length <= Math.max(1, mostTicks),
    ) ?? [];
  if (found.length < 2) return dayTicks(dates, mostTicks);
  const hasYear = found.some((slot) => monthNumber(dates, slot) % 12 === 0);
  return found.map((slot, place) => monthTick(dates[slot] ?? '', slot, !hasYear && place === 0, words));
}

/** Slots whose month differs from the slot's before; the first slot of the view is none, its month may have begun before. */
function monthStarts(dates: readonly SessionDate[]): number[] {
  return dates.flatMap((date, slot) => {
    const before = dates[slot - 1];
    return before !== undefined && before.slice(0, 7) !== date.slice(0, 7) ? slot : [];
  });
}

function monthNumber(dates: readonly SessionDate[], slot: number): number {
  const date = dates[slot] ?? '';
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthTick(date: string, slot: number, withYear: boolean, words: TimeWords): TimeTick {
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
  if (month === 1) return { slot, text: words.year(year), strong: true };
  if (!withYear) return { slot, text: words.month(month), strong: false };
  return { slot, text: words.monthOf(year, month), strong: true };
}

/** Evenly spaced days, the first with its year. */
function dayTicks(dates: readonly SessionDate[], mostTicks: number): TimeTick[] {
  const every = Math.max(1, Math.ceil(dates.length / Math.max(1, Math.min(mostTicks, 6))));
  return dates.flatMap((date, slot) => {
    if (slot % every !== 0) return [];
    return { slot, text: slot === 0 ? date : date.slice(5), strong: slot === 0 };
  });
}
