import type { Instrument } from '../../shared/schemas/instrument.ts';
import { epochMilliseconds, type InstantUtc } from '../../shared/units/instant-utc.ts';
import type { AskedCompany, LeftOutItem, NewsService } from '../sources/news-services/news-service.ts';
import type { ProviderRefusal } from '../sources/price-providers/price-provider.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import { issuerCodes, type StoredCodes, saveIssuerCodes } from '../store/issuer-codes.repository.ts';
import type { NewsRequest } from '../store/news-requests.repository.ts';
import type { Database } from '../store/open-database.ts';
import { trackedInstruments } from '../store/tracked-instruments.repository.ts';
import type { CountedVisit } from './provider-visit.ts';

/** The companies that a service is asked for, and those that it cannot be asked for. */
export interface CompaniesToAsk {
  readonly companies: readonly AskedCompany[];
  readonly leftOut: readonly LeftOutItem[];
}

const dayMilliseconds = 24 * 60 * 60 * 1000;
/** A list of codes is read again after a week, and after a day where it lacks a company. */
const oldest = 7 * dayMilliseconds;
const oldestWithGap = dayMilliseconds;

/** The instruments that a service has news of, among those that are asked for: the tracked ones where none are named. */
export async function instrumentsToAsk(
  database: Database,
  service: NewsService,
  { instrumentIds }: NewsRequest,
): Promise<Instrument[]> {
  const ids = instrumentIds ?? (await trackedInstruments(database)).map(({ instrumentId }) => instrumentId);
  const wanted = new Set(ids);
  const listed = await listInstruments(database);
  return listed.filter((instrument) => wanted.has(instrument.id) && service.whyNot(instrument) === null);
}

/**
 * Gives each instrument the code by which the service knows it. The service's list is asked for where it was not read yet,
 * is a week old, or lacks a company; while it cannot be had, the one of before is used.
 */
export async function withCodes(
  database: Database,
  service: NewsService,
  visit: CountedVisit,
  instruments: readonly Instrument[],
): Promise<CompaniesToAsk | ProviderRefusal> {
  const { codes, id } = service;
  if (codes === null)
    return { companies: instruments.map((instrument) => ({ instrument, code: null })), leftOut: [] };
  const symbols = instruments.map(codes.symbolOf);
  let stored = await issuerCodes(database, id, symbols);
  if (isOutdated(stored, symbols, visit.now())) {
    const read = await codes.read(visit);
    if (read.outcome === 'codes') {
      await saveIssuerCodes(database, id, read.codes, visit.now());
      stored = await issuerCodes(database, id, symbols);
    } else if (stored === null || stored.bySymbol.size === 0) return read;
  }
  const companies: AskedCompany[] = [];
  const leftOut: LeftOutItem[] = [];
  for (const instrument of instruments) {
    const code = stored?.bySymbol.get(codes.symbolOf(instrument));
    if (code !== undefined) companies.push({ instrument, code });
    else
      leftOut.push({
        subject: instrument.id,
        detail: `${service.source.name} does not list ${codes.symbolOf(instrument)}`,
      });
  }
  return { companies, leftOut };
}

function isOutdated(stored: StoredCodes | null, symbols: readonly string[], now: InstantUtc): boolean {
  if (stored === null) return true;
  const age = epochMilliseconds(now) - epochMilliseconds(stored.readAt);
  return age > (symbols.every((symbol) => stored.bySymbol.has(symbol)) ? oldest : oldestWithGap);
}
