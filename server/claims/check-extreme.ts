import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import { addDays, type SessionDate, yearsBefore } from '../../shared/units/session-date.ts';
import { badRangeOf } from '../markets/bad-range.ts';
import { isHalted } from '../markets/is-halted.ts';
import { splitStepBetween } from '../markets/split-step.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { coveredFrom, type YearWindow } from '../markets/year-window.ts';
import { placeAtOrAfter } from './bar-lookup.ts';
import { isComparable, matchOf } from './check-price.ts';
import { contradicted, type Outcome, reference, unverifiable, verified } from './outcome.ts';

type Basis = 'close' | 'intraday';

/** The extreme of a window before a day, in prices of that day. */
interface Window {
  /** Null where the window holds no session with trading. */
  readonly extreme: number | null;
  readonly date: SessionDate | null;
  /** The same without regard to splits that the source did not adjust for: what a careless reader would see. */
  readonly rawExtreme: number | null;
  /** The window reaches no further back than the series, or the series starts with the listing. */
  readonly isCovered: boolean;
  /** A split of unknown ratio is suspected in the window. */
  readonly hasUnknownSplit: boolean;
}

export interface ExtremeContext {
  readonly series: PriceSeries;
  readonly calendar: TradingCalendar | null;
  readonly listedDate: SessionDate | null;
}

/**
 * Checks that a day was a 52-week high or low, or a record high, and that a stated price was that day's extreme.
 *
 * The window runs from the same calendar date one year earlier (29 February: 28th) to the day before; the day must lie
 * strictly beyond it. Sessions without trading are skipped. A more extreme price inside the window contradicts even where
 * the series does not cover all of it; a window that it does not cover verifies nothing. Where the statement does not say
 * whether it speaks of closing prices, either will do.
 */
export function checkExtreme(statement: ClaimStatement, bar: PriceBar, context: ExtremeContext): Outcome {
  return checkExtremeOf(statement, bar, context, '1y');
}

/** As `checkExtreme`, with another window than that of a year. */
export function checkExtremeOf(
  statement: ClaimStatement,
  bar: PriceBar,
  context: ExtremeContext,
  length: YearWindow,
): Outcome {
  const { extremeBasis } = statement;
  if (extremeBasis !== null) return checkBasis(statement, extremeBasis, bar, context, length);
  const intraday = checkBasis(statement, 'intraday', bar, context, length);
  if (intraday.verdict !== 'contradicted') return intraday;
  const close = checkBasis(statement, 'close', bar, context, length);
  if (close.verdict === 'contradicted') return intraday;
  return close.verdict === 'verified' ? { ...close, basis: 'close' } : close;
}

/** True where the day's price, and the stated one if any, is equal to the extreme of the window before. */
export function isSameExtreme(statement: ClaimStatement, bar: PriceBar, context: ExtremeContext): boolean {
  const sign = statement.kind === '52w_low' ? -1 : 1;
  const bases: readonly Basis[] = statement.extremeBasis ? [statement.extremeBasis] : ['intraday', 'close'];
  return bases.some((basis) => {
    const price = extremeOf(bar, basis, sign);
    const window = windowBefore(statement.kind, basis, bar, context, '1y');
    if (price === null || !window.isCovered || window.hasUnknownSplit) return false;
    return (
      window.extreme === price &&
      (statement.value === null || matchOf(statement, price, bar, context.series) !== null)
    );
  });
}

function checkBasis(
  statement: ClaimStatement,
  basis: Basis,
  bar: PriceBar,
  context: ExtremeContext,
  length: YearWindow,
): Outcome {
  const sign = statement.kind === '52w_low' ? -1 : 1;
  const price = extremeOf(bar, basis, sign);
  if (price === null) return unverifiable('missingSession');
  const window = windowBefore(statement.kind, basis, bar, context, length);
  const known = reference({
    value: price,
    previousExtreme: window.extreme,
    previousExtremeDate: window.date,
  });
  const stated = statement.value === null ? 'matches' : matchOf(statement, price, bar, context.series);
  if (window.hasUnknownSplit) return unverifiable('unadjustedSplit', known);
  if (isBeyond(window.extreme, price, sign)) return notAnExtreme(window, price, sign, known);
  if (stated === null) return differs(statement, price, sign, window, known, context);
  if (!window.isCovered) return unverifiable('windowNotCovered', known);
  return verified(known, stated, stated === 'matchesUnsplit' ? 'beforeSplit' : undefined);
}

