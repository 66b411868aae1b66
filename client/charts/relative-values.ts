import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import { reducePoints } from './reduce-points.ts';
import type { SessionView } from './session-view.ts';
import { calmDomain, type ValueDomain } from './value-domain.ts';

/** A session of the view: share and index rebased to 100, and the share less the index in points. Null: not known. */
export interface RelativePoint {
  position: number;
  share: number | null;
  index: number | null;
  difference: number | null;
}

/** Share and index beside each other. */
export interface RelativeValues {
  /** The session at which both are 100: the first of the view that has both prices. */
  baseDate: SessionDate;
  points: RelativePoint[];
  /** The session from which prices are of another measure than at the base, so that nothing is told; null where there is none. */
  comparableUntil: SessionDate | null;
}

/** The closes of an index by session, without those that are not priced. */
function closesByDate(series: PriceSeriesReply): Map<SessionDate, number> {
  const { unpriced } = flaggedSessions(series.events);
  const closes = new Map<SessionDate, number>();
  for (const [place, date] of series.dates.entries()) {
    const close = series.close[place];
    if (close !== undefined && !unpriced.has(date)) closes.set(date, close);
  }
  return closes;
}

/**
 * A share and its index rebased to 100 at the left edge of the view. Halted sessions and bars in doubt have no value, what
 * lies after a suspected split neither: prices there are of another measure. Null where no session has both prices.
 */
export function relativeValues(
  series: PriceSeriesReply,
  benchmark: PriceSeriesReply,
  view: SessionView,
  columns: number,
  marked: ReadonlySet<number>,
): RelativeValues | null {
  const { unpriced, brokenBefore, measureChangedAt } = flaggedSessions(series.events);
  const indexCloses = closesByDate(benchmark);
  let base: { share: number; index: number; date: SessionDate } | null = null;
  let comparableUntil: SessionDate | null = null;
  const breaks = [...brokenBefore].sort();
  const shown = new Set(reducePoints(series.close, view, columns, marked));
  const points: RelativePoint[] = [];
  let before: SessionDate | null = null;
  for (let position = view.from; position <= view.to; position += 1) {
    const date = series.dates[position];
    if (date === undefined) continue;
    if (base !== null && measureChangedAt.has(date)) {
      comparableUntil = date;
      break;
    }
    const priced = unpriced.has(date) ? null : (series.close[position] ?? null);
    const index = indexCloses.get(date) ?? null;
    if (base === null && priced !== null && index !== null) base = { share: priced, index, date };
    const last = before;
    before = date;
    if (base === null || !(shown.has(position) || priced === null || index === null)) continue;
    if (last !== null && breaks.some((broken) => broken > last && broken <= date)) {
      points.push({ position: position - 0.5, share: null, index: null, difference: null });
    }
    const rebased = priced === null ? null : (priced / base.share) * 100;
    const rebasedIndex = index === null ? null : (index / base.index) * 100;
    const difference = rebased === null || rebasedIndex === null ? null : rebased - rebasedIndex;
    points.push({ position, share: rebased, index: rebasedIndex, difference });
  }
  return base && { baseDate: base.date, points, comparableUntil };
}

/** The values at the end of the view; null where its last session has none. */
export function lastRelative(values: RelativeValues): RelativePoint | null {
  return values.points.at(-1) ?? null;
}

/** Lowest and highest of some values with a margin of 5 %; around `neutral` where there are none. */
export function relativeDomain(values: readonly (number | null)[], neutral: number): ValueDomain {
  let low = neutral;
  let high = neutral;
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const margin = Math.max((high - low) * 0.05, 0.5);
  return calmDomain(low - margin, high + margin);
}
