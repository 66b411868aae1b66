import type { ClaimCheck, ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceBar, PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { withoutExcluded } from '../markets/adjustments-of.ts';
import { badRangeOf } from '../markets/bad-range.ts';
import { isHalted } from '../markets/is-halted.ts';
import { covers } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { barOf, placeAtOrAfter } from './bar-lookup.ts';
import { lastDayOfMonth } from './calendar-days.ts';
import { checkChange, checkPeriodChange, checkQuotedChange } from './check-change.ts';
import { checkExtreme } from './check-extreme.ts';
import { checkPrice, checkQuote } from './check-price.ts';
import { type Outcome, unverifiable } from './outcome.ts';

interface CheckContext {
  /** Daily bars of the instrument, ascending; null where there are none. */
  readonly series: PriceSeries | null;
  /** The calendar of its market: it says what the session before is. Null: there is none, and nothing is verifiable. */
  readonly calendar: TradingCalendar | null;
  readonly listedDate: SessionDate | null;
}

/**
 * Holds a statement against daily bars.
 *
 * `verified` where the data agree as exactly as the statement is printed, `contradicted` only where they have the session
 * and must disagree, `unverifiable` with its reason in every other case: no calendar, no series, no such session, a halt, a time of
 * day, a market value, a window that the series does not cover, a split that it was not adjusted for.
 * `reference` is what the data say, in the series' unit. Never throws.
 */
export function checkClaim(statement: ClaimStatement, context: CheckContext): ClaimCheck {
  const series = context.series && withoutExcluded(context.series);
  return {
    ...outcomeOf(statement, { ...context, series }),
    seriesStart: series?.bars[0]?.sessionDate ?? null,
    priceSourceId: series?.sourceId ?? null,
  };
}

function outcomeOf(statement: ClaimStatement, context: CheckContext): Outcome {
  const { series, calendar } = context;
  if (statement.instrumentId === null) return unverifiable('noInstrument');
  if (statement.kind === 'market_cap') return unverifiable('noShareCount');
  if (statement.session !== 'regular' && statement.session !== 'intraday') {
    return unverifiable('sessionNotInDailyData');
  }
  if (calendar === null) return unverifiable('noCalendar');
  const [first, last] = [series?.bars[0], series?.bars.at(-1)];
  if (!series || !first || !last) return unverifiable('noPriceSeries');
  if (statement.unit !== 'pct' && statement.unit !== series.currency) return unverifiable('noPriceSeries');
  if (statement.date === null)
    return undated(statement, first.sessionDate, last.sessionDate, { ...context, series });
  const { date } = statement;
  if (covers(calendar, date) && !calendar.isSession(date)) return unverifiable('notASession');
  if (date < first.sessionDate) return unverifiable('beforeSeries');
  if (date > last.sessionDate) return unverifiable('afterSeries');
  const bar = barOf(series, date);
  if (!bar) return unverifiable('missingSession');
  if (isHalted(bar)) return unverifiable('halted');
  if (restsOnRange(statement) && badRangeOf(bar)) return unverifiable('priceInDoubt');
  return checkBar(statement, bar, { ...context, series });
}

/** Whether it is checked against the high or the low of its day. */
function restsOnRange({ kind, extremeBasis }: ClaimStatement): boolean {
  if (kind === 'high' || kind === 'low' || kind === 'intraday_price' || kind === 'intraday_change_pct')
    return true;
  return (kind === '52w_high' || kind === '52w_low' || kind === 'record_high') && extremeBasis !== 'close';
}

type SeriesContext = CheckContext & { readonly series: PriceSeries };

function checkBar(statement: ClaimStatement, bar: PriceBar, context: SeriesContext): Outcome {
  const { series, calendar } = context;
  switch (statement.kind) {
    case 'close':
    case 'open':
    case 'high':
    case 'low':
      return checkPrice(statement, statement.kind, bar, series);
    case 'change_pct':
    case 'change_abs':
      return checkChange(statement, bar, series, calendar);
    case 'intraday_price':
      return checkQuote(statement, bar, series);
    case 'intraday_change_pct':
      return checkQuotedChange(statement, bar, series, calendar);
    case 'period_change_pct':
      return checkPeriodChange(statement, statement.fromDate, bar, series);
    case '52w_high':
    case '52w_low':
    case 'record_high':
      return checkExtreme(statement, bar, context);
    case 'market_cap':
      return unverifiable('noShareCount');
  }
}

/**
 * A statement without a day. Where its month is known, a month outside the series is said to be so, and an extreme of any
 * of its sessions verifies the statement.
 */
function undated(
  statement: ClaimStatement,
  first: SessionDate,
  last: SessionDate,
  context: SeriesContext,
): Outcome {
  const { fromDate, kind } = statement;
  if (fromDate === null || kind === 'period_change_pct') return unverifiable('dateUnknown');
  const until = lastDayOfMonth(fromDate);
  if (until < first) return unverifiable('beforeSeries');
  if (fromDate > last) return unverifiable('afterSeries');
  const { bars } = context.series;
  for (let place = placeAtOrAfter(bars, fromDate); place < bars.length; place += 1) {
    const bar = bars[place];
    if (!bar || bar.sessionDate > until) break;
    const outcome = isHalted(bar) ? null : checkBar(statement, bar, context);
    if (outcome?.verdict === 'verified') return outcome;
  }
  return unverifiable('dateUnknown');
}
