import type { EmbedOptions } from '../../shared/drawing/embed-options.ts';
import type { EmbedTickerReply } from '../../shared/schemas/embed-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays } from '../../shared/units/session-date.ts';
import { companyEventsReply } from '../store/company-events.ts';
import { priceSeriesReply } from '../store/session-bars.repository.ts';
import { companyAt, lastOf } from './embed-chart.ts';
import { embedEvents } from './embed-events.ts';
import { type EmbedReading, embedInstrument, namedSource, toldOf } from './embed-reading.ts';
import { companyEventsWithout, instrumentsOfEvents } from './without-held-prices/events.ts';
import { type Leaving, leaving } from './without-held-prices/leaving.ts';
import { instrumentWithout, priceSeriesWithout } from './without-held-prices/prices.ts';

/** So many days back the newest event is looked for first: a company may have thousands. */
const LATELY = 31;

/** The facts of one line of price and news. Throws an `HttpProblem` for a share that is not there. */
export async function embedTicker(
  reading: EmbedReading,
  id: InstrumentId,
  options: EmbedOptions,
): Promise<Leaving<EmbedTickerReply>> {
  const { database, now, demoAsOf } = reading;
  const { company, asOf } = await companyAt(reading, id, options);
  const from = company.last?.sessionDate;
  const series = from === undefined ? null : await priceSeriesReply(database, id, { from, asOf }, now());
  const lately = from === undefined ? undefined : addDays(from, -LATELY);
  const newer = await companyEventsReply(database, id, { from: lately, asOf });
  const events = newer.events.length > 0 ? newer : await companyEventsReply(database, id, { asOf });
  const held = await reading.held([id, ...instrumentsOfEvents(events.events.map(({ event }) => event))]);
  const shown = instrumentWithout(company, held);
  const told = toldOf(held, series?.source.id ?? null);
  const basis = series === null ? null : basisOf(priceSeriesWithout(series, held), told.withheld);
  const newest = embedEvents(
    companyEventsWithout(events, held).events,
    { ...options, events: [], marks: [], verdicts: false },
    () => true,
  ).at(-1);
  return leaving({
    widget: 'ticker',
    ...{ demoAsOf, frozenAt: asOf ?? null, ...told },
    instrument: embedInstrument(shown.instrument),
    last: lastOf(shown),
    basis,
    event: newest ?? null,
  });
}

function basisOf(
  series: PriceSeriesReply,
  withheld: EmbedTickerReply['withheld'],
): EmbedTickerReply['basis'] {
  const { mic, adjustmentBasis, hours, provisionalFrom, asOf } = series;
  const source = namedSource(series.source, withheld);
  return {
    ...{ mic, adjustmentBasis, source, asOf },
    ...(hours === undefined ? {} : { hours }),
    ...(provisionalFrom === undefined ? {} : { provisionalFrom }),
  };
}
