import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { adjustmentOn, adjustmentsBetween } from './adjustments-of.ts';
import { badRangeOf } from './bad-range.ts';
import { dayNumber } from './day-number.ts';
import { isHaltedIn } from './is-halted.ts';
import {
  isSessionDay,
  knowsDay,
  type SessionCounts,
  sessionCounts,
  sessionsBetween,
} from './session-counts.ts';
import { type SplitStep, splitStepBetween, suspectedStep } from './split-step.ts';
import type { TradingCalendar } from './trading-calendar.ts';

/**
 * A series in columns, with what has to be known before one bar may be compared with another. A place of each column is
 * that of its bar; a price or volume that is missing is NaN.
 */
export interface TracedSeries {
  readonly series: PriceSeries;
  readonly calendar: TradingCalendar | null;
  /** The bars in use, ascending: not those that a person excluded, nor those on closed days, unless accepted. */
  readonly bars: readonly PriceBar[];
  readonly excluded: readonly PriceBar[];
  /** The bars of days that the exchange has published as closed, accepted or not. */
  readonly onClosedDays: readonly PriceBar[];
  readonly days: Int32Array;
  readonly open: Float64Array;
  /** High and low are NaN too where one of them contradicts another price of its day, unless accepted. */
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
  /** 1 where nothing was traded. */
  readonly halted: Uint8Array;
  /** 1 where the bar was traded and is not in doubt as a whole: only such bars are compared. */
  readonly usable: Uint8Array;
  /** Shares that one share of the first bar has become by known unadjusted splits: price × scale is comparable over them. */
  readonly scale: Float64Array;
  /** Grows by 1 at each suspected split of unknown ratio: prices of two segments are not comparable. */
  readonly segment: Int32Array;
  /** Place of the last usable bar; −1 where there is none, or a session in between is missing or in doubt, or another segment. */
  readonly previous: Int32Array;
  /** Sessions between the bar before and this one that the series lacks. */
  readonly missingBefore: Uint16Array;
  /** The steps that are or look like splits, by place, also those that a person accepted. */
  readonly steps: ReadonlyMap<number, TracedStep>;
}

export interface TracedStep extends SplitStep {
  readonly before: PriceBar;
  /** A person said that the step is an ordinary one. */
  readonly accepted: boolean;
}

/**
 * Traces halts, unadjusted splits and missing sessions through a series, in one pass. Without a calendar nothing is known
 * to be missing, and no day to be closed. `inDoubt` are the sessions that the source gave more than once.
 */
export function traceSeries(
  series: PriceSeries,
  calendar: TradingCalendar | null,
  inDoubt: ReadonlySet<SessionDate> = new Set(),
): TracedSeries {
  const { bars, excluded, onClosedDays } = sortOut(series, calendar);
  const traced = emptyColumns(bars.length);
  const counts = calendar && sessionCounts(calendar);
  const daysExcluded = excluded.map((bar) => dayNumber(bar.sessionDate));
  const steps = new Map<number, TracedStep>();
  let lastTraded = -1;
  let isBroken = false;
  let scale = 1;
  let segment = 0;
  for (let place = 0; place < bars.length; place += 1) {
    const bar = bars[place];
    if (!bar) break;
    const day = dayNumber(bar.sessionDate);
    traced.days[place] = day;
    const before = bars[place - 1];
    if (before) {
      const dayBefore = traced.days[place - 1] ?? day;
      const missing =
        counts && knowsDay(counts, dayBefore) && knowsDay(counts, day)
          ? sessionsBetween(counts, dayBefore, day)
          : daysExcluded.filter((one) => one > dayBefore && one < day).length;
      traced.missingBefore[place] = missing;
      if (missing > 0) isBroken = true;
    }
    fillPrices(traced, place, bar, series);
    traced.previous[place] = -1;
    const isHalt = isHaltedIn(series, bar, before);
    const isDoubtful = inDoubt.has(bar.sessionDate) && !adjustmentOn(series, bar.sessionDate, 'accept');
    let scaleHere = scale;
    if (isHalt) {
      traced.halted[place] = 1;
      scaleHere *= ratioOfHalt(bars[lastTraded], bar, series);
    } else if (isDoubtful) isBroken = true;
    else {
      const step = tracedStep(bars[lastTraded], bar, series);
      if (step) steps.set(place, step);
      if (step && !step.accepted) {
        if (step.known) scale *= step.ratio;
        else segment += 1;
      } else if (lastTraded < 0 && before) scale *= ratioAfterHalts(before, bar, series);
      scaleHere = scale;
      traced.usable[place] = 1;
      if (!isBroken && traced.segment[lastTraded] === segment) traced.previous[place] = lastTraded;
      lastTraded = place;
      isBroken = false;
    }
    traced.scale[place] = scaleHere;
    traced.segment[place] = segment;
  }
  return { series, calendar, bars, excluded, onClosedDays, steps, ...traced };
}

