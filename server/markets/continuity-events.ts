import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { TracedBar } from './trace-series.ts';

/**
 * What breaks a series: each session without trading (`halt`), each session of the calendar that the series lacks
 * between two of its bars (`missingSession`), and each step that looks like an unadjusted split (`suspectedSplit`, whose
 * `value` is new shares for each old one; basis `splitHistory` where the split is known, else `nearestRatio`).
 */
export function continuityEvents(series: PriceSeries, traced: readonly TracedBar[]): PriceEvent[] {
  function event(
    kind: PriceEvent['kind'],
    sessionDate: SessionDate,
    value: number | null,
    basis: string,
  ): PriceEvent {
    const { instrumentId } = series;
    return { instrumentId, sessionDate, kind, value, previousExtreme: null, firstCrossing: null, basis };
  }
  return traced.flatMap(({ bar, halted, splitStep, missingBefore }) => [
    ...missingBefore.map((session) => event('missingSession', session, null, 'calendar')),
    ...(halted ? [event('halt', bar.sessionDate, null, 'noTrading')] : []),
    ...(splitStep ? [suspected(bar.sessionDate, splitStep)] : []),
  ]);

  function suspected(session: SessionDate, step: NonNullable<TracedBar['splitStep']>): PriceEvent {
    return event('suspectedSplit', session, step.ratio, step.known ? 'splitHistory' : 'nearestRatio');
  }
}
