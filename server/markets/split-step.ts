import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import { splitsOf } from './split-history.ts';

/** A step between two closes that looks like a split which the source did not adjust for. */
export interface SplitStep {
  /** New shares for each old one, as known or as guessed from the step; below 1 for a reverse split. */
  readonly ratio: number;
  /** True when the split history has a split on that session; false when only the step speaks for it. */
  readonly known: boolean;
}

/** KRX lets a price move by 30 % of its base price at most; a step beyond that has another base price. 1 % is left for rounding. */
const krxLimit = 0.31;

/** A bonus issue of one share for two is a usual ratio in Korea, hence 1.5. */
const krxRatios = [1.5, 2, 3, 4, 5, 10, 20, 25, 50, 100].flatMap((ratio) => [ratio, 1 / ratio]);

/** Where there is no daily limit, 1.5 cannot be told from a fall on bad news, and is left out. */
const openRatios = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50, 100].flatMap((ratio) => [
  ratio,
  1 / ratio,
]);

/** A move that is more than this many times the day before's turnover is a reaction to news, not a split. */
const turnoverOfNews = 4;

/**
 * Judges the step from the bar before to a bar; null where it is an ordinary move.
 *
 * A split of the history counts as unadjusted where the step lies nearer to it than to no step at all. Without one, the
 * step of a Korean share is suspected where it lies beyond the daily limit and within that limit of a usual ratio; the
 * step of a share without a daily limit where both the opening and the close lie within 5 % of a half or a double
 * (15 % of a higher ratio) and the turnover is no more than four times that of the session before.
 * An index (counted in points) never splits.
 */
export function splitStepBetween(before: PriceBar, bar: PriceBar, series: PriceSeries): SplitStep | null {
  if (series.currency === 'pt') return null;
  const step = bar.close / before.close;
  const known = splitsOf(series.instrumentId).find(
    (split) => split.exDate > before.sessionDate && split.exDate <= bar.sessionDate,
  );
  if (known && distance(step * known.ratio) < distance(step)) return { ratio: known.ratio, known: true };
  const ratio = series.currency === 'KRW' ? beyondTheLimit(step) : likeARatio(before, bar);
  return ratio === null ? null : { ratio, known: false };
}

function beyondTheLimit(step: number): number | null {
  if (Math.abs(step - 1) <= krxLimit) return null;
  const ratio = nearest(step, krxRatios);
  return Math.abs(step * ratio - 1) <= krxLimit ? ratio : null;
}

function likeARatio(before: PriceBar, bar: PriceBar): number | null {
  const step = bar.close / before.close;
  if (step > 0.6 && step < 1.8) return null;
  const ratio = nearest(step, openRatios);
  const tolerance = Math.log(ratio === 2 || ratio === 0.5 ? 1.05 : 1.15);
  const opening = (bar.open ?? bar.close) / before.close;
  if (distance(step * ratio) > tolerance || distance(opening * ratio) > tolerance) return null;
  return turnoverRatio(before, bar) > turnoverOfNews ? null : ratio;
}

/** How far a factor is from 1, in logarithms, so that a half and a double are equally far. */
function distance(factor: number): number {
  return Math.abs(Math.log(factor));
}

function nearest(step: number, ratios: readonly number[]): number {
  return ratios.reduce((best, ratio) => (distance(step * ratio) < distance(step * best) ? ratio : best), 1);
}

/** Turnover against that of the session before; 1 where a volume is missing or 0. */
function turnoverRatio(before: PriceBar, bar: PriceBar): number {
  return before.volume && bar.volume ? (bar.volume * bar.close) / (before.volume * before.close) : 1;
}
