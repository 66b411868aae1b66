import type * as z from 'zod';
import type {
  LeftOutCompany,
  NewsAndPriceReply,
  ShownCompanySchema,
} from '../../shared/schemas/news-and-price.ts';
import type { PriceSeries } from '../../shared/schemas/price-bar.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { covers, sessionOnOrAfter } from '../markets/session-offset.ts';
import type { TradingCalendar } from '../markets/trading-calendar.ts';
import type { Database } from '../store/open-database.ts';
import { studiedPrices } from '../store/past-events.repository.ts';
import { benchmarkOf } from '../studies/benchmark-of.ts';
import type { MeasuredPrices } from '../studies/news-over-time-prices.ts';
import { currentCalendars } from './current-calendars.ts';

/** A company as a reply names it. */
export type ShownCompany = z.infer<typeof ShownCompanySchema>;

/** A company as a reply names it, of whatever else is known of it. */
export function shownCompany({ id, mic, symbol, nameKorean, nameEnglish }: ShownCompany): ShownCompany {
  return { id, mic, symbol, nameKorean, nameEnglish };
}

/** A company with the prices that it is measured from. */
export interface PricedCompany {
  readonly company: ShownCompany;
  readonly benchmarkId: InstrumentId | null;
  readonly prices: MeasuredPrices;
}

/** Companies with prices, and those without, each with its reason. */
export interface PricedCompanies {
  readonly priced: readonly PricedCompany[];
  readonly leftOut: NewsAndPriceReply['leftOut'];
}

/**
 * Reads the prices of companies and of their indices as they were known at a moment (absent: now), each index once. Of more than `most`
 * the first are read. Where no index is `needed`, a company without one is measured all the same.
 */
export async function pricedCompanies(
  database: Database,
  companies: readonly ShownCompany[],
  { asOf, most, needsIndex }: { asOf: InstantUtc | undefined; most: number; needsIndex: boolean },
): Promise<PricedCompanies> {
  const calendarOf = await currentCalendars(database, asOf);
  const indices = new Map<InstrumentId, PriceSeries | null>();
  const indexOf = async (id: InstrumentId) => {
    const kept = indices.get(id);
    const series = kept === undefined ? await studiedPrices(database, id, asOf) : kept;
    indices.set(id, series);
    return series;
  };
  const priced: PricedCompany[] = [];
  const leftOut: { company: ShownCompany; reason: LeftOutCompany }[] = [];
  for (const [place, given] of companies.entries()) {
    const company = shownCompany(given);
    const leave = (reason: LeftOutCompany) => leftOut.push({ company, reason });
    const calendar = calendarOf(company.mic);
    const benchmarkId = benchmarkOf(company.mic);
    if (place >= most) leave('overLimit');
    else if (calendar === null) leave('noCalendar');
    else {
      const series = await studiedPrices(database, company.id, asOf);
      const benchmark = benchmarkId === null || !needsIndex ? null : await indexOf(benchmarkId);
      if (series === null) leave('noSeries');
      else if (benchmark === null && needsIndex) leave('noBenchmark');
      else {
        const prices = { series, benchmark: benchmark ?? series, calendar };
        priced.push({ company, benchmarkId: benchmark === null ? null : benchmarkId, prices });
      }
    }
  }
  return { priced, leftOut };
}

/** Those that trade on the sessions of most of them; of as many on each calendar, those of the first. */
export function onOneCalendar({ priced, leftOut }: PricedCompanies): PricedCompanies {
  const counts = new Map<string, number>();
  for (const { prices } of priced) counts.set(prices.calendar.id, (counts.get(prices.calendar.id) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const others = priced.filter(({ prices }) => prices.calendar.id !== most?.[0]);
  return {
    priced: priced.filter(({ prices }) => prices.calendar.id === most?.[0]),
    leftOut: [...leftOut, ...others.map(({ company }) => ({ company, reason: 'otherCalendar' as const }))],
  };
}

/** The sessions of a calendar between two dates, both included; as far as the calendar reaches. */
export function sessionsBetween(
  calendar: TradingCalendar,
  from: SessionDate,
  to: SessionDate,
): SessionDate[] {
  const sessions: SessionDate[] = [];
  const start = from < calendar.firstDate ? calendar.firstDate : from;
  let next = covers(calendar, start) ? sessionOnOrAfter(calendar, start) : null;
  while (next !== null && next <= to) {
    sessions.push(next);
    next = next < calendar.lastDate ? sessionOnOrAfter(calendar, addDays(next, 1)) : null;
  }
  return sessions;
}
