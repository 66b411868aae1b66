import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { Source } from '../../shared/schemas/source.ts';
import { addDays } from '../../shared/units/session-date.ts';
import { localDateOf } from '../../shared/units/zoned-time.ts';
import { findNewsRequest } from '../store/news-requests.repository.ts';
import type { Database } from '../store/open-database.ts';
import { termsAreKnown } from './add-source.ts';
import { instrumentsToAsk, withCodes } from './asked-companies.ts';
import type { SourceCheck } from './check-source.ts';
import type { Fetching, NewsAsking } from './collect-context.ts';
import { missingAccess, noCompany, unknownService } from './news-not-asked.ts';
import { refusedNews } from './news-refusal.ts';
import { type ProviderAsking, visitProvider } from './provider-visit.ts';

/**
 * Asks a service for its first company and says what is there. Requests count in its budget, and its list of company codes is
 * kept; no story is.
 */
export async function checkNewsService(
  database: Database,
  fetching: Pick<Fetching, 'fetch'>,
  { services, wait }: NewsAsking,
  source: Source,
  now: ProviderAsking['now'],
): Promise<SourceCheck> {
  const start = {
    ...nothingKnown,
    id: source.id,
    address: source.address,
    termsKnown: termsAreKnown(source),
  };
  const failed = ({ reason, detail }: Rejection, isReachable = false): SourceCheck => ({
    ...start,
    ...{ isReachable, failure: { reason, detail } },
  });
  const service = services.find(({ id }) => id === source.id);
  if (service === undefined) return failed(unknownService(source));
  const missing = missingAccess(service);
  if (missing) return failed(missing);
  const request = await findNewsRequest(database, source.id);
  const [instrument] = await instrumentsToAsk(database, service, request);
  if (instrument === undefined) return failed(noCompany(service));
  const visit = visitProvider({ database, fetch: fetching.fetch, now, wait }, service);
  const asked = await withCodes(database, service, visit, [instrument]);
  if ('outcome' in asked) return failed(refusedNews(service, asked), asked.reason === 'badReply');
  const from = addDays(localDateOf(now(), service.dailyBudget.zone), -service.firstDays);
  const wanted = { companies: asked.companies, from, kinds: request.kinds, isKnown: async () => true };
  for await (const page of service.read(visit, wanted)) {
    if (page.outcome === 'refused') return failed(refusedNews(service, page), page.reason === 'badReply');
    const stamps = page.items.flatMap(({ entry }) => entry.publishedStamp ?? []);
    return {
      ...start,
      isReachable: true,
      ...{ title: service.source.name, entries: page.items.length, rejectedEntries: page.leftOut.length },
      newestEntry: stamps.at(-1) ?? null,
    };
  }
  return { ...start, isReachable: true, entries: 0, rejectedEntries: asked.leftOut.length };
}

const nothingKnown = {
  ...{ isReachable: false, failure: null, dialect: null, title: null, entries: null, rejectedEntries: null },
  ...{ newestEntry: null, malformed: null, movedTo: null },
};
