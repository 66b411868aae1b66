import { priceText } from '../../shared/drawing/number-text.ts';
import { instrumentName } from '../format/instrument-name.ts';
import { changeFigure } from './change-figure.ts';
import { node } from './dom.ts';
import type { InstrumentPart } from './reply-guards.ts';
import type { WidgetPage } from './widget-words.ts';

/** The company's name in the reader's language, else its other name, else its code. */
export function nameOf({ instrument }: InstrumentPart, { locale }: WidgetPage): string {
  return instrumentName(instrument, locale, instrument.symbol);
}

/** Name and code, and the newest close of the view with its change. Without prices the name alone. */
export function widgetHead(company: InstrumentPart, page: WidgetPage): HTMLElement {
  const { instrument, last } = company;
  const title = node(
    'div',
    { class: 'title' },
    node('h1', {}, nameOf(company, page)),
    node('span', { class: 'code' }, instrument.symbol),
  );
  if (last === null) return node('header', {}, title);
  const close = node(
    'div',
    { class: 'last' },
    node('span', { class: 'day' }, page.words.close(last.sessionDate)),
    node('strong', {}, priceText(last.close, instrument.currency)),
    last.change === null ? null : changeFigure(last.change),
  );
  return node('header', {}, title, close);
}
