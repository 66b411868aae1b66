import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { TracedBar } from './trace-series.ts';
import type { TradingCalendar } from './trading-calendar.ts';
import { type ExtremeField, extremeValue, type YearExtreme, yearExtremes } from './year-extremes.ts';
import { coveredFrom, type YearWindow } from './year-window.ts';

/** A flag is a first crossing when none was raised in this many sessions with trading before it. */
const quietSessions = 20;

/**
 * 52-week highs and lows: a price strictly beyond the extreme of the window before the day (a tie is none).
 *
 * Sessions without trading are dropped first. Where the window is not covered nothing is said. `basis` is the window and
 * the field, `1y,intraday`, and `,splitAdjusted` where earlier prices were divided by a known split that the source did
 * not adjust for.
 */
export function extremeEvents(
  series: PriceSeries,
  traced: readonly TracedBar[],
  calendar: TradingCalendar | null,
  options: { window: YearWindow; field: ExtremeField },
): PriceEvent[] {
  const kept = traced.filter((bar) => extremeValue(bar, 'highest', options.field) !== null);
  const first = series.bars[0]?.sessionDate;
  const measured = { ...options, coveredFrom: coveredFrom(first, calendar) };
  return [
    ...beyond(series, kept, yearExtremes(kept, 'highest', measured), 'high52w', options),
    ...beyond(series, kept, yearExtremes(kept, 'lowest', measured), 'low52w', options),
  ];
}

function beyond(
  series: PriceSeries,
  kept: readonly TracedBar[],
  extremes: readonly (YearExtreme | null)[],
  kind: 'high52w' | 'low52w',
  { window, field }: { window: YearWindow; field: ExtremeField },
): PriceEvent[] {
  const events: PriceEvent[] = [];
  let lastPlace = Number.NEGATIVE_INFINITY;
  for (const [place, bar] of kept.entries()) {
    const value = extremeValue(bar, kind === 'high52w' ? 'highest' : 'lowest', field);
    const extreme = extremes[place] ?? null;
    if (value === null || extreme === null) continue;
    const previousExtreme = extreme.price;
    if (kind === 'high52w' ? value <= previousExtreme : value >= previousExtreme) continue;
    events.push({
      instrumentId: series.instrumentId,
      sessionDate: bar.bar.sessionDate,
      kind,
      value,
      previousExtreme,
      firstCrossing: place - lastPlace > quietSessions,
      basis: `${window},${field}${extreme.splitAdjusted ? ',splitAdjusted' : ''}`,
    });
    lastPlace = place;
  }
  return events;
}
