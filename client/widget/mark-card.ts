import { node } from './dom.ts';
import { eventGlyph } from './event-glyph.ts';
import type { EventPart } from './reply-guards.ts';
import type { WidgetPage } from './widget-page.ts';

/** Headlines that a card of several events shows before it counts the rest. */
const MOST_HEADLINES = 4;

/** What a mark says while it is pointed at or has the focus: session, relation and headline of each of its events. */
export function markCard(events: readonly EventPart[], page: WidgetPage): HTMLElement {
  const shown = events.slice(0, MOST_HEADLINES).map((one) => node('li', {}, ...eventSummary(one, page)));
  const rest = events.length - shown.length;
  const more = rest > 0 ? node('li', { class: 'second' }, page.words.more(rest)) : null;
  return node('ul', { class: 'card', 'aria-hidden': 'true' }, ...shown, more);
}

/** The same events to choose from. */
export function markChoice(
  events: readonly EventPart[],
  page: WidgetPage,
  name: string,
  choose: (one: EventPart) => void,
): HTMLElement {
  const items = events.map((one) => {
    const button = node('button', { type: 'button' }, ...eventSummary(one, page));
    button.addEventListener('click', () => choose(one));
    return node('li', {}, button);
  });
  return node('ul', { class: 'card choice', 'aria-label': name }, ...items);
}

function eventSummary(one: EventPart, { words }: WidgetPage): Node[] {
  const [article] = one.articles;
  const title = article?.title ?? words.around.noHeadline;
  return [
    eventGlyph(one, false),
    node('strong', {}, one.event.sessionDate ?? ''),
    node(
      'span',
      { class: 'relation' },
      one.event.kind === 'own' ? words.drawing.ownMark : words.drawing.relation[one.event.relation],
    ),
    node('span', { class: 'summary', lang: article?.title ? article.language : null }, title),
  ];
}
