import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { type ChartBox, chartBox } from './chart-box.ts';
import { node } from './dom.ts';
import type { EmbedAddress } from './embed-address.ts';
import { eventPanel } from './event-panel.ts';
import { loadWidget, type WidgetContent } from './load-widget.ts';
import type { EventPart } from './reply-guards.ts';
import { widgetFoot } from './widget-foot.ts';
import { nameOf, widgetHead } from './widget-head.ts';
import { failureBox, loadingParts, messageBox, storiesFailure } from './widget-states.ts';
import { widgetWords } from './widget-words.ts';

/** Fills `root` with the widget that the address asks for, from loading to its chart, or to the sentence that says why not. */
export async function showWidget(root: HTMLElement, address: EmbedAddress): Promise<void> {
  const id = address.instrumentId;
  const words = widgetWords(address.locale);
  if (id === null) return finish(root, messageBox(words.badAddress));
  root.setAttribute('aria-busy', 'true');
  root.replaceChildren(...loadingParts(address));
  const retry = () => void showWidget(root, address);
  const loaded = await loadWidget(id, address);
  if ('failure' in loaded) return finish(root, failureBox(loaded, address, retry));
  document.title = `${nameOf(loaded.content.company, address)} · Newstape`;
  try {
    showContent(root, id, address, loaded.content, retry);
  } catch (error) {
    finish(root, messageBox(words.unexpected));
    throw error;
  }
}

function finish(root: HTMLElement, ...parts: readonly Node[]): void {
  root.replaceChildren(...parts);
  root.setAttribute('aria-busy', 'false');
}

function showContent(
  root: HTMLElement,
  id: InstrumentId,
  address: EmbedAddress,
  content: WidgetContent,
  retry: () => void,
): void {
  const { company, series, state, view } = content;
  const inView = eventsInView(content);
  const slots = { event: node('div', { class: 'slot' }), foot: node('div', { class: 'slot' }) };
  const show = (one: EventPart | null) => {
    chart?.select(one?.event.key ?? null);
    slots.event.replaceChildren(
      one ? eventPanel(one, id, address) : noEvent(content, inView, address, retry),
    );
    slots.foot.replaceChildren(widgetFoot(id, address, state, series, one?.event.key ?? null));
  };
  let chart: ChartBox | null = null;
  if (series !== null && series.dates.length > 0) {
    const name = nameOf(company, address);
    chart = chartBox({ name, series, events: content.events ?? [], view }, address, show);
  }
  finish(
    root,
    widgetHead(company, address),
    chart?.element ?? noPrices(content, address),
    slots.event,
    slots.foot,
  );
  show(firstSelected(content, inView, address));
}

/** The events that stand on a session of the view, oldest first. */
function eventsInView({ events, series, view }: WidgetContent): EventPart[] {
  const from = view.from ?? series?.dates[0] ?? null;
  return (events ?? []).filter(({ event: { sessionDate } }) => {
    if (sessionDate === null) return false;
    return (from === null || sessionDate >= from) && (view.to === null || sessionDate <= view.to);
  });
}

function firstSelected(
  { events }: WidgetContent,
  inView: readonly EventPart[],
  { eventKey }: EmbedAddress,
): EventPart | null {
  if (eventKey === null) return inView.at(-1) ?? null;
  return events?.find(({ event }) => event.key === eventKey) ?? null;
}

/** What stands in the place of the event where none is selected: each kind of absence says itself. */
function noEvent(
  { events, eventsFailure }: WidgetContent,
  inView: readonly EventPart[],
  { eventKey, locale, ...address }: EmbedAddress,
  retry: () => void,
): HTMLElement {
  const words = widgetWords(locale);
  if (eventsFailure !== null) return storiesFailure(eventsFailure, { eventKey, locale, ...address }, retry);
  const isUnknown = eventKey !== null && eventKey !== 'none';
  const nothing = events?.length === 0 ? words.noStories : words.noStoriesInView;
  const text = isUnknown ? words.unknownEvent : inView.length === 0 ? nothing : words.selectHint;
  return node('section', { class: 'event plain' }, node('p', {}, text));
}

function noPrices({ company, series }: WidgetContent, address: EmbedAddress): HTMLElement {
  const words = widgetWords(address.locale);
  return messageBox(series === null ? words.noPrices(nameOf(company, address)) : words.noPricesInView);
}
