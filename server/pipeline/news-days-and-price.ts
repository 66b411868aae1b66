import type { NewsAndPriceQuery, NewsAndPriceReply, NewsDay } from '../../shared/schemas/news-and-price.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { calendarIdOf } from '../markets/calendar-id.ts';
import { sessionAfter, sessionBefore } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import { micsOfInstruments } from '../store/market-shares.ts';
import { newsDays } from '../store/news-days.ts';
import { type CollectedSession, collectedSessions, type SessionTime } from '../store/news-days-collected.ts';
import type { Database } from '../store/open-database.ts';
import { newsColumn } from '../studies/news-count.ts';
import { newsOverTime } from '../studies/news-over-time.ts';
import { newsDesign } from '../studies/news-over-time-design.ts';
import { priceColumn } from '../studies/news-over-time-prices.ts';
import { meanColumn, withoutFirst } from '../studies/session-column.ts';
import {
  onOneCalendar,
  type PricedCompany,
  pricedCompanies,
  type ShownCompany,
  sessionsBetween,
} from './news-days-companies.ts';

/**
 * How the news about some companies and what their prices did go together over time, as it was known at `asOf`, or now where
 * that is not given or later. Of several companies the stories are counted together, each once, and the price is their mean.
 * Without `from` it begins with the first session for which anything was collected.
 */
export async function newsAndPrice(
  database: Database,
  companies: readonly ShownCompany[],
  query: NewsAndPriceQuery,
  now: InstantUtc,
): Promise<NewsAndPriceReply> {
  const asOf = query.asOf !== undefined && query.asOf < now ? query.asOf : undefined;
  const needsIndex = query.price === 'absoluteAbnormal' || query.price === 'abnormal';
  const { mostCompanies: most } = newsDesign;
  const found = onOneCalendar(await pricedCompanies(database, companies, { asOf, most, needsIndex }));
  const { relation, news, price } = query;
  const head = {
    ...{ asOf: asOf ?? now, relation, news, price, design: newsDesign, leftOut: [...found.leftOut] },
    companies: found.priced.map(({ company }) => company),
    benchmarkIds: [...new Set(found.priced.flatMap(({ benchmarkId }) => benchmarkId ?? []))],
  };
  const spanned = spanOf(found.priced, query);
  if (spanned === null) return { ...head, ...nothing };
  const collected = await collectedOf(database, spanned, asOf);
  const firstKnown = collected.findIndex(({ looked, told }) => looked || told);
  const leadIn = Math.max(spanned.leadIn, query.from === undefined ? firstKnown : 0);
  const { sessions } = spanned;
  const [first, last] = [sessions[leadIn], sessions.at(-1)];
  if (first === undefined || last === undefined) return { ...head, ...nothing };
  const days = await newsDays(database, {
    ids: found.priced.map(({ company }) => company.id),
    ...{ from: sessions[0] ?? first, to: last, asOf, withTone: news === 'tone' },
  });
  const isCollected = (place: number) => collected[place]?.looked === true || collected[place]?.told === true;
  const counted = { sessions, isCollected };
  const stories = withoutFirst(newsColumn(days, counted, 'stories', relation), leadIn).values;
  const prices = found.priced.map((one) => priceColumn(one.prices, sessions, price));
  return {
    ...{ ...head, from: first, to: last },
    coverage: coverageOf(collected.slice(leadIn), days, query, { first, stories }),
    ...newsOverTime(
      withoutFirst(newsColumn(days, counted, news, relation), leadIn),
      withoutFirst(meanColumn(prices), leadIn),
      stories,
      news,
    ),
  };
}

const nothing = {
  ...{ from: null, to: null, missing: [], lags: [], levels: [] },
  coverage: {
    ...{ sessions: 0, looked: 0, told: 0, notCollected: 0 },
    ...{ stories: 0, unplacedStories: 0, sessionsWithStories: 0 },
  },
  notEnough: { reason: 'companies', needed: 1, have: 0 },
} as const satisfies Partial<NewsAndPriceReply>;

interface Span {
  readonly calendar: TradingCalendar;
  readonly sessions: readonly SessionDate[];
  /** Sessions at the beginning that only say which stories of a kind came before. */
  readonly leadIn: number;
}

/** The sessions that are looked at with those before them; null where there are none. */
function spanOf(priced: readonly PricedCompany[], { from, to }: NewsAndPriceQuery): Span | null {
  const [one] = priced;
  if (one === undefined) return null;
  const { calendar } = one.prices;
  const bars = priced.map(({ prices }) => prices.series.bars);
  const firsts = bars.flatMap((own) => own[0]?.sessionDate ?? []).sort();
  const lasts = bars.flatMap((own) => own.at(-1)?.sessionDate ?? []).sort();
  const [firstBar, lastBar] = [firsts[0], lasts.at(-1)];
  if (firstBar === undefined || lastBar === undefined) return null;
  const start = from === undefined || from < firstBar ? firstBar : from;
  const sessions = sessionsBetween(calendar, start, to === undefined || to > lastBar ? lastBar : to);
  const [first] = sessions;
  if (first === undefined) return null;
  const before: SessionDate[] = [];
  for (let back = sessionBefore(calendar, first); back !== null; back = sessionBefore(calendar, back)) {
    before.unshift(back);
    if (before.length === newsDesign.noveltyReach) break;
  }
  return { calendar, sessions: [...before, ...sessions], leadIn: before.length };
}

/** Of each session whether anything was collected for it: from the close before to the next opening. */
async function collectedOf(
  database: Database,
  { calendar, sessions }: Span,
  asOf: InstantUtc | undefined,
): Promise<CollectedSession[]> {
  const mics = (await micsOfInstruments(database)).filter((mic) => calendarIdOf(mic) === calendar.id);
  const times = sessions.map((session): SessionTime => {
    const [before, after] = [sessionBefore(calendar, session), sessionAfter(calendar, session)];
    const own = calendar.sessionHours(session);
    return {
      session,
      from: before === null ? own.open : calendar.sessionHours(before).close,
      to: after === null ? own.close : calendar.sessionHours(after).open,
    };
  });
  return collectedSessions(database, mics, times, asOf);
}

function coverageOf(
  collected: readonly CollectedSession[],
  days: readonly NewsDay[],
  { relation }: NewsAndPriceQuery,
  { first, stories }: { readonly first: SessionDate; readonly stories: Float64Array },
): NewsAndPriceReply['coverage'] {
  const looked = collected.filter((session) => session.looked).length;
  const told = collected.filter((session) => !session.looked && session.told).length;
  const counted = days.filter((day) => relation === 'all' || day.relation === relation);
  const sum = (of: readonly NewsDay[]) => of.reduce((total, day) => total + day.stories, 0);
  return {
    ...{ sessions: collected.length, looked, told, notCollected: collected.length - looked - told },
    stories: sum(counted.filter(({ sessionDate }) => sessionDate !== null && sessionDate >= first)),
    unplacedStories: sum(counted.filter(({ sessionDate }) => sessionDate === null)),
    sessionsWithStories: stories.filter((count) => count > 0).length,
  };
}
