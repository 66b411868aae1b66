import type { Article } from '../../shared/schemas/article.ts';
import type { Claim, ClaimStatement } from '../../shared/schemas/claim.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import { AWAITED_DAYS, turnsOfAwaited } from '../claims/check-due.ts';
import { covers } from '../markets/session-offset.ts';
import { findArticle } from '../store/articles.repository.ts';
import { articlesRestingOn, claimsDue, replaceToldClaims, toldClaimsOf } from '../store/claims.repository.ts';
import { groupBy } from '../store/group-by.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import { keptWithPrices } from '../store/kept-prices.ts';
import type { Database } from '../store/open-database.ts';
import { type StoredSeries, seriesInUse } from '../store/price-series.repository.ts';
import { hasChangedLater } from '../store/series-changes.ts';
import type { Told } from '../store/told-rows.ts';
import { asOnlyWriter } from '../store/transactions.ts';
import { type CheckGround, checkStatement } from './check-claims.ts';
import type { PriceStoring } from './derive-stored-prices.ts';
import { barFinalAt } from './price-knowledge.ts';
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
  await judgeArticles(context, head, articleIds, now);
  return articleIds.length;
}

/**
 * Judges the stored claims again whose verdict has turned by the passing of time alone: their session closed, or its bar is
 * awaited no more. What was told before stays told of the time before, and in the history of verdicts. Doing it again changes
 * nothing. Gives the number of articles.
 */
export async function judgeDueClaims(context: PriceStoring, now: InstantUtc): Promise<number> {
  const due = groupBy(await claimsDue(context.database, now, AWAITED_DAYS), (one) => one.instrumentId);
  let judged = 0;
  for (const [instrumentId, articles] of due) {
    judged += await asOnlyWriter(context.database, async (transaction) => {
      const head = await seriesInUse(transaction, instrumentId);
      if (head === null) return 0;
      const ids = articles.map(({ articleId }) => articleId);
      await judgeArticles({ ...context, database: transaction }, head, ids, now);
      return ids.length;
    });
  }
  return judged;
}

async function judgeArticles(
  context: PriceStoring,
  head: StoredSeries,
  articleIds: readonly string[],
  now: InstantUtc,
): Promise<void> {
  if (articleIds.length === 0) return;
  const { database } = context;
  const judging = await judgingOf(context, head, now);
  for (const articleId of articleIds) {
    const article = await findArticle(database, articleId);
    if (article === null) continue;
    const told = verdictsOverTime(await toldClaimsOf(database, articleId), article.knownAt, (claim) =>
      claim.instrumentId === head.instrumentId ? judging : null,
    );
    await replaceToldClaims(database, articleId, told, now);
  }
}

/**
 * The claims of an article that is being stored, with the verdicts that they had before revisions of prices and decisions
 * about them, and while a bar was awaited. Most series were never changed, and have their bars: their claims stay as they
 * were judged.
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
    const isAwaited = told.some(({ item }) => item.instrumentId === instrumentId && isTimed(item));
    if (head && (isAwaited || (await hasChangedLater(context.database, head)))) {
      judgings.set(instrumentId, await judgingOf(context, head, now));
    }
  }
  if (judgings.size === 0) return [...told];
  return verdictsOverTime(told, article.knownAt, ({ instrumentId }) =>
    instrumentId === null ? null : (judgings.get(instrumentId) ?? null),
  );
}

/** True of a verdict that stands on a bar's not being there yet, or no more to come. */
function isTimed({ verdict, reason }: Claim): boolean {
  return verdict === 'pending' || reason === 'afterSeries';
}

/** The moments at which a verdict on a session without a bar turns. */
function turnsOf(
  { date }: ClaimStatement,
  { instrument, calendarOf }: Pick<CheckGround, 'instrument' | 'calendarOf'>,
  delay: StoredSeries['delay'],
): InstantUtc[] {
  const calendar = instrument ? calendarOf(instrument.mic) : null;
  if (calendar === null || date === null || !covers(calendar, date) || !calendar.isSession(date)) return [];
  return turnsOfAwaited(date, calendar, delay === undefined ? null : barFinalAt(calendar, date, delay));
}

async function judgingOf(
  { database, calendarOf }: PriceStoring,
  head: StoredSeries,
  now: InstantUtc | undefined,
): Promise<Judging> {
  const instrument = await findInstrument(database, head.instrumentId);
  const ground = { instrument, calendarOf };
  return {
    states: await keptStates(database, { instrumentId: head.instrumentId, part: head.sourceId }, () =>
      priceStates(database, head),
    ),
    check: (statement, series, at) =>
      checkStatement(statement, { ...ground, series, now: now === undefined ? undefined : at }),
    turnsOf: (statement) =>
      now === undefined ? [] : turnsOf(statement, ground, head.delay).filter((turn) => turn <= now),
  };
}

/** States of one series that are held at once. Most series never changed and have one. */
const mostStates = 4;

const keptStates = keptWithPrices<PriceStates>(({ at }) => 2 * at('').bars.length);

async function priceStates(database: Database, head: StoredSeries): Promise<PriceStates> {
  const history = await readSeriesHistory(database, head);
  const kept = new Map<string, PriceSeries>();
  function at(moment: string): PriceSeries {
    // Between two moments nothing changes, so that one series stands for all of that time.
    const since = history.moments.filter((one) => one <= moment).at(-1) ?? '';
    const known = kept.get(since);
    if (known) return known;
    if (kept.size >= mostStates) kept.clear();
    const series = stateAt(since);
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
