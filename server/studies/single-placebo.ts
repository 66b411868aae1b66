import { quantileOf } from '../stats/quantile-of.ts';
import { placeboCandidates } from './placebo-candidates.ts';
import type { StudyColumns } from './study-columns.ts';
import type { StudyDesign } from './study-design.ts';

/** Fewer windows repeat themselves rather than say how the share scatters. */
const leastWindows = 30;

/** How the cumulative abnormal return of one share scatters over windows without the event. */
export interface SinglePlacebo {
  readonly windows: number;
  /** Of windows and the event together, the share that lies at least as far from 0 as the event; never 0. */
  readonly asFar: number | null;
  /** Within which `level` of the windows lie, up to each session of the event window. */
  readonly band: readonly { readonly low: number; readonly high: number }[];
}

/**
 * All windows of a share at which an event could have been studied and which do not touch the event at `place`, under the same
 * model: nothing is drawn. `observed` is the event's own cumulative abnormal return; null where it has none. Null of fewer
 * than 30 windows. They overlap each other, so there are fewer independent ones.
 */
export function singlePlacebo(
  columns: StudyColumns,
  place: number,
  observed: number | null,
  design: StudyDesign,
): SinglePlacebo | null {
  const { places, alpha, beta } = placeboCandidates(columns, [place], design);
  if (places.length < leastWindows) return null;
  const { window, level } = design;
  const sums = Array.from({ length: window.to - window.from + 1 }, () => new Float64Array(places.length));
  for (const [at, candidate] of places.entries()) {
    let total = 0;
    for (const [step, column] of sums.entries()) {
      const session = candidate + window.from + step;
      const expected = (alpha[at] ?? Number.NaN) + (beta[at] ?? Number.NaN) * (columns.market[session] ?? 0);
      total += (columns.share[session] ?? Number.NaN) - expected;
      column[at] = total;
    }
  }
  const whole = sums.at(-1) ?? new Float64Array();
  const far =
    observed === null
      ? null
      : whole.reduce((count, one) => (Math.abs(one) >= Math.abs(observed) ? count + 1 : count), 0);
  return {
    windows: places.length,
    asFar: far === null ? null : (1 + far) / (1 + places.length),
    band: sums.map((column) => {
      column.sort();
      return { low: quantileOf(column, (1 - level) / 2), high: quantileOf(column, (1 + level) / 2) };
    }),
  };
}
