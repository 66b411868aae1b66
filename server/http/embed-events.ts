import type { EmbedOptions } from '../../shared/drawing/embed-options.ts';
import { type OwnMark, webAddress } from '../../shared/drawing/own-mark.ts';
import type { EmbedClaim, EmbedEvent } from '../../shared/schemas/embed-reply.ts';
import type { ArticleHead, CompanyEvent, NamedClaim } from '../../shared/schemas/event-reply.ts';

/** A headline as a widget shows it. */
export function embedStory(article: ArticleHead): EmbedEvent['articles'][number] {
  const { title, publisher, sourceName, canonicalUrl, language, note } = article;
  return { title, outlet: publisher ?? sourceName, address: webAddress(canonicalUrl), language, note };
}

/** A number as a widget shows it, without what only the dashboard needs. */
export function embedClaim(claim: NamedClaim): EmbedClaim {
  const { id, instrumentId, kind, value, valueHigh, unit, modifier, quote, session, extremeBasis } = claim;
  const { date, verdict, reason, reference, seriesStart, withheld } = claim;
  return {
    ...{ id, instrumentId, kind, value, valueHigh, unit, modifier, quote, session, extremeBasis },
    ...{ date, verdict, reason, reference, seriesStart },
    ...(withheld === undefined ? {} : { withheld }),
  };
}

/** An event as a widget shows it; its numbers alone where verdicts are asked for. */
export function embedEvent(one: CompanyEvent, verdicts: boolean): EmbedEvent {
  const { key, instrumentId, sessionDate, kind, relation, returns } = one.event;
  const change = returns.find(({ window }) => window === 'session')?.instrument ?? null;
  const own = one.claims.filter((claim) => claim.instrumentId === instrumentId);
  return {
    event: { key, sessionDate, kind, relation, change },
    articles: one.articles.slice(0, 1).map(embedStory),
    storyCount: one.articles.length,
    verdicts: { contradicted: verdicts ? one.verdicts.contradicted : 0 },
    claims: verdicts ? own.map(embedClaim) : [],
  };
}

/** The events that a widget is asked for, with the marks of the page's author among them, oldest first. */
export function embedEvents(
  events: readonly CompanyEvent[],
  options: Pick<EmbedOptions, 'kinds' | 'events' | 'marks' | 'verdicts'>,
  isInView: (day: string) => boolean,
): EmbedEvent[] {
  const isAsked = ({ event }: CompanyEvent) =>
    (options.kinds.length === 0 || options.kinds.includes(event.kind)) &&
    (options.events.length === 0 || options.events.includes(event.key));
  const stories = events.filter(isAsked).map((one) => embedEvent(one, options.verdicts));
  const marks = options.marks.filter(({ date }) => isInView(date)).map(ownEvent);
  const dayOf = ({ event }: EmbedEvent) => event.sessionDate ?? '';
  return [...stories, ...marks].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

function ownEvent({ date, headline, address }: OwnMark, place: number): EmbedEvent {
  const language = /[가-힣]/.test(headline) ? ('ko' as const) : ('en' as const);
  return {
    event: { key: `own-${place + 1}`, sessionDate: date, kind: 'own', relation: 'reports', change: null },
    articles: [{ title: headline, outlet: '', address, language, note: null }],
    storyCount: 1,
    verdicts: { contradicted: 0 },
    claims: [],
  };
}
