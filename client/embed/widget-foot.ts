import { chartFoot } from '../../shared/drawing/chart-foot.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { node } from './dom.ts';
import { companyPage, linkOut } from './link-out.ts';
import type { SeriesPart, StatePart } from './reply-guards.ts';
import type { WidgetPage } from './widget-words.ts';

/** Whose prices, as of when, how adjusted, from whom; that it is a demo where it is one; and the way to the whole page. */
export function widgetFoot(
  id: InstrumentId,
  page: WidgetPage,
  state: StatePart,
  series: SeriesPart | null,
  eventKey: string | null,
): HTMLElement {
  const words = page.words;
  const demo = state.mode === 'demo' ? node('b', {}, words.demo(state.demoAsOf)) : null;
  const parts = series === null ? [] : chartFoot(series, words.drawing).map((part) => node('span', {}, part));
  const whole = companyPage(id, page.locale, eventKey);
  return node(
    'footer',
    {},
    node('p', { class: 'stamp' }, demo, ...parts),
    linkOut(whole, words.open, { class: 'whole-page' }),
  );
}
