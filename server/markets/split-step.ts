import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { adjustmentsBetween } from './adjustments-of.ts';
import { splitsOf } from './split-history.ts';

/** A step between two closes that is, or looks like, a split which the source did not adjust for. */
export interface SplitStep {
  /** New shares for each old one, as known or as guessed from the step; below 1 for a reverse split. */
  readonly ratio: number;
  /** True when a person or the split history has a split on that session; false when only the step speaks for it. */
  readonly known: boolean;
  /**
   * What the ratio rests on. `operator`: a person gave it. `history`: the split history has it. `laterSplit`: the step is
   * that of a known split of a later session, so that a part of the series was adjusted for it and a part was not.
   * `nearestRatio`: the step lies near a usual ratio.
   */
  readonly evidence: 'operator' | 'history' | 'laterSplit' | 'nearestRatio';
  /** Ex-date of the known split that the ratio is of; null where the ratio is guessed. */
  readonly exDate: SessionDate | null;
}

/** KRX lets a price move by 30 % of its base price at most; a step beyond that has another base price. 1 % is left for rounding. */
const krxLimit = 0.31;

/** A bonus issue of one share for two is a usual ratio in Korea, hence 1.5. */
const krxRatios = withInverses([1.5, 2, 3, 4, 5, 10, 20, 25, 50, 100]);

/** Where there is no daily limit, 1.5 cannot be told from a fall on bad news, and is left out. */
const openRatios = withInverses([2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50, 100]);

/** A move that is more than this many times the day before's turnover is a reaction to news, not a split. */
const turnoverOfNews = 4;

/**
 * The step from the bar before to a bar, as it has to be reckoned with: null where it is an ordinary move, also since a
 * person accepted it. `before` is the last bar with trading.
 */
export function splitStepBetween(before: PriceBar, bar: PriceBar, series: PriceSeries): SplitStep | null {
  if (adjustmentsBetween(series, before, bar, 'accept').length > 0) return null;
  return suspectedStep(before, bar, series);
}

/**
 * Judges the step from the bar before to a bar, whether or not a person accepted it; null where it is an ordinary move.
 *
 * A split that a person gave counts as it is. One of the history counts as unadjusted where the step lies nearer to it
 * than to no step at all. Without one, the step of a Korean share is suspected where it lies beyond the daily limit and
 * within that limit of a usual ratio, or of that of a later known split; the step of a share without a daily limit where
 * both the opening and the close lie within 5 % of a half or a double (15 % of another ratio) and the turnover is no more
 * than four times that of the session before. An index (counted in points) never splits.
 */
export function suspectedStep(before: PriceBar, bar: PriceBar, series: PriceSeries): SplitStep | null {
  const given = adjustmentsBetween(series, before, bar, 'split');
  if (given.length > 0) {
    const ratio = given.reduce((product, one) => product * (one.ratio ?? 1), 1);
    return { ratio, known: true, evidence: 'operator', exDate: given.at(-1)?.sessionDate ?? null };
  }
  if (series.currency === 'pt') return null;
  const step = bar.close / before.close;
  const splits = splitsOf(series.instrumentId);
  const known = splits.filter(
    (split) => split.exDate > before.sessionDate && split.exDate <= bar.sessionDate,
  );
  const ratio = known.reduce((product, split) => product * split.ratio, 1);
  if (ratio !== 1 && distance(step * ratio) < distance(step)) {
    return { ratio, known: true, evidence: 'history', exDate: known.at(-1)?.exDate ?? null };
  }
  if (isOrdinary(step, series)) return null;
  return guessedStep(before, bar, series);
}

/** True where a step is too small to be suspected without a split being known: most are, so it is asked first. */
function isOrdinary(step: number, { currency }: PriceSeries): boolean {
  return currency === 'KRW' ? Math.abs(step - 1) <= krxLimit : step > 0.6 && step < 1.8;
}

function guessedStep(before: PriceBar, bar: PriceBar, series: PriceSeries): SplitStep | null {
  const later = laterSplits(series, bar.sessionDate);
  const usual = series.currency === 'KRW' ? krxRatios : openRatios;
  const step = bar.close / before.close;
  const ratio = nearest(step, [...later.keys(), ...usual]);
  const exDate = later.get(ratio) ?? null;
  const fits =
    series.currency === 'KRW'
      ? Math.abs(step * ratio - 1) <= krxLimit
      : looksLike(ratio, before, bar) && (isBeyondNews(ratio, exDate) || !isNews(before, bar));
  return fits ? { ratio, known: false, evidence: exDate ? 'laterSplit' : 'nearestRatio', exDate } : null;
}

/** That a price triples on the very ratio of a later split is no news, whatever the volumes, which may be mixed too. */
function isBeyondNews(ratio: number, exDate: SessionDate | null): boolean {
  return exDate !== null && Math.abs(Math.log(ratio)) >= Math.log(3);
}

/**
 * The steps that known splits after a session leave where a part of a series was adjusted for them and a part was not,
 * each with the split's ex-date: the ratio of one or of several in a row, in either direction.
 */
function laterSplits(series: PriceSeries, session: SessionDate): ReadonlyMap<number, SessionDate> {
  const given = (series.adjustments ?? []).flatMap(({ action, ratio, sessionDate }) =>
    action === 'split' && ratio !== null ? [{ exDate: sessionDate, ratio }] : [],
  );
  const splits = [...splitsOf(series.instrumentId), ...given]
    .filter((split) => split.exDate > session)
    .sort((a, b) => (a.exDate < b.exDate ? -1 : 1));
  const steps = new Map<number, SessionDate>();
  for (const [place, { exDate }] of splits.entries()) {
    let product = 1;
    for (const split of splits.slice(place)) {
      product *= split.ratio;
      for (const ratio of [product, 1 / product]) if (!steps.has(ratio)) steps.set(ratio, exDate);
    }
  }
  return steps;
}

/** For shares without a daily limit: both the opening and the close lie near the ratio. */
function looksLike(ratio: number, before: PriceBar, bar: PriceBar): boolean {
  const tolerance = Math.log(ratio === 2 || ratio === 0.5 ? 1.05 : 1.15);
  const opening = (bar.open ?? bar.close) / before.close;
  const close = bar.close / before.close;
  return distance(close * ratio) <= tolerance && distance(opening * ratio) <= tolerance;
}

/** How far a factor is from 1, in logarithms, so that a half and a double are equally far. */
function distance(factor: number): number {
  return Math.abs(Math.log(factor));
}

/** Among equally near ones the first. */
function nearest(step: number, ratios: readonly number[]): number {
  return ratios.reduce((best, ratio) => (distance(step * ratio) < distance(step * best) ? ratio : best), 1);
}

/** Whether the turnover against that of the session before is one of news; not where a volume is missing or 0. */
function isNews(before: PriceBar, bar: PriceBar): boolean {
  if (!before.volume || !bar.volume) return false;
  return (bar.volume * bar.close) / (before.volume * before.close) > turnoverOfNews;
}

function withInverses(ratios: readonly number[]): readonly number[] {
  return ratios.flatMap((ratio) => [ratio, 1 / ratio]);
}
