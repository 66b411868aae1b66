import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import {
  NEWS_SERVICE_IDS,
  type NewsService,
  type NewsServiceId,
} from '../sources/news-services/news-service.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import { findNewsRequest, type NewsRequest, saveNewsRequest } from '../store/news-requests.repository.ts';
import type { Database } from '../store/open-database.ts';
import { findSource } from '../store/sources.repository.ts';
import { type AddedSource, keepSettings, type SourceSettings, TermsNotStatedError } from './add-source.ts';
import { missingAccess } from './news-not-asked.ts';

/** True for the name of a service of news. */
export function isNewsServiceId(text: string): text is NewsServiceId {
  return NEWS_SERVICE_IDS.some((id) => id === text);
}

/** A service was to be asked for what it does not have; the message says which and why. */
export class NewsRequestError extends Error {
  override readonly name = 'NewsRequestError';
}

/** What came of adding a service: the source, what it is asked for, and what is still missing before it is asked. */
export interface AddedService extends AddedSource {
  readonly request: NewsRequest;
  /** One sentence; null where nothing is missing. */
  readonly missing: string | null;
}

/**
 * Makes a service a source that is collected from now on, with the terms that it comes with and what is said of it; of the
 * request what is not said stays. Throws a `NewsRequestError` for a company or a kind that the service does not have, and a
 * `TermsNotStatedError` where more than facts were to be given out of a service that forbids it.
 */
export async function addNewsService(
  database: Database,
  service: NewsService,
  settings: SourceSettings,
  asked: Partial<NewsRequest>,
): Promise<AddedService> {
  if (asked.instrumentIds) await checkInstruments(database, service, asked.instrumentIds);
  if (asked.kinds) checkKinds(service, asked.kinds);
  const { source } = service;
  const isMore = settings.giveOut !== undefined && settings.giveOut !== 'facts';
  if (isMore && source.redistribute === 'no' && settings.redistribute !== 'yes') {
    throw new TermsNotStatedError(
      `The terms of ${source.name} do not let its texts be passed on: say --redistribute yes where you hold a licence of your own.`,
    );
  }
  const known = await findSource(database, service.id);
  const added = await keepSettings(database, known, known ?? source, settings);
  const before = await findNewsRequest(database, service.id);
  const request = { ...before, ...asked };
  const isSame = JSON.stringify(request) === JSON.stringify(before);
  if (!isSame) await saveNewsRequest(database, service.id, request);
  const outcome = added.outcome === 'unchanged' && !isSame ? 'changed' : added.outcome;
  return { ...added, outcome, request, missing: missingAccess(service)?.detail ?? null };
}

async function checkInstruments(
  database: Database,
  service: NewsService,
  ids: readonly InstrumentId[],
): Promise<void> {
  for (const id of ids) {
    const instrument = await findInstrument(database, id);
    if (instrument === null)
      throw new NewsRequestError(`No instrument has the id "${id}": "newstape instruments add" makes one.`);
    const why = service.whyNot(instrument);
    if (why !== null) throw new NewsRequestError(why);
  }
}

function checkKinds({ kinds, source }: NewsService, asked: readonly string[]): void {
  if (kinds === 'any') return;
  if (kinds === null) throw new NewsRequestError(`${source.name} has no kinds to choose from.`);
  const unknown = asked.find((kind) => !kinds.includes(kind));
  if (unknown !== undefined)
    throw new NewsRequestError(`${source.name} has the kinds ${kinds.join(', ')}, and no "${unknown}".`);
}
