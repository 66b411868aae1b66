import type { SessionDate } from '../../shared/units/session-date.ts';

/** The sessions in view: indices into the series' columns, both inclusive. */
export interface SessionView {
  from: number;
  to: number;
}

/** How much of the series is shown. */
export type ViewRange = '1m' | '3m' | '6m' | '1y' | '5y' | 'all';

/** All ranges, shortest first. */
export const VIEW_RANGES: readonly ViewRange[] = ['1m', '3m', '6m', '1y', '5y', 'all'];

const SESSIONS_IN: Record<ViewRange, number> = {
  '1m': 22,
  '3m': 64,
  '6m': 126,
  '1y': 252,
  '5y': 1260,
  all: Number.POSITIVE_INFINITY,
};

/** The sessions of a range, centred on a position where one is given, else ending at the newest; always inside the series of `count` sessions. */
export function viewOf(range: ViewRange, count: number, centre: number | null): SessionView {
  const size = Math.min(SESSIONS_IN[range], count);
  const latestStart = count - size;
  const start = centre === null ? latestStart : Math.round(centre - size / 2);
  const from = Math.min(Math.max(start, 0), latestStart);
  return { from, to: from + size - 1 };
}

/**
 * Where a date stands among ascending sessions: its index, or the gap between its neighbours (index − 0.5) where the
 * series has no such session. A date is never moved onto another session.
 */
export function positionOf(date: SessionDate, dates: readonly SessionDate[]): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? date) < date) low = middle + 1;
    else high = middle;
  }
  return dates[low] === date ? low : low - 0.5;
}

/** The fewest sessions that a pair of dates shows. */
const FEWEST = 5;

/**
 * The sessions between two dates, both inclusive; a missing one stands for that end of the series. Fewer than five are
 * widened to five around them. Null where no session lies between them.
 */
export function viewBetween(
  from: SessionDate | null,
  to: SessionDate | null,
  dates: readonly SessionDate[],
): SessionView | null {
  const first = from === null ? 0 : Math.ceil(positionOf(from, dates));
  const last = to === null ? dates.length - 1 : Math.floor(positionOf(to, dates));
  if (last < first) return null;
  const missing = Math.max(Math.min(FEWEST, dates.length) - (last - first + 1), 0);
  const start = Math.max(Math.min(first - Math.ceil(missing / 2), dates.length - FEWEST), 0);
  return missing === 0
    ? { from: first, to: last }
    : { from: start, to: Math.min(start + FEWEST, dates.length) - 1 };
}

/** True where a position lies in the view, the half session on either side included. */
export function isInView(position: number, view: SessionView): boolean {
  return position >= view.from - 0.5 && position <= view.to + 0.5;
}