/** A price in the window is at least as extreme as the day's. Where only a known unadjusted split makes it so, nothing is settled. */
function notAnExtreme(window: Window, price: number, sign: number, known: Outcome['reference']): Outcome {
  if (known === null) return unverifiable('unadjustedSplit');
  const rawAgrees = isBeyond(window.rawExtreme, price, sign);
  return rawAgrees ? contradicted(known, 'notAnExtreme') : unverifiable('unadjustedSplit', known);
}

/** The day was an extreme, but of another price than the stated one. */
function differs(
  statement: ClaimStatement,
  price: number,
  sign: number,
  window: Window,
  known: Outcome['reference'] & object,
  { series }: ExtremeContext,
): Outcome {
  if (!isComparable(series)) return unverifiable('unadjustedSplit', known);
  const value = statement.value ?? price;
  const isMoment = statement.session === 'intraday' && sign * value < sign * price;
  const wasExtremeThen = isMoment && window.extreme !== null && sign * value > sign * window.extreme;
  return wasExtremeThen ? unverifiable('insideDayRange', known) : contradicted(known);
}

function isBeyond(extreme: number | null, price: number, sign: number): boolean {
  return extreme !== null && sign * extreme >= sign * price;
}

function extremeOf(bar: PriceBar, basis: Basis, sign: number): number | null {
  if (basis === 'close') return bar.close;
  if (badRangeOf(bar)) return null;
  return sign === 1 ? bar.high : bar.low;
}

/** Walks back from the day, so that each earlier price can be put into the day's unit split by split. */
function windowBefore(
  kind: ClaimStatement['kind'],
  basis: Basis,
  bar: PriceBar,
  context: ExtremeContext,
  length: YearWindow,
): Window {
  const { series, calendar, listedDate } = context;
  const { bars } = series;
  const from = kind === 'record_high' ? null : windowStart(series, bar.sessionDate, length);
  const sign = kind === '52w_low' ? -1 : 1;
  let [extreme, rawExtreme, date, scale]: [number | null, number | null, SessionDate | null, number] = [
    null,
    null,
    null,
    1,
  ];
  let hasUnknownSplit = false;
  let after = bar;
  for (let place = placeAtOrAfter(bars, bar.sessionDate) - 1; place >= 0; place -= 1) {
    const one = bars[place];
    if (!one || (from !== null && one.sessionDate < from)) break;
    const step = splitStepBetween(one, after, series);
    if (step?.known) scale *= step.ratio;
    else if (step) hasUnknownSplit = true;
    after = one;
    const price = isHalted(one) ? null : extremeOf(one, basis, sign);
    if (price === null) continue;
    if (rawExtreme === null || sign * price > sign * rawExtreme) rawExtreme = price;
    if (extreme !== null && sign * (price / scale) <= sign * extreme) continue;
    extreme = price / scale;
    date = one.sessionDate;
  }
  const first = bars[0]?.sessionDate;
  const start = coveredFrom(first, calendar);
  const startsAtListing = listedDate !== null && first !== undefined && first <= listedDate;
  const isCovered = startsAtListing || (from !== null && start !== null && start <= from);
  return { extreme, rawExtreme, date, isCovered, hasUnknownSplit };
}

/** The first day of a window before a day; the first day of all where fewer than 252 sessions with trading come before. */
function windowStart({ bars }: PriceSeries, day: SessionDate, length: YearWindow): SessionDate {
  if (length === '1y') return yearsBefore(day, 1);
  if (length === '364d') return addDays(day, -364);
  let left = 252;
  for (let place = placeAtOrAfter(bars, day) - 1; place >= 0; place -= 1) {
    const one = bars[place];
    if (one && !isHalted(one)) left -= 1;
    if (one && left === 0) return one.sessionDate;
  }
  return addDays(bars[0]?.sessionDate ?? day, -1);
}
