import { embedName } from '../../shared/drawing/embed-name.ts';
import { priceText } from '../../shared/drawing/number-text.ts';
import { changeFigure } from './change-figure.ts';
import { node } from './dom.ts';
import type { ChartPart } from './reply-guards.ts';
import type { WidgetPage } from './widget-page.ts';

/** Name and code, and the newest close of the view with its change. Without prices the name alone. */
export function widgetHead({ instrument, last }: ChartPart, { locale, words }: WidgetPage): HTMLElement {
  const title = node(
    'div',
    { class: 'title' },
    node('strong', { class: 'name' }, embedName(instrument, locale)),
    node('span', { class: 'code' }, instrument.symbol),
  );
  if (last === null) return node('header', {}, title);
  const close = node(
    'div',
    { class: 'last' },
    node('span', { class: 'day' }, words.around.close(last.sessionDate)),
    node('strong', {}, priceText(last.close, instrument.currency)),
    last.change === null ? null : changeFigure(last.change),
  );
  return node('header', {}, title, close);
}
