import type { Article } from '../../shared/schemas/article.ts';
import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { nowhere, placePublication } from '../markets/place-publication.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { benchmarkOf } from './benchmark-of.ts';
import { eventKind } from './event-kind.ts';
import { latestPublication, outletZone } from './outlet-clock.ts';
import { judgeRelation } from './relation.ts';
import { type ReportedSession, reportedSession } from './reported-session.ts';
import { toldBefore } from './told-before.ts';
import { tellsMove } from './told-move.ts';
import { toldPrice } from './told-price.ts';

/** Grows when the same article would give other events; it is part of every key. */
export const EVENT_VERSION = 2;

/** Where instruments and their calendars are looked up. */
interface Markets {
  readonly instrumentOf: (id: InstrumentId) => Instrument | null;
  readonly calendarOf: CalendarLookup;
}

/** An article with what was found in it. */
interface Story extends Markets {
  readonly article: Article;
  readonly claims: readonly ClaimStatement[];
}

/**
 * The news events of an article: one for each instrument that it is positively linked to, indices left out, in the order
 * in which they are first named. A teaser has none.
 *
 * The event stands on the session that the article reports for that instrument, else on the first that could react.
 * `returns` is left empty: they need prices (`returnsAround`). `novelty` is `first`: whether an article repeats an
 * earlier one takes other articles to know.
 */
export function buildNewsEvents(
  article: Article,
  mentions: readonly Mention[],
  claims: readonly ClaimStatement[],
  { instrumentOf, calendarOf }: Markets,
): NewsEvent[] {
  if (article.kind === 'teaser') return [];
  const kind = eventKind(article.title, article.text);
  const story = { article, claims, instrumentOf, calendarOf };
  return [...linkedInstruments(mentions, instrumentOf)].map(([instrument, own]) => {
    const placed = placeStory(story, instrument, own);
    return {
      key: eventKey(instrument, placed.sessionDate ?? article.date.date, article),
      instrumentId: instrument.id,
      mic: instrument.mic,
      ...placed,
      kind,
      novelty: 'first',
      role: own.some((mention) => mention.role === 'subject') ? 'subject' : 'mentioned',
      articleIds: [article.id],
      benchmarkId: benchmarkOf(instrument.mic),
      returns: [],
      eventVersion: EVENT_VERSION,
    };
  });
}

/** Instrument, session (else the article's date), the article, and the version of these rules: the same again for the same input. */
function eventKey(instrument: Instrument, date: SessionDate | null, article: Article): string {
  return [instrument.id, date ?? 'undated', article.id, `v${EVENT_VERSION}`].join('|');
}

/**
 * An article's event as it stands in a group of articles that tell one story: articles of one group share the events of
 * one instrument and session. It is an echo unless the article is the group's first report, whose id names the group.
 */
export function eventInGroup(event: NewsEvent, articleId: string, groupId: string): NewsEvent {
  const [instrument, date, , version] = event.key.split('|');
  const novelty = articleId === groupId ? 'first' : 'echo';
  return { ...event, key: [instrument, date, groupId, version].join('|'), novelty, articleIds: [articleId] };
}

/** Positively linked instruments that are known and no index, with their mentions. */
function linkedInstruments(
  mentions: readonly Mention[],
  instrumentOf: Markets['instrumentOf'],
): Map<Instrument, Mention[]> {
  const linked = new Map<Instrument, Mention[]>();
  for (const mention of mentions) {
    if (mention.judgement !== 'positive' || mention.instrumentId === null) continue;
    const instrument = instrumentOf(mention.instrumentId);
    if (instrument === null || instrument.kind === 'index') continue;
    linked.set(instrument, [...(linked.get(instrument) ?? []), mention]);
  }
  return linked;
}

type PlacedStory = Pick<
  NewsEvent,
  'sessionDate' | 'reactionSessionDate' | 'phase' | 'relation' | 'relationReason'
>;

function placeStory(story: Story, instrument: Instrument, own: readonly Mention[]): PlacedStory {
  const calendar = story.calendarOf(instrument.mic);
  if (calendar === null) {
    const { phase, sessionDate, reactionSessionDate } = nowhere;
    return { phase, sessionDate, reactionSessionDate, relation: 'unclear', relationReason: 'noCalendar' };
  }
  const { date, language } = story.article;
  const placement = placePublication(date, calendar, outletZone(language));
  const { reported, told } = findReported(story, instrument, own, calendar);
  const ownClaims = story.claims.filter((claim) => claim.instrumentId === instrument.id);
  const reportedPrice = told ? (reported?.told ?? null) : null;
  const before = toldBefore(story.article.text, own, ownClaims, placement, calendar);
  const finding = judgeRelation(reportedPrice ?? before, placement);
  // Of a story of unknown time, the session that it reports for others is the better guess than its own date.
  const onReported = told || finding.relationReason === 'timeUnknown';
  const sessionDate = (onReported ? reported?.sessionDate : null) ?? placement.sessionDate;
  const { phase, reactionSessionDate } = placement;
  return { phase, sessionDate, reactionSessionDate, ...finding };
}

/**
 * The session that the article reports, by its claims about this instrument; where it has none, by those about others of
 * the same exchange. `told` says whether it tells this instrument's move: by a claim, or in words.
 */
function findReported(
  { article, claims, instrumentOf, calendarOf }: Story,
  instrument: Instrument,
  own: readonly Mention[],
  calendar: TradingCalendar,
): { reported: ReportedSession | null; told: boolean } {
  const latest = latestPublication(article);
  const ownClaims = claims.filter((claim) => claim.instrumentId === instrument.id);
  const ownSession = reportedSession(ownClaims, latest, calendar);
  if (ownSession) return { reported: ownSession, told: true };
  const sameExchange = claims.filter((claim) => {
    const other = claim.instrumentId === null ? null : instrumentOf(claim.instrumentId);
    return other !== null && calendarOf(other.mic) === calendar;
  });
  const reported = reportedSession(sameExchange, latest, calendar);
  // Prices that it tells of this instrument are of another day, and so are its words of a move.
  const tellsAnotherDay = ownClaims.some((claim) => toldPrice(claim) !== null);
  return { reported, told: reported !== null && !tellsAnotherDay && tellsMove(article.text, own) };
}
