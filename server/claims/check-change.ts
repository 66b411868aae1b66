import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { basisFactor } from '../markets/split-factor.ts';
import { splitStepBetween } from '../markets/split-step.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { agrees } from './agrees.ts';
import { barOf, placeAtOrAfter, previousBar } from './bar-lookup.ts';
import { isComparable } from './check-price.ts';
import { minorUnit } from './minor-unit.ts';
import { contradicted, type Outcome, reference, unverifiable, verified } from './outcome.ts';

/** A price that a change is measured from, in the unit of the day itself. */
interface Base {
  readonly price: number;
  readonly certain: boolean;
  /** The exchange's own change to the close; absent where it states none. */
  readonly change?: number | undefined;
  readonly isExchanges?: boolean;
}

/** Checks a change from the close of the session before, or from the day's opening, in percent or in the series' unit. */
export function checkChange(
  statement: ClaimStatement,
  bar: PriceBar,
  series: PriceSeries,
  calendar: TradingCalendar | null,
): Outcome {
  if (statement.changeBase === 'open') {
    if (bar.open === null) return unverifiable('missingSession');
    return compare(statement, { price: bar.open, certain: true }, bar, series);
  }
  const base = baseOf(bar, series, calendar);
  return 'price' in base ? compare(statement, base, bar, series) : base;
}

/** What the exchange measures from, where it says so; else the close of the session before. */
function baseOf(bar: PriceBar, series: PriceSeries, calendar: TradingCalendar | null): Base | Outcome {
  const stated = statedBase(bar, basisFactor(series, bar.sessionDate));
  if (stated) return stated;
  const before = previousBar(series, bar.sessionDate, calendar);
  if (!before) return unverifiable('previousSessionMissing');
  const step = splitStepBetween(before.bar, bar, series);
  if (step && !step.known) return unverifiable('unadjustedSplit');
  return { price: before.bar.close / (step?.ratio ?? 1), certain: before.certain };
}

/** The exchange's figures are of the day itself, and are brought into the unit of the series. */
function statedBase({ close, exchange }: PriceBar, factor: number): Base | null {
  if (!exchange) return null;
  const change = exchange.change === null ? undefined : exchange.change / factor;
  const price =
    exchange.basePrice !== null ? exchange.basePrice / factor : change === undefined ? null : close - change;
  return price === null || price <= 0 ? null : { price, certain: true, change, isExchanges: true };
}

function compare(statement: ClaimStatement, base: Base, bar: PriceBar, series: PriceSeries): Outcome {
  const isPercent = statement.unit === 'pct';
  const found = isPercent ? (bar.close / base.price - 1) * 100 : (base.change ?? bar.close - base.price);
  const basis = base.isExchanges ? 'exchange' : undefined;
  const known = reference({ value: found });
  const factor = basisFactor(series, bar.sessionDate);
  if (isPercent) {
    const slack = factor === 1 ? 0 : roundingOf(base.price, bar.close, series);
    if (agrees(statement, found) || agrees(statement, found, slack)) return verified(known, 'matches', basis);
  } else if (agrees(statement, found)) return verified(known, 'matches', basis);
  else if (factor !== 1 && agrees(statement, found * factor, minorUnit(series.currency) * factor)) {
    return verified(known, 'matchesUnsplit', 'beforeSplit');
  }
  if (!isPercent && !isComparable(series)) return unverifiable('unadjustedSplit', known);
  return base.certain ? contradicted(known) : unverifiable('previousSessionMissing', known);
}

/** How much a percentage can be off because both prices are rounded to the cent (or won) after adjusting for later splits. */
function roundingOf(from: number, to: number, series: PriceSeries): number {
  const half = minorUnit(series.currency) / 2;
  const most = ((to + half) / (from - half) - 1) * 100;
  const least = ((to - half) / (from + half) - 1) * 100;
  return (most - least) / 2;
}

/** Checks a change at some time of day: it must lie within what the day's low and high make of the base. */
export function checkQuotedChange(
  statement: ClaimStatement,
  bar: PriceBar,
  series: PriceSeries,
  calendar: TradingCalendar | null,
): Outcome {
  const base: Base | Outcome =
    statement.changeBase === 'open' && bar.open !== null
      ? { price: bar.open, certain: true }
      : baseOf(bar, series, calendar);
  if (!('price' in base)) return base;
  if (bar.low === null || bar.high === null) return unverifiable('missingSession');
  const [low, high] = [bar.low, bar.high].map((price) => (price / base.price - 1) * 100);
  if (low === undefined || high === undefined || statement.value === null)
    return unverifiable('valueNotStated');
  const known = reference({ low, high });
  const give = (statement.precision ?? 0.01) + 0.01;
  const isInside = statement.value >= low - give && statement.value <= high + give;
  const isExact = statement.modifier === 'exact' || statement.modifier === 'about';
  if (isInside || !isExact || !base.certain) return unverifiable('insideDayRange', known);
  return contradicted(known, 'outsideDayRange');
}

/** Checks a change from the close of `fromDate` to that of the bar. */
export function checkPeriodChange(
  statement: ClaimStatement,
  fromDate: SessionDate | null,
  bar: PriceBar,
  series: PriceSeries,
): Outcome {
  if (fromDate === null) return unverifiable('dateUnknown');
  const first = series.bars[0]?.sessionDate;
  if (first !== undefined && fromDate < first) return unverifiable('beforeSeries');
  const from = barOf(series, fromDate);
  if (!from) return unverifiable('missingSession');
  const scale = scaleBetween(series, from.sessionDate, bar.sessionDate);
  if (scale === null) return unverifiable('unadjustedSplit');
  const found = ((bar.close * scale) / from.close - 1) * 100;
  const slack = basisFactor(series, bar.sessionDate) === 1 ? 0 : roundingOf(from.close, bar.close, series);
  const known = reference({ value: found });
  return agrees(statement, found, slack) ? verified(known) : contradicted(known);
}

/** Checks a change from the opening of a session to the close of the bar. */
export function checkPeriodFromOpen(
  statement: ClaimStatement,
  first: SessionDate,
  bar: PriceBar,
  series: PriceSeries,
): Outcome {
  const from = barOf(series, first);
  const scale = scaleBetween(series, first, bar.sessionDate);
  if (!from || from.open === null || scale === null) return unverifiable('missingSession');
  const known = reference({ value: ((bar.close * scale) / from.open - 1) * 100 });
  return agrees(statement, known.value ?? 0)
    ? verified(known, 'matches', 'otherWindow')
    : contradicted(known);
}

/** Shares that one share has become by unadjusted known splits between two sessions; null where a split of unknown ratio is suspected. */
function scaleBetween(series: PriceSeries, from: SessionDate, to: SessionDate): number | null {
  let scale = 1;
  let place = placeAtOrAfter(series.bars, from) + 1;
  for (let bar = series.bars[place]; bar && bar.sessionDate <= to; bar = series.bars[++place]) {
    const before = series.bars[place - 1];
    const step = before ? splitStepBetween(before, bar, series) : null;
    if (step && !step.known) return null;
    scale *= step?.ratio ?? 1;
  }
  return scale;
}
