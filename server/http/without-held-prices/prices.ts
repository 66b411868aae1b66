import type { InstrumentReply } from '../../../shared/schemas/instrument-reply.ts';
import type { MarketExtremesReply } from '../../../shared/schemas/market-extremes-reply.ts';
import type { PriceEvent } from '../../../shared/schemas/price-event.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { QuotesReply } from '../../../shared/schemas/quotes-reply.ts';
import type { HeldPrices } from '../../store/held-prices.ts';
import { type Leaving, leaving } from './leaving.ts';

const noColumns = {
  ...{ dates: [], open: [], high: [], low: [], close: [], volume: [], high52w: [], low52w: [] },
};

/** That something happened stays; its figures, and the sentence that holds them, do not. */
function priceEventWithout({ reason: _reason, ...event }: PriceEvent): PriceEvent {
  return { ...event, value: null, previousExtreme: null };
}

/** A series: what happened on its sessions stays, its columns are emptied. */
export function priceSeriesWithout(reply: PriceSeriesReply, held: HeldPrices): Leaving<PriceSeriesReply> {
  if (!held.ofSource(reply.source.id)) return leaving(reply);
  const events = reply.events.map(priceEventWithout);
  return leaving({ ...reply, ...noColumns, events, ...held.told() });
}

/** An instrument and its newest bar. */
export function instrumentWithout(reply: InstrumentReply, held: HeldPrices): Leaving<InstrumentReply> {
  if (reply.last === null || !held.ofInstrument(reply.instrument.id)) return leaving(reply);
  return leaving({ ...reply, last: null, ...held.told() });
}

/** The newest bars of several instruments. */
export function quotesWithout(reply: QuotesReply, held: HeldPrices): Leaving<QuotesReply> {
  const quotes = reply.quotes.map((quote) =>
    quote.last !== null && held.ofInstrument(quote.instrument.id)
      ? { ...quote, last: null, fromHigh: null, withheld: 'terms' as const }
      : quote,
  );
  return leaving({ ...reply, quotes, ...held.told() });
}

/** Which shares made an extreme stays; how high it was does not. */
export function extremesWithout(reply: MarketExtremesReply, held: HeldPrices): Leaving<MarketExtremesReply> {
  const rows = reply.rows.map((row) =>
    held.ofInstrument(row.instrumentId)
      ? { ...row, value: null, previousExtreme: null, close: null, change: null, withheld: 'terms' as const }
      : row,
  );
  return leaving({ ...reply, rows, ...held.told() });
}
