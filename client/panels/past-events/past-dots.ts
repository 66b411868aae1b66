import type { PastEvents } from '../../../shared/schemas/past-events-reply.ts';
import { valueTicks } from '../../charts/value-ticks.ts';
import { linearScale } from './linear-scale.ts';

/** Dots of earlier outcomes on one axis, stacked where they would touch. Places are in pixels. */
export interface DotLayout {
  dots: { key: string; x: number; row: number }[];
  rows: number;
  xOf: (value: number) => number;
  ticks: number[];
}

/** As wide as a dot with its outline and a gap. */
const DOT = 12;
/** No more rows than fit; further dots lie on those of the last row. */
const MOST_ROWS = 10;
/** Room at both ends of the axis, as a share of what it spans. */
const MARGIN = 0.08;

/** Lays out the outcomes, this one's and the interval of the mean on an axis that holds zero. */
export function layPastDots(
  { events, own, mean }: Pick<PastEvents, 'events' | 'own' | 'mean'>,
  width: number,
): DotLayout {
  const interval = mean === null ? [] : [mean.interval.low, mean.interval.high];
  const values = [0, ...events.map(({ abnormal }) => abnormal), ...(own ? [own.estimate] : []), ...interval];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || 0.02) * MARGIN;
  const xOf = linearScale(low - room, high + room, DOT / 2, Math.max(DOT, width - DOT / 2));
  const lastOf: number[] = [];
  const dots = events
    .map(({ key, abnormal }) => ({ key, x: xOf(abnormal) }))
    .sort((one, other) => one.x - other.x)
    .map(({ key, x }) => {
      const free = lastOf.findIndex((last) => x - last >= DOT);
      const row = free >= 0 ? free : Math.min(lastOf.length, MOST_ROWS - 1);
      lastOf[row] = x;
      return { key, x, row };
    });
  return { dots, rows: lastOf.length, xOf, ticks: valueTicks(low - room, high + room) };
}
