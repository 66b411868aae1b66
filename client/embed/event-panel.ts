import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { changeFigure } from './change-figure.ts';
import { node, safeAddress } from './dom.ts';
import { eventGlyph } from './event-glyph.ts';
import { companyPage, linkOut } from './link-out.ts';
import type { EventPart } from './reply-guards.ts';
import type { WidgetPage } from './widget-words.ts';

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

function eventLine(one: EventPart, { words }: WidgetPage): HTMLElement {
  const { kind, relation } = words.drawing;
  const change = one.event.returns.find((part) => part.window === 'session')?.instrument ?? null;
  return node(
    'p',
    { class: 'event-line' },
    eventGlyph(one, true),
    node('strong', {}, one.event.sessionDate ?? ''),
    node(
      'span',
      { class: 'relation' },
      node('span', { class: 'kind' }, `${kind[one.event.kind]} · `),
      relation[one.event.relation],
    ),
    change === null ? null : node('span', { class: 'day-change' }, changeFigure(change), ` ${words.sameDay}`),
  );
}

/** The headline, linked to the article where it has an address of the web, else to the event on the dashboard. */
function headline(one: EventPart, id: InstrumentId, { locale, words }: WidgetPage): HTMLElement {
  const [article] = one.articles;
  const target = safeAddress(article?.canonicalUrl ?? null) ?? companyPage(id, locale, one.event.key);
  const text = article?.title ?? words.noHeadline;
  return linkOut(target, text, article?.title ? { lang: article.language } : {});
}

function outlet({ articles: [article] }: EventPart): HTMLElement | null {
  const name = article?.publisher ?? article?.sourceName ?? '';
  return name === '' ? null : node('span', { class: 'outlet' }, name);
}
