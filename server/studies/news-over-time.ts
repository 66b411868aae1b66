import type {
  MissingNewsOrPrice,
  NewsAndPriceReply,
  NewsLag,
  NewsLevel,
  NewsMeasure,
  NotEnough,
} from '../../shared/schemas/news-and-price.ts';
import { estimateByT } from '../stats/estimate.ts';
import { laggedSlopes } from '../stats/lagged-correlation.ts';
import { defaultLags, neweyWest } from '../stats/newey-west.ts';
import { newsDesign } from './news-over-time-design.ts';
import type { SessionColumn } from './session-column.ts';

/** How the news of sessions goes together with what the price did. */
export type NewsOverTime = Pick<NewsAndPriceReply, 'missing' | 'notEnough' | 'lags' | 'levels'>;

/**
 * Holds the news of each session against the price of the sessions around it. A lag above 0 is news before the price. `stories`
 * are the distinct stories of each session, whatever the measure of `news`; all columns are of the same sessions in a
 * row. A session that lacks a value keeps its place in time.
 *
 * The correlation at each lag is the slope of the standardised columns with Newey and West's errors of ⌊4·(n/100)^(2/9)⌋ sessions;
 * p is adjusted for the eleven lags. The mean by level of news is of the same session, with errors of the same kind.
 */
export function newsOverTime(
  news: SessionColumn,
  price: SessionColumn,
  stories: Float64Array,
  measure: NewsMeasure,
): NewsOverTime {
  const { maxLag, leastSessions } = newsDesign;
  const missing = countMissing(news, price);
  const notEnough = shortOf(news, price, stories);
  if (notEnough !== null) return { missing, notEnough, lags: [], levels: [] };
  const lags = laggedSlopes(news.values, price.values, maxLag, defaultLags).map(
    ({ hac, pAdjusted, ...lag }): NewsLag =>
      lag.n < leastSessions || hac === null
        ? { ...lag, correlation: null, pAdjusted: null }
        : { ...lag, correlation: { ...hac, nDropped: { ...hac.nDropped } }, pAdjusted },
  );
  return { missing, notEnough, lags, levels: levelsOf(news.values, price.values, measure) };
}

function countMissing(news: SessionColumn, price: SessionColumn): NewsOverTime['missing'] {
  const counts = new Map<MissingNewsOrPrice, number>();
  for (const place of news.values.keys()) {
    const reason = news.missingAt(place) ?? price.missingAt(place);
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, sessions]) => ({ reason, sessions }))
    .sort((a, b) => b.sessions - a.sessions || (a.reason < b.reason ? -1 : 1));
}

function shortOf(news: SessionColumn, price: SessionColumn, stories: Float64Array): NotEnough | null {
  const { leastSessions, leastSessionsWithStories } = newsDesign;
  let [sessions, withStories] = [0, 0];
  for (const [place, value] of news.values.entries()) {
    if (Number.isNaN(value + (price.values[place] ?? Number.NaN))) continue;
    sessions += 1;
    if ((stories[place] ?? 0) > 0) withStories += 1;
  }
  if (withStories < leastSessionsWithStories)
    return { reason: 'sessionsWithStories', needed: leastSessionsWithStories, have: withStories };
  return sessions < leastSessions ? { reason: 'sessions', needed: leastSessions, have: sessions } : null;
}

const third = 1 / 3;
/** What each level holds: above the first bound (absent: any), up to the second. */
const bounds: Readonly<Record<NewsMeasure, readonly (readonly [NewsLevel, above: number, upTo: number])[]>> =
  {
    stories: [
      ['none', -1, 0],
      ['one', 0, 1],
      ['two', 1, 2],
      ['more', 2, Number.POSITIVE_INFINITY],
    ],
    weighted: [
      ['none', -1, 0],
      ['upToHalf', 0, 0.5],
      ['upToOne', 0.5, 1],
      ['aboveOne', 1, Number.POSITIVE_INFINITY],
    ],
    tone: [
      ['unfavourable', -2, -third],
      ['balanced', -third, third],
      ['favourable', third, 1],
    ],
  };

function levelsOf(news: Float64Array, price: Float64Array, measure: NewsMeasure): NewsOverTime['levels'] {
  return bounds[measure].map(([level, above, upTo]) => {
    const own = price.map((value, place) => {
      const amount = news[place] ?? Number.NaN;
      return amount > above && amount <= upTo ? value : Number.NaN;
    });
    const sessions = own.filter((value) => !Number.isNaN(value)).length;
    const fit =
      sessions < newsDesign.leastSessionsWithStories ? null : neweyWest(own, [], defaultLags(sessions));
    const [mean] = fit?.coefficients ?? [];
    return { level, sessions, mean: mean ? shown(estimateByT(mean, newsDesign.level)) : null };
  });
}

function shown(estimate: ReturnType<typeof estimateByT>) {
  return { ...estimate, nDropped: { ...estimate.nDropped } };
}
