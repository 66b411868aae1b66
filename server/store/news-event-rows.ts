import { type NewsEvent, NewsEventSchema } from '../../shared/schemas/news-event.ts';
import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { readJson } from './json-column.ts';
import { returnsColumn, returnsOf } from './returns-column.ts';
import type { NewsEventArticleRow, NewsEventRow } from './tables.ts';
import type { Told } from './told-rows.ts';

/** What one article says of an event, as a row of `news_event_article`. */
export function contributionRow(
  articleId: string,
  event: NewsEvent,
  known: Pick<Told<NewsEvent>, 'knownAt' | 'knownUntil'>,
): NewsEventArticleRow {
  const own = NewsEventSchema.parse({ ...event, articleIds: [articleId] });
  return { eventKey: rowKey(event.key, articleId, known), articleId, event: JSON.stringify(own), ...known };
}

/** What an article says of an event; `row` is the event as it stands stored. */
export function saidOf(
  { articleId, event }: Pick<NewsEventArticleRow, 'articleId' | 'event'>,
  row: NewsEventRow | undefined,
): NewsEvent {
  if (event !== null) return readJson(NewsEventSchema, event);
  if (row === undefined) throw new Error(`what the article "${articleId}" says of an event is not stored`);
  return newsEventOf(row, [articleId], undefined);
}

/**
 * What an article said until a judgement stands apart, under a key of its own: the event that it shares with other
 * articles, or comes to again, is not touched by it.
 */
function rowKey(key: string, articleId: string, { knownUntil }: Pick<Told<NewsEvent>, 'knownUntil'>): string {
  return knownUntil === null ? key : [key, articleId, 'until', knownUntil].join('|');
}

/** A contribution with when its article was known. */
export type Contribution = Omit<NewsEventArticleRow, 'knownAt' | 'event'> & {
  readonly knownAt: string;
  readonly event: NewsEvent;
};

/**
 * The row of `news_event` in the words of the article that was known first. Which story it tells and which verdicts its numbers have
 * stays as in the row that is `stored` until that is settled (`renewStoryEvents`, `renewEventVerdicts`).
 */
export function newsEventRow(lead: Contribution, stored: NewsEventRow | undefined): NewsEventRow {
  const { instrumentId, mic, sessionDate, reactionSessionDate, phase, kind, relation } = lead.event;
  const { relationReason, novelty, role, benchmarkId, returns, eventVersion } = lead.event;
  return {
    ...{ key: lead.eventKey, instrumentId, mic, sessionDate, reactionSessionDate, phase, kind, relation },
    ...{ relationReason, novelty, role, benchmarkId, eventVersion },
    returns: returnsColumn(returns, sessionDate),
    leadArticleId: lead.articleId,
    knownAt: lead.knownAt,
    knownUntil: lead.knownUntil,
    storyId: stored ? storyColumn(stored.storyId ?? stored.leadArticleId, lead.articleId) : null,
    companies: stored?.companies ?? 0,
    verdicts: stored?.verdicts ?? null,
  };
}

/** The story of an event as it is kept: null where the lead article is its first report. */
export function storyColumn(storyId: string, leadArticleId: string): string | null {
  return storyId === leadArticleId ? null : storyId;
}

/**
 * A row of `news_event` as an event. `lastSession` is the last session of the instrument that was known at the moment
 * asked for, null where none was, absent where no moment was asked for: a return that ends later is not told.
 */
export function newsEventOf(
  row: NewsEventRow,
  articleIds: readonly string[],
  lastSession: SessionDate | null | undefined,
): NewsEvent {
  const ownSession = row.sessionDate === null ? null : SessionDateSchema.parse(row.sessionDate);
  const returns = returnsOf(row.returns, ownSession).map((window) => {
    const isKnown = lastSession === undefined || (lastSession !== null && (window.to ?? '') <= lastSession);
    if (isKnown || (window.instrument === null && window.benchmark === null)) return window;
    return { ...window, instrument: null, benchmark: null, missing: 'outsideSeries' as const };
  });
  return NewsEventSchema.parse({ ...row, articleIds, returns });
}
