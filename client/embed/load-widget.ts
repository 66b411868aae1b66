import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { EmbedAddress } from './embed-address.ts';
import { fetchReply, type Loaded, type LoadFailure } from './fetch-reply.ts';
import { loadStories, type Stories } from './load-stories.ts';
import {
  type InstrumentPart,
  isInstrumentReply,
  isPriceSeriesReply,
  isStateReply,
  type SeriesPart,
  type StatePart,
} from './reply-guards.ts';
import { type ViewWindow, viewWindow } from '../../shared/drawing/view-window.ts';

/** All that the widget shows. */
export interface WidgetContent {
  readonly state: StatePart;
  readonly company: InstrumentPart;
  readonly view: ViewWindow;
  /** Null where the company has no prices. */
  readonly series: SeriesPart | null;
  readonly stories: Stories;
}

/** What could not be had, where nothing can be shown without it. */
export interface WidgetFailure {
  readonly part: 'company' | 'prices' | 'state';
  readonly failure: LoadFailure;
}

/** Reads what the widget shows. Prices are asked for the view alone; a company without prices is no failure. */
export async function loadWidget(
  id: InstrumentId,
  address: EmbedAddress,
): Promise<{ content: WidgetContent } | WidgetFailure> {
  const base = `/api/instruments/${encodeURIComponent(id)}`;
  const [state, company, stories] = await Promise.all([
    fetchReply('/api/state', isStateReply),
    fetchReply(base, isInstrumentReply),
    loadStories(base, address.verdicts),
  ]);
  if ('failure' in company) return { part: 'company', ...company };
  if ('failure' in state) return { part: 'state', ...state };
  const rest = { state: state.reply, stories };
  const { last } = company.reply;
  if (last === null) {
    return { content: { ...rest, company: company.reply, view: { from: null, to: null }, series: null } };
  }
  const asked =
    stories.events?.find(({ event }) => event.key === address.eventKey)?.event.sessionDate ?? null;
  const view = viewWindow(address, last.sessionDate, asked);
  const [series, companyThen] = await Promise.all([
    fetchReply(`${base}/prices${queryOf(view)}`, isPriceSeriesReply),
    companyAt(base, view, company),
  ]);
  if ('failure' in companyThen) return { part: 'company', ...companyThen };
  if ('failure' in series && series.failure.status !== 404) return { part: 'prices', ...series };
  const shown = 'reply' in series ? series.reply : null;
  return { content: { ...rest, company: companyThen.reply, view, series: shown } };
}

function queryOf({ from, to }: ViewWindow): string {
  const words = new URLSearchParams();
  if (from !== null) words.set('from', from);
  if (to !== null) words.set('to', to);
  const query = words.toString();
  return query === '' ? '' : `?${query}`;
}

/** A view that ends in the past shows the close and change of its own end: the company as it was known then. */
async function companyAt(
  base: string,
  { to }: ViewWindow,
  now: { reply: InstrumentPart },
): Promise<Loaded<InstrumentPart>> {
  const last = now.reply.last?.sessionDate;
  if (to === null || last === undefined || to >= last) return now;
  return fetchReply(`${base}?asOf=${to}T23:59:59.999Z`, isInstrumentReply);
}
