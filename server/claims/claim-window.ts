import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import { type SessionDate, yearsBefore } from '../../shared/units/session-date.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { previousBar } from './bar-lookup.ts';

/** The days, both included, whose prices a claim rests on; `from` is null where it reaches back to the first one. */
export interface ClaimWindow {
  readonly from: SessionDate | null;
  readonly to: SessionDate;
}

/**
 * The days whose prices settle what is said of a day: the day itself; for a change the session before too; for a period
 * its first day; for 52 weeks a year; for a record all days before.
 */
export function claimWindow(
  { kind, changeBase, fromDate }: ClaimStatement,
  day: SessionDate,
  series: PriceSeries,
  calendar: TradingCalendar | null,
): ClaimWindow {
  switch (kind) {
    case 'change_pct':
    case 'change_abs':
    case 'intraday_change_pct': {
      const before = changeBase === 'open' ? null : previousBar(series, day, calendar);
      return { from: before?.bar.sessionDate ?? day, to: day };
    }
    case 'period_change_pct':
      return { from: fromDate ?? day, to: day };
    case '52w_high':
    case '52w_low':
      return { from: yearsBefore(day, 1), to: day };
    case 'record_high':
      return { from: null, to: day };
    default:
      return { from: day, to: day };
  }
}
