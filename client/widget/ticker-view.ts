import { chartFoot } from '../../shared/drawing/chart-foot.ts';
import { embedName } from '../../shared/drawing/embed-name.ts';
import { priceText } from '../../shared/drawing/number-text.ts';
import { webAddress } from '../../shared/drawing/own-mark.ts';
import { changeFigure } from './change-figure.ts';
import { node } from './dom.ts';
import { eventGlyph } from './event-glyph.ts';
import lineCss from './line.css?inline';
import { companyPage, linkOut } from './link-out.ts';
import { isTickerReply, type TickerPart } from './ticker-guard.ts';
import { widgetFoot } from './widget-foot.ts';
import type { WidgetPage } from './widget-page.ts';
import type { WidgetView } from './widget-view.ts';

/** One line of price and news: name, newest close with its change, newest event with its day and headline. */
export const tickerView: WidgetView = async (body, page) => {
  if (!isTickerReply(body)) return null;
  const { instrument, basis, frozenAt } = body;
  const name = embedName(instrument, page.locale);
  const stamp = basis === null ? [] : chartFoot(basis, page.words.drawing);
  const whole = companyPage(instrument.id, page, { asOf: frozenAt });
  const line = node('p', { class: 'line' }, ...priceParts(body, name), ...eventParts(body, page));
  return {
    name,
    instrument: instrument.id,
    parts: [line, widgetFoot(body, stamp, whole, page)],
    styles: [lineCss],
  };
};

function priceParts({ instrument, last }: TickerPart, name: string): Node[] {
  const title = node('strong', { class: 'name' }, name);
  if (last === null) return [title];
  const price = node('span', { class: 'price' }, priceText(last.close, instrument.currency));
  return last.change === null ? [title, price] : [title, price, changeFigure(last.change)];
}

function eventParts({ event, instrument, frozenAt }: TickerPart, page: WidgetPage): Node[] {
  const words = page.words.around;
  if (event === null) return [node('span', { class: 'second' }, words.noStory)];
  const [story] = event.articles;
  const target =
    webAddress(story?.address ?? null) ??
    companyPage(instrument.id, page, { event: event.event.key, asOf: frozenAt });
  const told = words.newestStory(event.event.sessionDate ?? '');
  const title = story?.title ?? words.noHeadline;
  const headline = linkOut(target, title, story?.title ? { lang: story.language } : {});
  return [
    node('span', { class: 'newest' }, eventGlyph(event, false), node('span', { class: 'second' }, told)),
    node('span', { class: 'ticker-headline' }, headline),
  ];
}
