import type { ClaimCheck, ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { withoutExcluded } from '../markets/adjustments-of.ts';
import { badRangeOf } from '../markets/bad-range.ts';
import { isHalted } from '../markets/is-halted.ts';
import { covers } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { barOf, placeAtOrAfter } from './bar-lookup.ts';
import { lastDayOfMonth } from './calendar-days.ts';
import { checkBar, restsOnRange } from './check-bar.ts';
import { confirmContradiction } from './check-contradiction.ts';
import { checkAwaited, type PriceDue } from './check-due.ts';
import { type Outcome, unverifiable } from './outcome.ts';

interface CheckContext {
  /** Daily bars of the instrument, ascending; null where there are none. */
  readonly series: PriceSeries | null;
  /** The calendar of its market: it says what the session before is. Null: there is none, and nothing is verifiable. */
  readonly calendar: TradingCalendar | null;
  readonly listedDate: SessionDate | null;
  /** What is known of prices that are not here yet; absent: nothing, and no statement is pending. */
  readonly due?: PriceDue | undefined;
}

/**
 * Holds a statement against daily bars.
 *
 * `verified` where the data agree as exactly as the statement is printed; `contradicted` only where they have the session,
 * must disagree, and nothing speaks against it (see `confirmContradiction`); `pending` where the final bar of the session is
 * not here yet and may still come; `unverifiable` with its reason in every other case: no calendar, no series, no such
 * session, a halt, a time of day, no number of shares, a window that the series does not cover, a split that it was not
 * adjusted for. The series holds final bars alone.
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
  if (statement.session !== 'regular' && statement.session !== 'intraday') {
    return unverifiable('sessionNotInDailyData');
  }
  if (statement.kind === 'market_cap' && !series?.bars.some((bar) => bar.exchange))
    return unverifiable('noShareCount');
  if (calendar === null) return unverifiable('noCalendar');
  const [first, last] = [series?.bars[0], series?.bars.at(-1)];
  if (!series || !first || !last) return unverifiable('noPriceSeries');
  if (statement.unit !== 'pct' && statement.unit !== series.currency) return unverifiable('noPriceSeries');
  if (statement.date === null)
    return undated(statement, first.sessionDate, last.sessionDate, { ...context, series });
  const { date } = statement;
  const isKnownDay = covers(calendar, date);
  if (isKnownDay && !calendar.isSession(date)) return unverifiable('notASession');
  if (date < first.sessionDate) return unverifiable('beforeSeries');
  if (date > last.sessionDate)
    return isKnownDay && context.due
      ? checkAwaited(date, calendar, context.due)
      : unverifiable('afterSeries');
  const bar = barOf(series, date);
  if (!bar) return unverifiable('missingSession');
  if (isHalted(bar)) return unverifiable('halted');
  if (restsOnRange(statement) && badRangeOf(bar)) return unverifiable('priceInDoubt');
  const ground = { ...context, series };
  return confirmContradiction(checkBar(statement, bar, ground), statement, bar, ground);
}

type SeriesContext = CheckContext & { readonly series: PriceSeries };

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
