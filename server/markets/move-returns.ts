import { benchmarkReturns } from './benchmark-returns.ts';
import { logReturns, ordinaryReturns } from './log-returns.ts';
import type { TracedSeries } from './trace-series.ts';
import { trailingDeviation } from './trailing-deviation.ts';

/** The log returns of a series by place, and those of them that tell what is usual; NaN where there is none. */
export interface MoveReturns {
  readonly all: Float64Array;
  /** Those of one session each: see `ordinaryReturns`. */
  readonly ordinary: Float64Array;
}

/** The returns of a series, and the same less its benchmark's; null without a benchmark. */
export function moveReturns(
  traced: TracedSeries,
  benchmark: TracedSeries | null,
): { own: MoveReturns; abnormal: MoveReturns | null } {
  const all = logReturns(traced);
  const own = { all, ordinary: ordinaryReturns(traced, all) };
  if (!benchmark) return { own, abnormal: null };
  const market = benchmarkReturns(traced, benchmark);
  const less = (returns: Float64Array) => returns.map((one, place) => one - (market[place] ?? Number.NaN));
  return { own, abnormal: { all: less(own.all), ordinary: less(own.ordinary) } };
}

/** How many trailing standard deviations the return at a place is, signed; NaN where one of the two is not known. */
export function deviationsAt({ all, ordinary }: MoveReturns, place: number): number {
  return (all[place] ?? Number.NaN) / trailingDeviation(ordinary, place);
}