/** The step from the last bar with trading, where it is or looks like a split. */
function tracedStep(before: PriceBar | undefined, bar: PriceBar, series: PriceSeries): TracedStep | null {
  const step = before ? suspectedStep(before, bar, series) : null;
  if (!before || !step) return null;
  return { ...step, before, accepted: adjustmentsBetween(series, before, bar, 'accept').length > 0 };
}

/**
 * New shares for each old one that the close of a session without trading is told in already: it repeats the last close, and
 * between a split's ex-date and the first trade after it some sources turn that into new shares.
 */
function ratioOfHalt(before: PriceBar | undefined, halt: PriceBar, series: PriceSeries): number {
  const step = before ? splitStepBetween(before, halt, series) : null;
  if (!before || !step?.known) return 1;
  const [asItWas, turned] = [halt.close / before.close, (halt.close * step.ratio) / before.close];
  return Math.abs(Math.log(turned)) < Math.abs(Math.log(asItWas)) ? step.ratio : 1;
}

/** The ratio of a known split between sessions without trading at the beginning of a series and its first trade. */
function ratioAfterHalts(halt: PriceBar, bar: PriceBar, series: PriceSeries): number {
  const step = splitStepBetween(halt, bar, series);
  return step?.known ? step.ratio : 1;
}

/** Tells the bars that count from those that do not; without a copy where all count. */
function sortOut(
  series: PriceSeries,
  calendar: TradingCalendar | null,
): Pick<TracedSeries, 'bars' | 'excluded' | 'onClosedDays'> {
  const counts = calendar && sessionCounts(calendar);
  const excluded = series.adjustments
    ? series.bars.filter((bar) => adjustmentOn(series, bar.sessionDate, 'exclude'))
    : [];
  // A holiday that was only derived from the exchange's rules does not outweigh prices of that day.
  const onClosedDays = counts
    ? series.bars.filter(
        ({ sessionDate }) =>
          isClosedDay(counts, sessionDate) && calendar.certaintyOf(sessionDate) === 'confirmed',
      )
    : [];
  if (excluded.length + onClosedDays.length === 0) return { bars: series.bars, excluded, onClosedDays };
  const without = new Set([
    ...excluded,
    ...onClosedDays.filter((bar) => !adjustmentOn(series, bar.sessionDate, 'accept')),
  ]);
  return { bars: series.bars.filter((bar) => !without.has(bar)), excluded, onClosedDays };
}

function isClosedDay(counts: SessionCounts, date: SessionDate): boolean {
  const day = dayNumber(date);
  return knowsDay(counts, day) && !isSessionDay(counts, day);
}

function emptyColumns(length: number) {
  return {
    days: new Int32Array(length),
    open: new Float64Array(length),
    high: new Float64Array(length),
    low: new Float64Array(length),
    close: new Float64Array(length),
    volume: new Float64Array(length),
    halted: new Uint8Array(length),
    usable: new Uint8Array(length),
    scale: new Float64Array(length),
    segment: new Int32Array(length),
    previous: new Int32Array(length),
    missingBefore: new Uint16Array(length),
  };
}

function fillPrices(
  columns: ReturnType<typeof emptyColumns>,
  place: number,
  bar: PriceBar,
  series: PriceSeries,
): void {
  const isBad = badRangeOf(bar) !== null && !adjustmentOn(series, bar.sessionDate, 'accept');
  columns.open[place] = bar.open ?? Number.NaN;
  columns.high[place] = isBad ? Number.NaN : (bar.high ?? Number.NaN);
  columns.low[place] = isBad ? Number.NaN : (bar.low ?? Number.NaN);
  columns.close[place] = bar.close;
  columns.volume[place] = bar.volume ?? Number.NaN;
}
