import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { dataExtremeEvents } from './data-extreme-events.ts';
import { extremeEvents } from './extreme-events.ts';
import { type DuplicateSession, flagEvents } from './flag-events.ts';
import { gapEvents } from './gap-events.ts';
import { limitEvents } from './limit-events.ts';
import { moveEvents } from './move-events.ts';
import { sessionBarMeasure } from './session-bars.ts';
import { type TracedSeries, traceSeries } from './trace-series.ts';
import type { TradingCalendar } from './trading-calendar.ts';
import { volumeEvents } from './volume-events.ts';
import { type ExtremeField, type YearExtremes, yearExtremes } from './year-extremes.ts';
import type { YearWindow } from './year-window.ts';
import { zeroVolumeEvents } from './zero-volume-events.ts';

/** What is known beside the bars, and how the extremes are measured. */
export interface PriceEventOptions {
  /** What 52 weeks are; by default a calendar year. */
  readonly window?: YearWindow;
  /** Which prices of the day extremes are told of: high and low (`intraday`), closes, or each; by default high and low. */
  readonly fields?: readonly ExtremeField[];
  /** First session of the listing: a series that starts with it has extremes since the listing. */
  readonly listedDate?: SessionDate | null;
  /** What moves are measured against beside the share's own; in the same time zone, as a rule the index of its market. */
  readonly benchmark?: PriceSeries | null;
  /** Sessions that the source gave more than once with different prices. */
  readonly duplicates?: readonly DuplicateSession[];
}

/**
 * Everything that the prices alone show, ascending by session: 52-week highs and lows, large moves, gaps, limit days,
 * volume spikes, and the flags that put a bar or a step in doubt. The definition of each is with its detector. What a
 * person decided about a session (`series.adjustments`) is obeyed. Time grows in proportion to the number of bars.
 * Without a calendar no session is known to be missing, and no day to be closed.
 */
export function detectPriceEvents(
  series: PriceSeries,
  calendar: TradingCalendar | null,
  options: PriceEventOptions = {},
): PriceEvent[] {
  const traced = traceForEvents(series, calendar, options);
  return eventsOf(traced, options, { benchmark: tracedBenchmark(traced, options) });
}

/** A series traced with what the options know of it. */
export function traceForEvents(
  series: PriceSeries,
  calendar: TradingCalendar | null,
  { duplicates = [] }: PriceEventOptions,
): TracedSeries {
  return traceSeries(series, calendar, new Set(duplicates.map((one) => one.sessionDate)));
}

/** What was worked out of a traced series already. */
export interface KnownParts {
  readonly benchmark: TracedSeries | null;
  /** By `sessionBarMeasure`. */
  readonly extremes?: YearExtremes;
  readonly usualVolume?: Float64Array;
}

/** The events of a series that was traced already. */
export function eventsOf(traced: TracedSeries, options: PriceEventOptions, known: KnownParts): PriceEvent[] {
  const { window = '1y', fields = ['intraday'], listedDate = null, duplicates = [] } = options;
  const extremes = fields.flatMap((field) => {
    const isKnown = window === sessionBarMeasure.window && field === sessionBarMeasure.field;
    const year = (isKnown && known.extremes) || yearExtremes(traced, { window, field });
    return [
      ...extremeEvents(traced, year, { window, field, listedDate }),
      ...dataExtremeEvents(traced, year, field),
    ];
  });
  return [
    ...flagEvents(traced, duplicates),
    ...zeroVolumeEvents(traced),
    ...extremes,
    ...limitEvents(traced, listedDate),
    ...moveEvents(traced, known.benchmark),
    ...gapEvents(traced),
    ...volumeEvents(traced, known.usualVolume),
  ].sort((a, b) => (a.sessionDate < b.sessionDate ? -1 : Number(a.sessionDate > b.sessionDate)));
}

/** The benchmark traced; null where there is none, or the series is its own. */
export function tracedBenchmark(
  { series, calendar }: TracedSeries,
  { benchmark }: PriceEventOptions,
): TracedSeries | null {
  if (!benchmark || benchmark.instrumentId === series.instrumentId) return null;
  return traceSeries(benchmark, calendar);
}
