import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import { traceSeries } from './trace-series.ts';
import type { TradingCalendar } from './trading-calendar.ts';
import { yearExtremes } from './year-extremes.ts';
import { coveredFrom } from './year-window.ts';

/**
 * The bars of a series as the product uses them: halts, suspected splits and missing sessions recognised, each with the
 * highest high and lowest low of the 52 weeks before it.
 *
 * The 52 weeks are the sessions from the same calendar date a year earlier to the day before. They are null where the
 * series starts later than that, also where it starts on the day of listing: whether that matters is for the claim that
 * is checked to say. Time grows in proportion to the number of bars.
 */
export function deriveSessionBars(series: PriceSeries, calendar: TradingCalendar | null): SessionBar[] {
  const traced = traceSeries(series, calendar);
  const options = {
    window: '1y',
    field: 'intraday',
    coveredFrom: coveredFrom(series.bars[0]?.sessionDate, calendar),
  } as const;
  const highs = yearExtremes(traced, 'highest', options);
  const lows = yearExtremes(traced, 'lowest', options);
  return traced.map(({ bar, halted, splitStep, missingBefore }, place) => ({
    ...bar,
    halted,
    suspectedSplit: splitStep !== null,
    missingBefore: missingBefore.length,
    high52w: highs[place]?.price ?? null,
    low52w: lows[place]?.price ?? null,
  }));
}
