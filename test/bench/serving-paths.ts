import { decodeCursor, encodeCursor } from '../../server/store/keyset.ts';
import { pricedShareId, servingSize } from './serving-data.ts';
import { benchToken } from './serving-processes.ts';
import { syntheticSessions } from './synthetic-market.ts';
import { newsShareId } from './synthetic-news.ts';

const sharesAsked = 40;
const placesAsked = 25;

/** All prices of the shares that have some. */
export const seriesPaths = Array.from(
  { length: servingSize.pricedShares },
  (_, place) => `/api/v1/instruments/${encodeURIComponent(pricedShareId(place))}/prices`,
);

/**
 * Pages of lists of articles: under several conditions, each from its first page to its last. The place of any but the first is
 * written into a cursor that the service gave, so that the middle is reached without all that comes before.
 */
export async function articlePages(address: string): Promise<string[]> {
  const sessions = syntheticSessions(servingSize.sessions);
  const at = (share: number) => sessions[Math.floor(sessions.length * share)] ?? '';
  const shares = Array.from({ length: sharesAsked }, (_, place) => ({ instrument: newsShareId(place * 7) }));
  const conditions: Record<string, string>[] = [
    {},
    { from: at(0.5) },
    { to: at(0.5) },
    { from: at(0.4), to: at(0.6) },
    { asOf: `${at(0.9)}T08:00:00.000Z` },
    ...shares,
    ...shares.slice(0, 5).map((share) => ({ ...share, from: at(0.3) })),
  ];
  const dates = Array.from({ length: placesAsked }, (_, place) => at(1 - (place + 0.5) / placesAsked));
  const places = [...dates.map((date) => [date, '7'] as const), [at(0), 'f'] as const];
  const pages: string[] = [];
  for (const condition of conditions) {
    pages.push(`/api/v1/articles?${new URLSearchParams(condition)}`);
    const shortest = `${address}/api/v1/articles?${new URLSearchParams({ ...condition, limit: '1' })}`;
    const { nextCursor } = Object(await (await fetch(shortest)).json());
    if (typeof nextCursor !== 'string') continue;
    const [, , , total = 0, mark = ''] = decodeCursor('articles', ['', '', '', 0, ''], nextCursor);
    for (const [date, id] of places) {
      const cursor = encodeCursor('articles', [date, `${date}T07:00:00.000Z`, id, total, mark]);
      pages.push(`/api/v1/articles?${new URLSearchParams({ ...condition, cursor })}`);
    }
  }
  return pages;
}

/** What is kept counted or worked out: verdicts of all events, the news of a company over time, what companies are named together. */
export function aggregatePaths(): string[] {
  const companies = seriesPaths.map((path) => path.replace(/prices$/, 'news-and-price'));
  return [
    ...['contradicted', 'verified', 'contradicted,verified'].map(
      (verdict) => `/api/v1/events?verdict=${verdict}`,
    ),
    ...['/api/v1/filter-options', '/api/v1/group-members?group=%EA%B7%B8%EB%A3%B9%203'],
    ...companies,
  ];
}

/** Asks for a study of the shares that have prices, waits until it is made, and gives its path. */
export async function studyPath(address: string): Promise<string> {
  const instruments = Array.from({ length: servingSize.pricedShares }, (_, place) => pricedShareId(place));
  const design = {
    events: { source: 'detected', kind: 'riseLarge', instruments },
    ...{ model: 'meanAdjusted', placebo: { draws: 100 } },
  };
  const asked = await fetch(`${address}/api/v1/studies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${benchToken}` },
    body: JSON.stringify({ design }),
  });
  const { id } = Object(await asked.json());
  const path = `/api/v1/studies/${id}`;
  for (let looks = 0; looks < 300; looks += 1) {
    const reply = await fetch(`${address}${path}`);
    if (reply.status === 200) return path;
    if (reply.status !== 202) throw new Error(`the study was not made: ${await reply.text()}`);
    await reply.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the study was not made within a minute');
}
