import type { Article } from '../../shared/schemas/article.ts';
import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import { benchmarkOf } from '../studies/benchmark-of.ts';
import { buildNewsEvents } from '../studies/news-events.ts';
import { returnsAround } from '../studies/returns-around.ts';
import type { Reference, SeriesLookup } from './reference.ts';

/** The news events of one article, each with what the price and its benchmark did around the session. */
export async function buildEvents(
  article: Article,
  mentions: readonly Mention[],
  claims: readonly ClaimStatement[],
  reference: Pick<Reference, 'instrumentOf' | 'calendarOf'>,
  seriesOf: SeriesLookup,
): Promise<NewsEvent[]> {
  const events: NewsEvent[] = [];
  for (const event of buildNewsEvents(article, mentions, claims, reference)) {
    const calendar = reference.calendarOf(event.mic);
    const benchmarkId = benchmarkOf(event.mic);
    const series = await seriesOf(event.instrumentId);
    const benchmark = benchmarkId === null ? null : await seriesOf(benchmarkId);
    const returns =
      event.sessionDate === null || calendar === null
        ? []
        : returnsAround(event.sessionDate, series, benchmark, calendar);
    events.push({ ...event, benchmarkId, returns });
  }
  return events;
}
