import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import type { PriceProvider, ProviderRefusal } from '../sources/price-providers/price-provider.ts';
import { listInstruments } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { type StoredSeries, storedSeries } from '../store/price-series.repository.ts';
import { saveProviderRest } from '../store/provider-use.repository.ts';
import { saveSource } from '../store/sources.repository.ts';
import { fetchMarkets } from './fetch-markets.ts';
import { FetchRun } from './fetch-run.ts';
import { fetchSeries, type PriceFetching } from './fetch-series.ts';
import type { FetchedPrices } from './fetched-prices.ts';
import { keptSpans } from './kept-spans.ts';
import type { PricesWanted } from './prices-wanted.ts';
import { type ProviderAsking, visitProvider } from './provider-visit.ts';
import { RefusalPatience } from './refusal-patience.ts';

/** What a run works with. `step` is told after every instrument or session. */
export interface FetchPricesContext extends ProviderAsking {
  readonly calendarOf: CalendarLookup;
  readonly step: () => void;
  /** True where no more is to be asked for: what was read is stored, and the run ends. Absent: it goes on to its end. */
  readonly isStopped?: () => boolean;
}

/**
 * Fetches daily prices from one provider and stores them under its source. It asks from the last stored session on (see
 * `startOfSeries`), keeps within the provider's budget, and ends with a sentence where the provider will give no more; the
 * next run goes on from there. Nothing that is stored is ever lost by it: an answer adds and revises, and silence does
 * neither.
 */
export async function fetchPrices(
  context: FetchPricesContext,
  provider: PriceProvider,
  wanted: PricesWanted,
): Promise<FetchedPrices> {
  const { database, calendarOf, isStopped = () => false } = context;
  await saveSource(database, provider.source);
  const visit = visitProvider(context, provider);
  const fetching: PriceFetching = { database, calendarOf, provider, visit, isStopped };
  const all = await storedSeries(database);
  const run = new FetchRun(context.step);
  const instruments = await instrumentsOf(database, provider, wanted, all);
  const refusal = isAskedBySession(provider, wanted, instruments)
    ? await fetchMarkets(fetching, wanted, instruments, all, run)
    : await runByInstrument(fetching, wanted, instruments, all, run);
  if (refusal?.reason === 'rateLimited' && refusal.retryAt !== null) {
    await saveProviderRest(database, provider.id, { until: refusal.retryAt, sentence: refusal.sentence });
  }
  return run.outcome(provider, visit.requests(), refusal);
}

async function instrumentsOf(
  database: Database,
  provider: PriceProvider,
  { instrumentIds }: PricesWanted,
  all: readonly StoredSeries[],
): Promise<Instrument[]> {
  const listed = await listInstruments(database);
  if (instrumentIds !== null) {
    const named = new Set(instrumentIds);
    return listed.filter(({ id }) => named.has(id));
  }
  const isHad = (instrument: Instrument) => provider.whyNot(instrument) === null;
  if (provider.readSession !== null) return listed.filter(isHad);
  const tracked = new Set(all.map(({ instrumentId }) => instrumentId));
  return listed.filter((instrument) => tracked.has(instrument.id) && isHad(instrument));
}

/** Up to this many instruments that are named are asked for one by one where a provider can be asked both ways. */
const fewInstruments = 50;

function isAskedBySession(
  { readSeries, readSession }: PriceProvider,
  { instrumentIds }: PricesWanted,
  instruments: readonly Instrument[],
): boolean {
  if (readSession === null) return false;
  return readSeries === null || instrumentIds === null || instruments.length > fewInstruments;
}

/**
 * Those that end earliest come first, so that where the budget of a day is less than there are instruments none is left out
 * for ever. Gives the refusal that ended the run before its end.
 */
async function runByInstrument(
  fetching: PriceFetching,
  wanted: PricesWanted,
  instruments: readonly Instrument[],
  all: readonly StoredSeries[],
  run: FetchRun,
): Promise<ProviderRefusal | null> {
  const kept = keptSpans(all, fetching.provider.source.id);
  const patience = new RefusalPatience();
  const endOf = ({ id }: Instrument) => kept.get(id)?.last ?? '';
  const ordered = [...instruments].sort((a, b) => Number(endOf(a) > endOf(b)) - Number(endOf(a) < endOf(b)));
  for (const instrument of ordered) {
    if (fetching.isStopped()) return null;
    const { series, refusal } = await fetchSeries(
      fetching,
      instrument,
      wanted,
      kept.get(instrument.id) ?? null,
    );
    run.series(series);
    if (refusal === null) patience.answered();
    else if (patience.isOver(refusal)) return refusal;
  }
  return null;
}
