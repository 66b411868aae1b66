import type { AbnormalSession, MissingAbnormalReturn } from '../../shared/schemas/past-events-reply.ts';
import { estimateByT, type PointEstimate } from '../stats/estimate.ts';
import { fitLine, type LineFit } from '../stats/fit-line.ts';
import { sumOfForecastErrors } from '../stats/forecast-error.ts';
import { marketModelOf } from '../stats/return-model.ts';
import type { AlignedReturns } from './abnormal-columns.ts';
import { abnormalDesign } from './abnormal-design.ts';

/** A thing that was worked out, or why it cannot be. */
type Found<Value> =
  | { readonly value: Value; readonly missing: null }
  | { readonly value: null; readonly missing: MissingAbnormalReturn };

/** The market model of an event with how many sessions of its estimation window have both returns. */
export type MarketModel = Found<LineFit> & { readonly sessions: number };

/**
 * Fits the market model of an event: the share's return on its index's, by ordinary least squares, over the sessions of
 * `abnormalDesign.estimation` that have both. `dayZero` is the place of the event's session in `returns`.
 *
 * `tooFewSessions` where fewer than `leastSessions` have both, or where the index never moved. Source: MacKinlay 1997,
 * "Event studies in economics and finance", eq. 3 and 4.
 */
export function marketModelAt(returns: AlignedReturns, dayZero: number): MarketModel {
  const { estimation, leastSessions } = abnormalDesign;
  const from = Math.max(0, dayZero + estimation.from);
  const to = Math.max(0, dayZero + estimation.to + 1);
  const benchmark = returns.benchmark.subarray(from, to);
  const share = returns.share.subarray(from, to);
  const fit = fitLine(benchmark, share);
  const sessions = fit?.nUsed ?? bothPresent(benchmark, share);
  const value = sessions < leastSessions ? null : fit;
  return value === null ? { value, missing: 'tooFewSessions', sessions } : { value, missing: null, sessions };
}

/** How many places have both values. */
function bothPresent(one: Float64Array, other: Float64Array): number {
  return one.filter((value, place) => !Number.isNaN(value + (other[place] ?? Number.NaN))).length;
}

/**
 * The cumulative abnormal return over sessions `from` to `to` around an event: the sum of the share's returns less what the
 * model expects, with its forecast error. One session, `from` = `to`, is the abnormal return of that session.
 *
 * None where a session lacks a return: a sum over the rest would be of another window. Log returns, as fractions. Source:
 * MacKinlay 1997, eq. 7, 8 and 10.
 */
export function cumulativeAbnormal(
  returns: AlignedReturns,
  fit: LineFit,
  dayZero: number,
  { from, to }: { readonly from: number; readonly to: number },
): Found<PointEstimate> {
  const places = Array.from({ length: to - from + 1 }, (_, step) => dayZero + from + step);
  for (const place of places) {
    const missing = returns.missingAt(place);
    if (missing !== null) return { value: null, missing };
  }
  const at = (column: Float64Array) => places.map((place) => column[place] ?? Number.NaN);
  const value = sumOfForecastErrors(marketModelOf(fit), at(returns.benchmark), at(returns.share));
  return value === null ? { value, missing: 'missingSession' } : { value, missing: null };
}

/** The abnormal return of each session that is shown around an event, with what is usual; without their dates. */
export function abnormalSessions(
  returns: AlignedReturns,
  model: MarketModel,
  dayZero: number,
): Omit<AbnormalSession, 'sessionDate'>[] {
  const { shown, level } = abnormalDesign;
  return Array.from({ length: shown.to - shown.from + 1 }, (_, step) => {
    const offset = shown.from + step;
    const found =
      model.value === null
        ? model
        : cumulativeAbnormal(returns, model.value, dayZero, { from: offset, to: offset });
    if (found.value === null) return { offset, abnormal: null, usual: null, missing: found.missing };
    const { estimate, interval } = estimateByT(found.value, level);
    return { offset, abnormal: estimate, usual: interval.high - estimate, missing: null };
  });
}
