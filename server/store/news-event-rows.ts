import * as z from 'zod';
import { type NewsEvent, NewsEventSchema, ReturnWindowSchema } from '../../shared/schemas/news-event.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { readJson } from './json-column.ts';
import type { NewsEventArticleRow, NewsEventRow } from './tables.ts';
import type { Told } from './told-rows.ts';

const ReturnsColumn = z.array(ReturnWindowSchema);

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

/** The row of `news_event` in the words of the article that was known first. */
export function newsEventRow(lead: Contribution): NewsEventRow {
  const { instrumentId, mic, sessionDate, reactionSessionDate, phase, kind, relation } = lead.event;
  const { relationReason, novelty, role, benchmarkId, returns, eventVersion } = lead.event;
  return {
    ...{ key: lead.eventKey, instrumentId, mic, sessionDate, reactionSessionDate, phase, kind, relation },
    ...{ relationReason, novelty, role, benchmarkId, eventVersion },
    returns: JSON.stringify(returns),
    leadArticleId: lead.articleId,
    knownAt: lead.knownAt,
    knownUntil: lead.knownUntil,
  };
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
  const returns = readJson(ReturnsColumn, row.returns).map((window) => {
    const isKnown = lastSession === undefined || (lastSession !== null && (window.to ?? '') <= lastSession);
    if (isKnown || (window.instrument === null && window.benchmark === null)) return window;
    return { ...window, instrument: null, benchmark: null, missing: 'outsideSeries' as const };
  });
  return NewsEventSchema.parse({ ...row, articleIds, returns });
}
