import type { Article } from '../../shared/schemas/article.ts';
import type { Claim } from '../../shared/schemas/claim.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { findArticle } from '../store/articles.repository.ts';
import { articlesRestingOn, replaceToldClaims, toldClaimsOf } from '../store/claims.repository.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { type StoredSeries, seriesInUse } from '../store/price-series.repository.ts';
import { hasChangedLater } from '../store/series-changes.ts';
import type { Told } from '../store/told-rows.ts';
import { checkStatement } from './check-claims.ts';
import type { PriceStoring } from './derive-stored-prices.ts';
import { readSeriesHistory } from './series-history.ts';
import { type Judging, type PriceStates, verdictsOverTime } from './verdicts-over-time.ts';

/**
 * Judges the stored claims about an instrument again that rest on sessions whose prices changed: bars that are new or
 * revised, decisions and faults; null: on any. What was told before stays told of the time before, and in the history of
 * verdicts. Doing it again changes nothing. Call it inside a transaction. Gives the number of articles that were looked at.
 */
export async function recheckClaims(
  context: PriceStoring,
  instrumentId: InstrumentId,
  sessions: readonly string[] | null,
  now: InstantUtc,
): Promise<number> {
  const { database } = context;
  const head = await seriesInUse(database, instrumentId);
  const from = sessions === null ? head?.firstSession : sessions[0];
  const to = sessions === null ? head?.lastSession : sessions.at(-1);
  if (!head || !from || !to) return 0;
  const range = { from: sessionDate(from), to: sessionDate(to), sourceId: head.sourceId };
  const articleIds = await articlesRestingOn(database, instrumentId, range);
  if (articleIds.length === 0) return 0;
  const judging = await judgingOf(context, head, now);
  for (const articleId of articleIds) {
    const article = await findArticle(database, articleId);
    if (article === null) continue;
    const told = verdictsOverTime(await toldClaimsOf(database, articleId), article.knownAt, (claim) =>
      claim.instrumentId === instrumentId ? judging : null,
    );
    await replaceToldClaims(database, articleId, told, now);
  }
  return articleIds.length;
}

/**
 * The claims of an article that is being stored, with the verdicts that they had before revisions of prices and decisions
 * about them. Most series were never changed: their claims stay as they were judged.
 */
export async function judgedOverTime(
  context: PriceStoring,
  article: Pick<Article, 'knownAt'>,
  told: readonly Told<Claim>[],
  now: InstantUtc | undefined,
): Promise<Told<Claim>[]> {
  const judgings = new Map<InstrumentId, Judging>();
  for (const instrumentId of new Set(told.map(({ item }) => item.instrumentId))) {
    const head = instrumentId && (await seriesInUse(context.database, instrumentId));
    if (head && (await hasChangedLater(context.database, head))) {
      judgings.set(instrumentId, await judgingOf(context, head, now));
    }
  }
  if (judgings.size === 0) return [...told];
  return verdictsOverTime(told, article.knownAt, ({ instrumentId }) =>
    instrumentId === null ? null : (judgings.get(instrumentId) ?? null),
  );
}

async function judgingOf(
  { database, calendarOf }: PriceStoring,
  head: StoredSeries,
  now: InstantUtc | undefined,
): Promise<Judging> {
  const instrument = await findInstrument(database, head.instrumentId);
  return {
    states: await priceStates(database, head),
    check: (statement, series) => checkStatement(statement, { instrument, series, calendarOf, now }),
  };
}

async function priceStates(database: Database, head: StoredSeries): Promise<PriceStates> {
  const history = await readSeriesHistory(database, head);
  const kept = new Map<string, PriceSeries>();
  function at(moment: string): PriceSeries {
    // Between two moments nothing changes, so that one series stands for all of that time.
    const since = history.moments.filter((one) => one <= moment).at(-1) ?? '';
    const series = kept.get(since) ?? stateAt(since);
    kept.set(since, series);
    return series;
  }
  function stateAt(moment: string): PriceSeries {
    const { series, duplicates } = history.at(moment);
    const givenTwice: SessionDate[] = duplicates.map((one) => one.sessionDate);
    return givenTwice.length === 0 ? series : { ...series, givenTwice };
  }
  return { moments: history.moments, at };
}
