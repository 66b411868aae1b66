import type { SessionMove } from '../../shared/schemas/session-bar.ts';
import { largeShareMove } from './move-events.ts';
import { deviationsAt, moveReturns } from './move-returns.ts';
import type { TracedSeries } from './trace-series.ts';
import { usualVolumes } from './usual-volumes.ts';

/**
 * From this many standard deviations on a share has moved: about one session in twenty (Brown and Warner 1985 measure the
 * days around an event so). Large moves, which are marked on charts, need four.
 */
export const movedFrom = 2;

/** `SessionMove` in columns, by place; NaN where it is not known. `usualVolume` as of `usualVolumes`. */
export interface SessionMoves {
  readonly returns: Float64Array;
  readonly deviations: Float64Array;
  readonly usualVolume: Float64Array;
}

/** How unusual each session from a place on was. The places before have no deviations. */
export function sessionMoves(
  traced: TracedSeries,
  benchmark: TracedSeries | null,
  from: number,
): SessionMoves {
  const { own, abnormal } = moveReturns(traced, benchmark);
  const deviations = new Float64Array(own.all.length).fill(Number.NaN);
  for (let place = from; place < deviations.length; place += 1) {
    const less = abnormal === null ? Number.NaN : deviationsAt(abnormal, place);
    deviations[place] = Number.isNaN(less) ? deviationsAt(own, place) : less;
  }
  return { returns: own.all, deviations, usualVolume: usualVolumes(traced) };
}

/** Deviations are kept to four digits after the point: sixty returns tell no more, and a bar is a sixth smaller. */
const deviationScale = 10_000;

/** The move of one session as the product keeps it. */
export function moveAt(
  { returns, deviations, usualVolume }: SessionMoves,
  { scale }: TracedSeries,
  place: number,
): SessionMove {
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  const deviation = known(Math.round((deviations[place] ?? Number.NaN) * deviationScale) / deviationScale);
  const change = known(Math.expm1(returns[place] ?? Number.NaN));
  return {
    deviations: deviation,
    moved: deviation === null ? movedWithoutHistory(change) : Math.abs(deviation) >= movedFrom,
    usualVolume: known((usualVolume[place] ?? Number.NaN) * (scale[place] ?? 1)),
  };
}

/** A share that was listed lately has no usual day: a tenth is a large move of any share, and less may or may not be. */
function movedWithoutHistory(change: number | null): boolean | null {
  return change !== null && Math.abs(change) >= largeShareMove ? true : null;
}
