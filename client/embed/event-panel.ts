import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { domainWords } from '../format/domain-words.ts';
import { changeFigure } from './change-figure.ts';
import { claimChips } from './claim-chips.ts';
import { node, safeAddress } from './dom.ts';
import type { EmbedAddress } from './embed-address.ts';
import { eventGlyph } from './event-glyph.ts';
import { companyPage, linkOut } from './link-out.ts';
import type { EventPart } from './reply-guards.ts';
import { widgetWords } from './widget-words.ts';

/** The selected event: its mark, session, relation and that day's change; its headline and outlet; its numbers where asked for. */
export function eventPanel(one: EventPart, id: InstrumentId, address: EmbedAddress): HTMLElement {
  const { locale } = address;
  const [article] = one.articles;
  const claims = address.verdicts ? one.claims.filter((claim) => claim.instrumentId === id) : [];
  return node(
    'section',
    { class: 'event', 'aria-label': widgetWords(locale).selectedStory },
    eventLine(one, address),
    node('p', { class: 'headline' }, headline(one, id, address), outlet(one)),
    article?.note ? node('p', { class: 'note' }, article.note) : null,
    claimChips(claims, locale),
  );
}

function eventLine(one: EventPart, { locale }: EmbedAddress): HTMLElement {
  const change = one.event.returns.find((part) => part.window === 'session')?.instrument ?? null;
  return node(
    'p',
    { class: 'event-line' },
    eventGlyph(one, true),
    node('strong', {}, one.event.sessionDate ?? ''),
    node('span', { class: 'relation' }, relationText(one, locale)),
    change === null
      ? null
      : node('span', { class: 'day-change' }, changeFigure(change), ` ${widgetWords(locale).sameDay}`),
  );
}

function relationText({ event }: EventPart, locale: EmbedAddress['locale']): string {
  const words = domainWords(locale);
  return `${words.eventKind[event.kind]} · ${words.relation[event.relation]}`;
}

/** The headline, linked to the article where it has an address of the web, else to the event on the dashboard. */
function headline(one: EventPart, id: InstrumentId, { locale }: EmbedAddress): HTMLElement {
  const [article] = one.articles;
  const target = safeAddress(article?.canonicalUrl ?? null) ?? companyPage(id, locale, one.event.key);
  const text = article?.title ?? widgetWords(locale).noHeadline;
  return linkOut(target, text, article?.title ? { lang: article.language } : {});
}

function outlet({ articles: [article] }: EventPart): HTMLElement | null {
  const name = article?.publisher ?? article?.sourceName ?? '';
  return name === '' ? null : node('span', { class: 'outlet' }, name);
}
