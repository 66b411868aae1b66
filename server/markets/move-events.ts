import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import { makeEvent } from './make-event.ts';
import { deviationsAt, moveReturns } from './move-returns.ts';
import type { TracedSeries } from './trace-series.ts';

/**
 * From here on a share's move from close to close is large: a tenth, as in the KRX rule that halts a share for two
 * minutes once it is 10 % away from its reference price (static volatility interruption, since 2015-06-15).
 */
export const largeShareMove = 0.1;

/** For an index: 5 %, as in the KRX rule that suspends programme trading (sidecar). */
const largeIndexMove = 0.05;

/** A share that moves by 4 % on an ordinary day has no large move in 10 %: it takes this many of its deviations too, where they are known. */
const fewestDeviations = 2.5;

/**
 * A smaller move is large where it is this many of the share's deviations. Daily returns have fat tails: three were
 * exceeded three to five times a year by the shares whose prices come with Newstape, four once or twice.
 */
const unusualDeviations = 4;

/** A move of exactly 10 % counts, although 9,900 / 11,000 − 1 is a hair less in binary numbers. */
const rounding = 1e-9;

/**
 * Large moves: the simple return from the close of the last bar with trading, as a fraction. One kind, and `basis` says
 * after `closeToClose` which of these hold:
 * - `10%` (index: `5%`): that much, and at least 2.5 standard deviations where they are known.
 * - `60dDeviation`: at least four standard deviations of the log returns of the 60 sessions before, and half of that size.
 * - the benchmark's id: the same of the log return less the benchmark's, against the deviation of that difference.
 * - `afterHalt`: sessions without trading lie in between.
 *
 * Nothing is told where a session is missing in between, or a bar in doubt, or a suspected split of unknown ratio; across
 * a known unadjusted split the earlier prices are divided by it.
 */
export function moveEvents(traced: TracedSeries, benchmark: TracedSeries | null): PriceEvent[] {
  const { own, abnormal } = moveReturns(traced, benchmark);
  const isIndex = traced.series.currency === 'pt';
  const large = (isIndex ? largeIndexMove : largeShareMove) - rounding;
  const events: PriceEvent[] = [];
  for (let place = 0; place < traced.bars.length; place += 1) {
    const move = Math.expm1(own.all[place] ?? Number.NaN);
    const less = Math.expm1(abnormal?.all[place] ?? Number.NaN);
    const bar = traced.bars[place];
    if (!bar || !(Math.abs(move) >= large / 2 || Math.abs(less) >= large / 2)) continue;
    const deviations = Math.abs(deviationsAt(own, place));
    const criteria: string[] = [];
    if (Math.abs(move) >= large && !(deviations < fewestDeviations)) criteria.push(isIndex ? '5%' : '10%');
    if (Math.abs(move) >= large / 2 && deviations >= unusualDeviations) criteria.push('60dDeviation');
    if (benchmark && abnormal && Math.abs(less) >= large / 2) {
      const isUnusual = Math.abs(deviationsAt(abnormal, place)) >= unusualDeviations;
      if (isUnusual) criteria.push(benchmark.series.instrumentId);
    }
    if (criteria.length === 0) continue;
    if (traced.previous[place] !== place - 1) criteria.push('afterHalt');
    const basis = `closeToClose,${criteria.join(',')}`;
    events.push(makeEvent(traced, bar.sessionDate, 'move', move, basis));
  }
  return events;
}
