import type { SessionDate } from '../../shared/units/session-date.ts';
import type { TouchedSessions } from '../markets/sessions-touched.ts';
import type { Database } from '../store/open-database.ts';
import { deriveStalePrices } from './derive-stale-prices.ts';
import type { Reference, SeriesLookup } from './reference.ts';
import { relinkArticles } from './relink.ts';

/** What is renewed with: the reference has the calendars that are in force now. */
export interface RenewingContext {
  readonly database: Database;
  readonly reference: Reference;
  readonly seriesOf: SeriesLookup;
  readonly today: SessionDate;
}

/** How much was looked at again after an edit of a calendar. */
export interface RenewedSessions {
  readonly derivedSeries: number;
  readonly relinkedArticles: number;
}

/**
 * Derives again what rests on days of a calendar that the operator edited: the used bars and price events that were
 * marked for it, and the sessions, claims and returns of the articles from the first of these days on. On days to come
 * nothing rests yet.
 */
export async function renewTouchedSessions(
  { database, reference, seriesOf, today }: RenewingContext,
  touched: readonly TouchedSessions[],
): Promise<RenewedSessions> {
  const [first] = touched.map(({ from }) => from).sort();
  if (first === undefined || first > today) return { derivedSeries: 0, relinkedArticles: 0 };
  const derived = await deriveStalePrices({ database, calendarOf: reference.calendarOf });
  const { articlesRead } = await relinkArticles(
    { database, reference, seriesOf },
    { all: true, since: first },
  );
  return { derivedSeries: derived.length, relinkedArticles: articlesRead };
}
