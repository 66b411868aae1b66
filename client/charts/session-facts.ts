import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';

/** What is known of one session, for the card and the table. */
export interface SessionFacts {
  date: SessionDate;
  open: number | null;
  high: number | null;
  low: number | null;
  close: number;
  volume: number | null;
  /** From the close before, as a fraction; null on the first session and where trading was halted. */
  change: number | null;
  halted: boolean;
  priceEvents: PriceEvent[];
  stories: CompanyEvent[];
}

/** The facts of the session at `index`; null outside the series. */
export function sessionFacts(
  series: PriceSeriesReply,
  index: number,
  events: readonly CompanyEvent[],
): SessionFacts | null {
  const [date, close, before] = [series.dates[index], series.close[index], series.close[index - 1]];
  if (date === undefined || close === undefined) return null;
  const priceEvents = series.events.filter((event) => event.sessionDate === date);
  const halted = priceEvents.some((event) => event.kind === 'halt');
  const isBroken = priceEvents.some((event) => event.kind === 'suspectedSplit');
  return {
    date,
    open: series.open[index] ?? null,
    high: series.high[index] ?? null,
    low: series.low[index] ?? null,
    close,
    volume: series.volume[index] ?? null,
    change: before === undefined || halted || isBroken ? null : close / before - 1,
    halted,
    priceEvents,
    stories: events.filter(({ event }) => event.sessionDate === date),
  };
}
