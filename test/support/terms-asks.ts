import type { fillHeldPrices } from './held-prices-fixture.ts';
import { heldShare, heldSource, lastSession, openShare } from './held-prices-fixture.ts';

/** What there is to ask for: ids of the database of `fillHeldPrices`. */
export interface AskedFor {
  readonly articleId: string;
  readonly eventKey: string;
  /** A number about `heldShare` that differs from its price. */
  readonly claimId: string;
  readonly keptCheckId: string;
  /** A study of events of `heldShare`. */
  readonly studyId: string;
  readonly text: Awaited<ReturnType<typeof fillHeldPrices>>['text'];
}

/** How a route is asked about the share whose prices are held back. */
export interface Ask {
  readonly path: string;
  readonly method?: string;
  readonly body?: object;
  /** The operator is told its prices by this route. */
  readonly tells?: 'prices';
  /** Its reply never ends: only what comes first is read. */
  readonly isStream?: true;
}

const [share, source] = [encodeURIComponent(heldShare), encodeURIComponent(heldSource.id)];
const both = `${share},${encodeURIComponent(openShare)}`;
const year = 'from=2023-06-01&to=2024-01-24';

/** Writes that say anything at all are refused to the public before they are read. */
const write = (method: string, path: string): Ask[] => [{ method, path, body: {} }];
const read = (...paths: readonly string[]): Ask[] => paths.map((path) => ({ path }));
const prices = (...paths: readonly string[]): Ask[] => paths.map((path) => ({ path, tells: 'prices' }));

/**
 * Every route of the service with its asks, by method and path as Hono has them. A route that is not here fails the test of
 * terms: say how it is asked about `heldShare`, and whether it tells the operator prices.
 */
