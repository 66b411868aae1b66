import type { Estimate } from '../stats/estimate.ts';
import { meanByT } from '../stats/mean.ts';
import type { EventInColumns } from './event-in-columns.ts';
import type { StudyWindow } from './study-design.ts';

/** The abnormal returns of one event over offsets, by the model of its estimation window; null where a session has none. */
export function abnormalOver(
  { columns, place, returns }: EventInColumns,
  { from, to }: StudyWindow,
): (number | null)[] {
  const { alpha, beta } = returns.model;
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const at = place + from + step;
    const abnormal = (columns.share[at] ?? Number.NaN) - alpha - beta * (columns.market[at] ?? Number.NaN);
    return Number.isNaN(abnormal) ? null : abnormal;
  });
}

/** What events did on one session on average, and up to it; null of fewer than two events that have it. */
export interface PathStep {
  readonly offset: number;
  readonly aar: Estimate | null;
  /** From the first session of the window on; before it, what is still to come until the window begins, with its sign turned. */
  readonly cumulative: Estimate | null;
}

/**
 * The mean path of events over `shown`, which ends with the window. Before the window it is summed backwards, so that the line
 * goes through 0 where the window begins; an event that lacks a session there is left out of the sums that would hold it.
 */
export function studyPath(
  abnormal: readonly (readonly (number | null)[])[],
  shown: StudyWindow,
  window: StudyWindow,
  level: number,
): PathStep[] {
  const start = window.from - shown.from;
  const sums = abnormal.map((event) => summed(event, start));
  return Array.from({ length: shown.to - shown.from + 1 }, (_, place) => ({
    offset: shown.from + place,
    aar: meanByT(
      abnormal.map((event) => event[place] ?? Number.NaN),
      level,
    ),
    cumulative: meanByT(
      sums.map((event) => event[place] ?? Number.NaN),
      level,
    ),
  }));
}

/** An event's sums over places: forwards from `start` on, backwards before it, where a place holds minus what follows it. */
function summed(event: readonly (number | null)[], start: number): Float64Array {
  const sums = new Float64Array(event.length);
  let total = 0;
  for (let place = start; place < event.length; place += 1) {
    total += event[place] ?? Number.NaN;
    sums[place] = total;
  }
  total = 0;
  for (let place = start - 1; place >= 0; place -= 1) {
    sums[place] = total;
    total -= event[place] ?? Number.NaN;
  }
  return sums;
}
