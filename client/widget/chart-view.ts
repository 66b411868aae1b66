import { chartFoot } from '../../shared/drawing/chart-foot.ts';
import { embedName } from '../../shared/drawing/embed-name.ts';
import { type ChartBox, chartBox } from './chart-box.ts';
import { node } from './dom.ts';
import { type ClaimChips, eventPanel } from './event-panel.ts';
import { companyPage } from './link-out.ts';
import { messageBox } from './message-box.ts';
import { type ChartPart, type EventPart, isChartReply } from './reply-guards.ts';
import { widgetFoot } from './widget-foot.ts';
import { widgetHead } from './widget-head.ts';
import type { KeptChoice, WidgetPage } from './widget-page.ts';
import type { WidgetView } from './widget-view.ts';

/**
 * A company's chart with its events. Verdicts come with a script of their own, since they are off unless they are asked for;
 * without it the chart counts as not loaded: a story shown without its numbers would look as if it had none.
 */
export const chartView: WidgetView = async (body, page, kept) => {
  if (!isChartReply(body)) return null;
  const chips = page.verdicts ? await import('./claim-chips.ts') : null;
  if (chips && !body.events.every(({ claims }) => chips.areClaims(claims))) return null;
  const parts = chartParts(body, page, kept, chips?.claimChips ?? null);
  return {
    name: embedName(body.instrument, page.locale),
    instrument: body.instrument.id,
    parts,
    styles: chips?.styles ?? [],
  };
};

function chartParts(
  reply: ChartPart,
  page: WidgetPage,
  kept: KeptChoice,
  claimChips: ClaimChips | null,
): Node[] {
  const { instrument, series, frozenAt, events } = reply;
  const slots = { event: node('div', { class: 'event-slot' }), foot: node('div') };
  const stamp = series === null ? [] : chartFoot(series, page.words.drawing);
  const show = (one: EventPart | null) => {
    const key = one?.event.key ?? null;
    chart?.select(key);
    slots.event.replaceChildren(
      one ? eventPanel(one, instrument.id, page, claimChips) : noEvent(reply, page),
    );
    const asked = one?.event.kind === 'own' ? null : key;
    const whole = companyPage(instrument.id, page, { event: asked, asOf: frozenAt });
    slots.foot.replaceChildren(widgetFoot(reply, stamp, whole, page));
  };
  const choose = (one: EventPart) => {
    kept.selectedKey = one.event.key;
    show(one);
  };
  let chart: ChartBox | null = null;
  if (series !== null && series.dates.length > 0) chart = chartBox(reply, series, page, choose);
  const key = kept.selectedKey === undefined ? reply.selectedKey : kept.selectedKey;
  const first = events.find(({ event }) => event.key === key) ?? null;
  show(first);
  return [widgetHead(reply, page), chart?.element ?? noPrices(reply, page), slots.event, slots.foot];
}

/** What stands in the place of the event where none is selected: each kind of absence says itself. */
function noEvent({ unknownEvent, events }: ChartPart, { words }: WidgetPage): HTMLElement {
  const text = unknownEvent
    ? words.unknownEvent
    : events.length === 0
      ? words.noStoriesInView
      : words.selectHint;
  return node('section', { class: 'event plain' }, node('p', {}, text));
}

function noPrices({ series, instrument }: ChartPart, { words, locale }: WidgetPage): HTMLElement {
  const name = embedName(instrument, locale);
  return messageBox(series === null ? words.around.noPrices(name) : words.noPricesInView);
}