export function termsAsks({
  articleId,
  eventKey,
  claimId,
  keptCheckId,
  studyId,
  text,
}: AskedFor): Readonly<Record<string, readonly Ask[]>> {
  const [article, key, claim] = [articleId, eventKey, claimId].map(encodeURIComponent);
  const session = `/api/v1/markets/XNYS/sessions/${lastSession}`;
  const check = { method: 'POST', body: { text }, tells: 'prices' } as const;
  return {
    'GET /healthz': read('/healthz'),
    'GET /readyz': read('/readyz'),
    'GET /metrics': read('/metrics'),
    'GET /openapi.json': read('/openapi.json'),
    'ALL /api/reference': read('/api/reference'),
    'ALL /api/reference.css': read('/api/reference.css'),
    'ALL /api/reference.js': read('/api/reference.js'),
    'GET /api/v1/state': read('/api/v1/state'),
    'GET /api/v1/instruments': read('/api/v1/instruments?query=NVIDIA&having=prices'),
    'GET /api/v1/instruments/:id': prices(`/api/v1/instruments/${share}`),
    'GET /api/v1/instruments/:id/prices': prices(
      `/api/v1/instruments/${share}/prices`,
      `/api/v1/instruments/${share}/prices?${year}&asOf=2024-01-24T23:00:00.000Z`,
    ),
    'GET /api/v1/instruments/:id/events': prices(`/api/v1/instruments/${share}/events`),
    'GET /api/v1/instruments/:id/events/:key/around': prices(
      `/api/v1/instruments/${share}/events/${key}/around`,
    ),
    'GET /api/v1/instruments/:id/news-and-price': read(
      `/api/v1/instruments/${share}/news-and-price`,
      `/api/v1/instruments/${share}/news-and-price?news=tone&price=volume&${year}`,
    ),
    'GET /api/v1/groups/:group/news-and-price': read('/api/v1/groups/x/news-and-price'),
    'GET /api/v1/co-mentions': read(`/api/v1/co-mentions?companies=${both}&${year}`),
    'GET /api/v1/events': prices(`/api/v1/events?instrument=${share}`),
    'POST /api/v1/studies': write('POST', '/api/v1/studies'),
    'GET /api/v1/studies/:id': prices(`/api/v1/studies/${studyId}`),
    'DELETE /api/v1/studies/:id': write('DELETE', `/api/v1/studies/${studyId}`),
    'GET /api/v1/studies/:id/events.csv': read(`/api/v1/studies/${studyId}/events.csv`),
    'GET /api/v1/studies/:id/study.json': prices(`/api/v1/studies/${studyId}/study.json`),
    'POST /api/v1/study-lists': write('POST', '/api/v1/study-lists'),
    'GET /api/v1/study-lists/:id': read('/api/v1/study-lists/AAAAAAAAAAAAAAAAAAAAAA'),
    'GET /api/v1/events/:key/study': prices(`/api/v1/events/${key}/study`),
    'GET /api/v1/events.csv': read(`/api/v1/events.csv?instrument=${share}`),
    'GET /api/v1/articles': read(`/api/v1/articles?instrument=${share}`),
    'GET /api/v1/articles/:id': prices(`/api/v1/articles/${article}`),
    'GET /api/v1/claims': prices(`/api/v1/claims?instrument=${share}`),
    'GET /api/v1/claims.csv': prices(`/api/v1/claims.csv?instrument=${share}`),
    'GET /api/v1/calendars': read('/api/v1/calendars'),
    'GET /api/v1/calendars/:id/sessions': read(`/api/v1/calendars/XNYS/sessions?${year}`),
    'GET /api/v1/quotes': prices(`/api/v1/quotes?instrument=${both}`),
    'GET /api/v1/resolved-names': read('/api/v1/resolved-names?name=NVIDIA'),
    'GET /api/v1/filter-options': read('/api/v1/filter-options'),
    'GET /api/v1/group-members': read('/api/v1/group-members?group=x'),
    'GET /api/v1/markets/:calendar/extremes': prices(
      `/api/v1/markets/XNYS/extremes?kind=high52w&date=${lastSession}`,
      `/api/v1/markets/XNYS/extremes?kind=high52w&price=close&date=${lastSession}&limit=1`,
    ),
    'GET /api/v1/markets/:calendar/sessions': prices(`/api/v1/markets/XNYS/sessions?to=${lastSession}`),
    'GET /api/v1/markets/:calendar/sessions/:date': prices(
      session,
      `${session}?group=movedWithStory&limit=1`,
      `${session}?instruments=${both}&limit=1`,
    ),
    'GET /api/v1/collection': read(`/api/v1/collection?calendar=XNYS&session=${lastSession}`),
    'POST /api/v1/instruments': write('POST', '/api/v1/instruments'),
    'PATCH /api/v1/instruments/:id': write('PATCH', `/api/v1/instruments/${share}`),
    'GET /api/v1/instruments/:id/edits': read(`/api/v1/instruments/${share}/edits`),
    'GET /api/v1/aliases': read('/api/v1/aliases'),
    'POST /api/v1/aliases': write('POST', '/api/v1/aliases'),
    'DELETE /api/v1/aliases/:id/:name': write('DELETE', `/api/v1/aliases/${share}/NVIDIA`),
    'POST /api/v1/admin-session': write('POST', '/api/v1/admin-session'),
    'POST /api/v1/articles/:id/link-judgements': write('POST', `/api/v1/articles/${article}/link-judgements`),
    'POST /api/v1/articles/:id/link-judgements/:judgementId/withdraw': write(
      'POST',
      `/api/v1/articles/${article}/link-judgements/x/withdraw`,
    ),
    'GET /api/v1/articles/:id/link-judgements': read(`/api/v1/articles/${article}/link-judgements`),
    'POST /api/v1/claims/:id/judgements': write('POST', '/api/v1/claims/x/judgements'),
    'POST /api/v1/claim-judgements/:judgementId/withdraw': write(
      'POST',
      '/api/v1/claim-judgements/x/withdraw',
    ),
    'GET /api/v1/claim-judgements': read('/api/v1/claim-judgements'),
    'POST /api/v1/articles': write('POST', '/api/v1/articles'),
    'POST /api/v1/check': [{ ...check, path: '/api/v1/check' }],
    'POST /api/v1/check/links': [{ method: 'POST', path: '/api/v1/check/links', body: { text } }],
    'GET /api/v1/check/:id': prices(`/api/v1/check/${keptCheckId}`),
    'GET /api/v1/check/:id/picture.svg': prices(`/api/v1/check/${keptCheckId}/picture.svg`),
    'GET /api/v1/check/:id/picture.png': read(`/api/v1/check/${keptCheckId}/picture.png`),
    'DELETE /api/v1/check/:id': write('DELETE', `/api/v1/check/${keptCheckId}`),
    'ALL /check/:id': read(`/check/${keptCheckId}`),
    'ALL /events': read(`/events?instrument=${share}`),
    'ALL /company/:id': read(`/company/${share}`),
    'GET /feeds/events.rss': read(`/feeds/events.rss?instrument=${share}`),
    'GET /feeds/events.json': read(`/feeds/events.json?instrument=${share}`),
    'GET /embed/chart.json': prices(`/embed/chart.json?instrument=${share}&verdicts=on`),
    'GET /embed/chart.svg': prices(`/embed/chart.svg?instrument=${share}&locale=en`),
    'GET /embed/chart.png': read(`/embed/chart.png?instrument=${share}&locale=en`),
    'GET /embed/ticker.json': prices(`/embed/ticker.json?instrument=${share}`),
    'GET /embed/ticker.svg': prices(`/embed/ticker.svg?instrument=${share}&locale=en`),
    'GET /embed/ticker.png': read(`/embed/ticker.png?instrument=${share}`),
    'GET /embed/claim.json': prices(`/embed/claim.json?claim=${claim}`),
    'GET /embed/claim.svg': prices(`/embed/claim.svg?claim=${claim}`),
    'GET /embed/claim.png': read(`/embed/claim.png?claim=${claim}`),
    // Means over events alone, which terms let anyone have.
    'GET /embed/study.json': read(`/embed/study.json?study=${studyId}`),
    'GET /embed/study.svg': read(`/embed/study.svg?study=${studyId}`),
    'GET /embed/study.png': read(`/embed/study.png?study=${studyId}`),
    'GET /embed/chart.zip': read(`/embed/chart.zip?instrument=${share}`),
    'GET /embed/ticker.zip': read(`/embed/ticker.zip?instrument=${share}`),
    'GET /embed/claim.zip': read(`/embed/claim.zip?claim=${claim}`),
    'GET /embed/study.zip': read(`/embed/study.zip?study=${studyId}`),
    'GET /oembed': read(`/oembed?url=${encodeURIComponent(`http://news.example.org/company/${share}`)}`),
    'GET /api/v1/live': [{ path: '/api/v1/live?since=0', isStream: true }],
    'GET /api/v1/events/live': [{ path: `/api/v1/events/live?since=0&instrument=${share}`, isStream: true }],
    'GET /api/v1/changes': read('/api/v1/changes?since=0'),
    'GET /api/v1/sources': read('/api/v1/sources'),
    'POST /api/v1/sources': write('POST', '/api/v1/sources'),
    'DELETE /api/v1/sources/:id': write('DELETE', `/api/v1/sources/${source}`),
    'POST /api/v1/sources/:id/check': write('POST', `/api/v1/sources/${source}/check`),
    'GET /api/v1/sources/:id/terms': read(`/api/v1/sources/${source}/terms`),
    'POST /api/v1/sources/:id/licences': write('POST', `/api/v1/sources/${source}/licences`),
    'POST /api/v1/sources/:id/licences/withdraw': write(
      'POST',
      `/api/v1/sources/${source}/licences/withdraw`,
    ),
    'GET /api/v1/jobs': read('/api/v1/jobs'),
    'POST /api/v1/jobs': write('POST', '/api/v1/jobs'),
    'POST /api/v1/jobs/:id/retry': write('POST', '/api/v1/jobs/x/retry'),
    'POST /api/v1/jobs/:id/cancel': write('POST', '/api/v1/jobs/x/cancel'),
    'GET /api/v1/tracked': read('/api/v1/tracked'),
    'POST /api/v1/tracked': write('POST', '/api/v1/tracked'),
    'DELETE /api/v1/tracked/:id': write('DELETE', `/api/v1/tracked/${share}`),
    'POST /api/v1/price-imports/preview': write('POST', '/api/v1/price-imports/preview'),
    'POST /api/v1/price-imports': write('POST', '/api/v1/price-imports'),
    'GET /api/v1/price-series': read(`/api/v1/price-series?instrument=${share}`),
    'POST /api/v1/feed-searches': write('POST', '/api/v1/feed-searches'),
    'POST /api/v1/article-files': write('POST', '/api/v1/article-files'),
    'POST /api/v1/host-csp': write('POST', '/api/v1/host-csp'),
    'POST /api/v1/own-service': write('POST', '/api/v1/own-service'),
  };
}
