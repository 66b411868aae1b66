import type { EmbedOptions } from '../../shared/drawing/embed-options.ts';
import { type ViewWindow, viewWindow } from '../../shared/drawing/view-window.ts';
import type { EmbedChartReply } from '../../shared/schemas/embed-reply.ts';
import type { CompanyEventsReply } from '../../shared/schemas/event-reply.ts';
import type { InstrumentReply } from '../../shared/schemas/instrument-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { companyEventsReply } from '../store/company-events.ts';
import { instrumentReply } from '../store/instruments.repository.ts';
import { priceSeriesReply } from '../store/session-bars.repository.ts';
import { embedEvents } from './embed-events.ts';
import { endOfDay, frozenMoment } from './embed-moment.ts';
import { type EmbedReading, embedInstrument, namedSource, toldOf } from './embed-reading.ts';
import { notFound } from './problem.ts';
import { companyEventsWithout, instrumentsOfEvents } from './without-held-prices/events.ts';
import { type Leaving, leaving } from './without-held-prices/leaving.ts';
import { instrumentWithout, priceSeriesWithout } from './without-held-prices/prices.ts';

/** What a chart is put together from, of which every price value may leave. */
interface ChartParts {
  readonly company: InstrumentReply;
  readonly view: ViewWindow;
  readonly series: PriceSeriesReply | null;
  /** The sessions of the series: days are no prices, and the lanes need them where prices are held back. */
  readonly dates: readonly SessionDate[];
  readonly events: CompanyEventsReply;
  readonly frozenAt: InstantUtc | undefined;
  readonly demoAsOf: SessionDate | null;
  readonly withheld?: EmbedChartReply['withheld'];
}

/** The facts of a company's chart. Throws an `HttpProblem` for a share that is not there. */
export async function embedChart(
  reading: EmbedReading,
  id: InstrumentId,
  options: EmbedOptions,
): Promise<Leaving<EmbedChartReply>> {
  const { database, now, demoAsOf } = reading;
  const { company, asOf } = await companyAt(reading, id, options);
  const { view, events } = await viewed(reading, company, options, asOf);
  const shown = await companyOf(reading, company, view, asOf);
  const series = await priceSeriesReply(database, id, { ...bounds(view), asOf }, now());
  const held = await reading.held([id, ...instrumentsOfEvents(events.events.map(({ event }) => event))]);
  const parts: ChartParts = {
    company: instrumentWithout(shown, held),
    view,
    series: series === null ? null : priceSeriesWithout(series, held),
    dates: series?.dates ?? [],
    events: companyEventsWithout(events, held),
    frozenAt: asOf,
    demoAsOf,
    ...toldOf(held, series?.source.id ?? null),
  };
  return leaving(chartReply(parts, options));
}

/** The share as it was known at the moment that the options freeze it at. Throws an `HttpProblem` where there is none. */
export async function companyAt(
  { database }: EmbedReading,
  id: InstrumentId,
  { asOf }: Pick<EmbedOptions, 'asOf'>,
): Promise<{ readonly company: InstrumentReply; readonly asOf: InstantUtc | undefined }> {
  const present = await instrumentReply(database, id);
  if (present === null) throw notFound(`No instrument has the id ${id}.`, 'noInstrument', { id });
  const moment = frozenMoment(asOf, present.instrument.mic);
  if (moment === undefined) return { company: present, asOf: undefined };
  const then = await instrumentReply(database, id, moment);
  if (then === null) throw notFound(`No instrument had the id ${id} then.`, 'noInstrument', { id });
  return { company: then, asOf: moment };
}

/** The view with the events in it. An event that is asked for and lies elsewhere moves it. */
async function viewed(
  { database }: EmbedReading,
  { instrument, last }: InstrumentReply,
  options: EmbedOptions,
  asOf: InstantUtc | undefined,
): Promise<{ readonly view: ViewWindow; readonly events: CompanyEventsReply }> {
  const eventsIn = (view: ViewWindow) =>
    companyEventsReply(database, instrument.id, { ...bounds(view), asOf });
  const everything: ViewWindow = { from: null, to: null };
  if (last === null) return { view: everything, events: await eventsIn(everything) };
  const view = viewWindow(options, last.sessionDate, null);
  const events = await eventsIn(view);
  const isThere = events.events.some(({ event }) => event.key === options.event);
  if (options.event === null || options.event === 'none' || isThere) return { view, events };
  const all = await eventsIn(everything);
  const asked = all.events.find(({ event }) => event.key === options.event)?.event.sessionDate ?? null;
  const moved = viewWindow(options, last.sessionDate, asked);
  return asked === null ? { view, events } : { view: moved, events: await eventsIn(moved) };
}

/** A view that ends in the past shows the close and change of its own end: the company as it was known then. */
async function companyOf(
  { database }: EmbedReading,
  company: InstrumentReply,
  { to }: ViewWindow,
  asOf: InstantUtc | undefined,
): Promise<InstrumentReply> {
  const { instrument, last } = company;
  if (to === null || last === null || to >= last.sessionDate) return company;
  const end = endOfDay(to, instrument.mic);
  const then = await instrumentReply(database, instrument.id, asOf !== undefined && asOf < end ? asOf : end);
  return then === null ? { ...company, last: null } : { ...company, last: then.last };
}

function bounds({ from, to }: ViewWindow) {
  return { from: from ?? undefined, to: to ?? undefined };
}

/** Puts the reply together; events without a session have no place on a chart. */
export function chartReply(parts: ChartParts, options: EmbedOptions): EmbedChartReply {
  const { company, view, series, dates, frozenAt, demoAsOf, withheld } = parts;
  const first = view.from ?? dates[0] ?? null;
  const isInView = (day: string) => (first === null || day >= first) && (view.to === null || day <= view.to);
  const events = embedEvents(parts.events.events, options, isInView);
  const isAsked = options.event !== null && options.event !== 'none';
  const selected = isAsked
    ? events.find(({ event }) => event.key === options.event)
    : events.findLast(({ event }) => event.kind !== 'own');
  return {
    widget: 'chart',
    demoAsOf,
    frozenAt: frozenAt ?? null,
    ...(withheld === undefined ? {} : { withheld }),
    instrument: embedInstrument(company.instrument),
    last: lastOf(company),
    view,
    series: series === null ? null : embedSeries(series, dates, withheld),
    events,
    selectedKey: options.event === 'none' ? null : (selected?.event.key ?? null),
    unknownEvent: isAsked && selected === undefined,
  };
}

/** The newest close without what only the dashboard shows. */
export function lastOf({ last }: InstrumentReply): EmbedChartReply['last'] {
  return last && { sessionDate: last.sessionDate, close: last.close, change: last.change };
}

function embedSeries(
  series: PriceSeriesReply,
  dates: readonly SessionDate[],
  withheld: EmbedChartReply['withheld'],
): EmbedChartReply['series'] {
  const { mic, currency, adjustmentBasis, hours, provisionalFrom, asOf } = series;
  const source = namedSource(series.source, withheld);
  const { open, high, low, close, volume, high52w, low52w } = series;
  return {
    ...{ mic, currency, adjustmentBasis, source, asOf, dates: [...dates] },
    ...(hours === undefined ? {} : { hours }),
    ...(provisionalFrom === undefined ? {} : { provisionalFrom }),
    ...{ open, high, low, close, volume, high52w, low52w },
    events: series.events.map(({ sessionDate, kind, value, basis, resolution }) => ({
      ...{ sessionDate, kind, value, basis },
      ...(resolution === undefined ? {} : { resolution }),
    })),
  };
}
