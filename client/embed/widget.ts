import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { type ChartBox, chartBox } from './chart-box.ts';
import { node } from './dom.ts';
import { eventPanel } from './event-panel.ts';
import { loadWidget, type WidgetContent } from './load-widget.ts';
import type { EventPart } from './reply-guards.ts';
import { widgetFoot } from './widget-foot.ts';
import { nameOf, widgetHead } from './widget-head.ts';
import { failureBox, loadingParts, messageBox, storiesFailure } from './widget-states.ts';
import type { WidgetPage } from './widget-words.ts';

/** Fills `root` with the widget that the page asks for, from loading to its chart, or to the sentence that says why not. */
export async function showWidget(root: HTMLElement, page: WidgetPage): Promise<void> {
  const id = page.instrumentId;
  const words = page.words;
  if (id === null) return finish(root, messageBox(words.badAddress));
  root.setAttribute('aria-busy', 'true');
  root.replaceChildren(...loadingParts(page));
  const retry = () => void showWidget(root, page);
  const loaded = await loadWidget(id, page);
  if ('failure' in loaded) return finish(root, failureBox(loaded, page, retry));
  document.title = `${nameOf(loaded.content.company, page)} · Newstape`;
  try {
    showContent(root, id, page, loaded.content, retry);
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
  page: WidgetPage,
  content: WidgetContent,
  retry: () => void,
): void {
  const { company, series, state, view } = content;
  const inView = eventsInView(content);
  const slots = { event: node('div', { class: 'event-slot' }), foot: node('div') };
  const show = (one: EventPart | null) => {
    chart?.select(one?.event.key ?? null);
    slots.event.replaceChildren(
      one ? eventPanel(one, id, page, content.stories.claimChips) : noEvent(content, inView, page, retry),
    );
    slots.foot.replaceChildren(widgetFoot(id, page, state, series, one?.event.key ?? null));
  };
  let chart: ChartBox | null = null;
  if (series !== null && series.dates.length > 0) {
    const name = nameOf(company, page);
    chart = chartBox({ name, series, events: content.stories.events ?? [], view }, page, show);
  }
  finish(root, widgetHead(company, page), chart?.element ?? noPrices(content, page), slots.event, slots.foot);
  show(firstSelected(content, inView, page));
}

/** The events that stand on a session of the view, oldest first. */
function eventsInView({ stories, series, view }: WidgetContent): EventPart[] {
  const from = view.from ?? series?.dates[0] ?? null;
  return (stories.events ?? []).filter(({ event: { sessionDate } }) => {
    if (sessionDate === null) return false;
    return (from === null || sessionDate >= from) && (view.to === null || sessionDate <= view.to);
  });
}

function firstSelected(
  { stories }: WidgetContent,
  inView: readonly EventPart[],
  { eventKey }: WidgetPage,
): EventPart | null {
  if (eventKey === null) return inView.at(-1) ?? null;
  return stories.events?.find(({ event }) => event.key === eventKey) ?? null;
}

/** What stands in the place of the event where none is selected: each kind of absence says itself. */
function noEvent(
  { stories: { events, failure } }: WidgetContent,
  inView: readonly EventPart[],
  page: WidgetPage,
  retry: () => void,
): HTMLElement {
  const { words, eventKey } = page;
  if (failure !== null) return storiesFailure(failure, page, retry);
  const isUnknown = eventKey !== null && eventKey !== 'none';
  const nothing = events?.length === 0 ? words.noStories : words.noStoriesInView;
  const text = isUnknown ? words.unknownEvent : inView.length === 0 ? nothing : words.selectHint;
  return node('section', { class: 'event plain' }, node('p', {}, text));
}

function noPrices({ company, series }: WidgetContent, page: WidgetPage): HTMLElement {
  const words = page.words;
  if (company.withheld) {
    const lines = company.withheld.sources.map(({ attribution, name }) => attribution ?? name);
    return messageBox([words.withheld, ...lines].join(' · '));
  }
  return messageBox(series === null ? words.noPrices(nameOf(company, page)) : words.noPricesInView);
}
