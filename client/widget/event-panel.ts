import { webAddress } from '../../shared/drawing/own-mark.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { changeFigure } from './change-figure.ts';
import { node } from './dom.ts';
import { eventGlyph } from './event-glyph.ts';
import { companyPage, linkOut } from './link-out.ts';
import type { EventPart } from './reply-guards.ts';
import type { WidgetPage } from './widget-page.ts';

/** Draws the numbers about one instrument in a story with their verdicts; null where it has none. */
export type ClaimChips = (claims: unknown, id: InstrumentId, locale: Language) => HTMLElement | null;

/** The selected event: its mark, session, relation and that day's change; its headline and outlet; its numbers where asked for. */
export function eventPanel(
  one: EventPart,
  id: InstrumentId,
  page: WidgetPage,
  claimChips: ClaimChips | null,
): HTMLElement {
  const [article] = one.articles;
  return node(
    'section',
    { class: 'event', 'aria-label': page.words.selectedStory },
    eventLine(one, page),
    node('p', { class: 'headline' }, headline(one, id, page), outlet(one)),
    article?.note ? node('p', { class: 'note' }, article.note) : null,
    claimChips?.(one.claims, id, page.locale) ?? null,
  );
}

function eventLine(one: EventPart, page: WidgetPage): HTMLElement {
  const { change, sessionDate } = one.event;
  return node(
    'p',
    { class: 'event-line' },
    eventGlyph(one, true),
    node('strong', {}, sessionDate ?? ''),
    node('span', { class: 'relation' }, ...relation(one, page)),
    change === null
      ? null
      : node('span', { class: 'day-change' }, changeFigure(change), ` ${page.words.sameDay}`),
  );
}

/** What the story is about and how it stands to the move; of a mark of the page's author that it is one. */
function relation({ event }: EventPart, { words: { drawing } }: WidgetPage): (Node | string)[] {
  if (event.kind === 'own') return [drawing.ownMark];
  return [
    node('span', { class: 'kind' }, `${drawing.kind[event.kind]} · `),
    drawing.relation[event.relation],
  ];
}

/** The headline, linked to the article where it has an address of the web, else to the event on the dashboard. */
function headline(one: EventPart, id: InstrumentId, page: WidgetPage): HTMLElement {
  const [article] = one.articles;
  const own = one.event.kind === 'own';
  const text = article?.title ?? page.words.around.noHeadline;
  const lang = article?.title ? { lang: article.language } : {};
  const target =
    webAddress(article?.address ?? null) ?? (own ? null : companyPage(id, page, { event: one.event.key }));
  return target === null ? node('span', lang, text) : linkOut(target, text, lang);
}

function outlet({ articles: [article] }: EventPart): HTMLElement | null {
  const name = article?.outlet ?? '';
  return name === '' ? null : node('span', { class: 'outlet' }, name);
}
