import type { SessionDate } from '../../shared/units/session-date.ts';

/** What the pages ask for, as the dashboard asks it when they are opened. */

/** A company's page, with its newest event chosen; null where it has none. */
export function companyPage(id: string, eventKey: string | null): string[] {
  const company = `/api/v1/instruments/${encodeURIComponent(id)}`;
  return [
    '/api/v1/state',
    company,
    `${company}/prices`,
    `${company}/events`,
    `/api/v1/claims?instrument=${encodeURIComponent(id)}&limit=10`,
    ...(eventKey === null ? [] : [`${company}/events/${encodeURIComponent(eventKey)}/around`]),
  ];
}

/** The page Today on a session of the Korean market. */
export function todayPage(session: SessionDate): string[] {
  const extremes = `/api/v1/markets/XKRX/extremes?date=${session}&limit=6`;
  return [
    '/api/v1/state',
    '/api/v1/markets/XKRX/sessions?limit=40',
    `/api/v1/markets/XKRX/sessions/${session}?limit=10`,
    `/api/v1/collection?calendar=XKRX&session=${session}`,
    `/api/v1/claims?verdict=contradicted&market=XKRX%2CXKOS&to=${session}&limit=4`,
    `${extremes}&kind=high52w`,
    `${extremes}&kind=low52w`,
  ];
}

/** First pages of the lists of events, numbers and articles, narrowed in several ways. */
export const listPages: readonly string[] = [
  '/api/v1/events?market=XKRX%2CXKOS&kind=results&limit=50',
  '/api/v1/events?verdict=contradicted&limit=50',
  '/api/v1/events?language=en&reports=first&limit=50',
  '/api/v1/claims?verdict=contradicted&limit=50',
  '/api/v1/articles?limit=20',
  '/api/v1/articles?instrument=KRX%3A200000&limit=20',
];
