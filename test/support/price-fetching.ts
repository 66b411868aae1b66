import { sql } from 'kysely';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { type FetchPricesContext, fetchPrices } from '../../server/pipeline/fetch-prices.ts';
import type { FetchedPrices } from '../../server/pipeline/fetched-prices.ts';
import type { PricesWanted } from '../../server/pipeline/prices-wanted.ts';
import { createGuardedFetch } from '../../server/sources/fetching/guarded-fetch.ts';
import { priceProviders } from '../../server/sources/price-providers/all-providers.ts';
import type { PriceProvider, ProviderId } from '../../server/sources/price-providers/price-provider.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { type PriceProviderSite, startPriceProviderSite } from './price-provider-site.ts';
import { storedReadings } from './stored-readings.ts';

const lines: readonly [
  id: string,
  mic: string,
  kind: Instrument['kind'],
  currency: Instrument['currency'],
][] = [
  ['KRX:000660', 'XKRX', 'common', 'KRW'],
  ['KRX:005930', 'XKRX', 'common', 'KRW'],
  ['KRX:086520', 'XKOS', 'common', 'KRW'],
  ['KRX:KS11', 'XKRX', 'index', 'pt'],
  ['XNAS:NVDA', 'XNAS', 'common', 'USD'],
  ['XNAS:AAPL', 'XNAS', 'common', 'USD'],
  ['XNYS:BRK/B', 'XNYS', 'common', 'USD'],
];

const instruments: readonly Instrument[] = lines.map(([id, market, kind, currency]) => ({
  id: instrumentId(id),
  mic: mic(market),
  symbol: id.slice(id.indexOf(':') + 1),
  kind,
  issuerId: id,
  nameKorean: null,
  nameEnglish: id,
  currency,
  sector: null,
  listedDate: null,
  delistedDate: null,
}));

/** The keys of these tests, in the forms in which they could leak. */
export const testKeys = {
  yahooPersonalUse: true,
  dataGoKr: 'dGVzdA%2Bkey%2Fof%3D%3D',
  krx: 'KRX0TEST0KEY',
  alphaVantage: 'AVTESTKEY99',
  tiingo: 'tiingo-test-token-77',
};

/** A database, a site that stands for every provider, and a clock that a test moves. */
export interface PriceFetchingTest {
  readonly database: Database;
  readonly site: PriceProviderSite;
  /** Milliseconds that were to be waited between requests. */
  readonly waits: number[];
  provider(id: ProviderId, changed?: Partial<PriceProvider>): PriceProvider;
  /** Fetches from a provider: named instruments, or all where none is. */
  fetch(
    provider: PriceProvider,
    ids?: readonly string[],
    span?: Partial<PricesWanted>,
  ): Promise<FetchedPrices>;
  setClock(moment: string): void;
  /** Closes as the source said them last, by session. */
  closes(id: string, sourceId: string): Promise<Record<string, number>>;
  /** Every row of the tables whose names start so, as text. */
  dump(start?: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts with seven instruments, no prices, and the clock at 18:00 in Seoul on Monday 2024-01-22. */
export async function startPriceFetching(
  options: { readonly robots?: string; readonly yahooPersonalUse?: boolean } = {},
): Promise<PriceFetchingTest> {
  const site = await startPriceProviderSite(options.robots);
  const database = await openDatabase(':memory:');
  await migrateToLatest(database);
  await saveInstruments(database, instruments);
  let moment: InstantUtc = instantUtc('2024-01-22T09:00:00.000Z');
  const now = () => moment;
  const settings = { now, version: '0.0.0-test', contact: null, allowPrivateAddresses: true };
  const fetching = createGuardedFetch(settings);
  const waits: number[] = [];
  const context: FetchPricesContext = {
    ...{ database, calendarOf: shippedCalendars, fetch: fetching.fetch, now },
    wait: async (milliseconds) => void waits.push(milliseconds),
    step: () => undefined,
  };
  const { address } = site;
  const keys = { ...testKeys, yahooPersonalUse: options.yahooPersonalUse ?? true };
  const providers = priceProviders(keys, {
    ...{ yahoo: address, krx: address, tiingo: address },
    ...{ 'data-go-kr': address, 'alpha-vantage': address },
  });
  return {
    database,
    site,
    waits,
    provider: (id, changed = {}) => {
      const found = providers.find((one) => one.id === id);
      if (!found) throw new Error(`no provider ${id}`);
      return { ...found, ...changed };
    },
    fetch: (provider, ids, span = {}) =>
      fetchPrices(context, provider, {
        ...{ from: null, to: null, ...span },
        instrumentIds: ids?.map(instrumentId) ?? null,
      }),
    setClock: (next) => {
      moment = instantUtc(next);
    },
    closes: async (id, sourceId) => {
      const rows = (await storedReadings(database, id)).filter((row) => row.sourceId === sourceId);
      return Object.fromEntries(rows.map((row) => [row.sessionDate, row.close]));
    },
    dump: async (start = '') => {
      const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
        database,
      );
      const texts: string[] = [];
      for (const { name } of tables.rows.filter((table) => table.name.startsWith(start))) {
        texts.push(JSON.stringify((await sql`select * from ${sql.ref(name)}`.execute(database)).rows));
      }
      return texts.join('\n');
    },
    close: async () => {
      await fetching.close();
      await closeDatabase(database);
      await site.close();
    },
  };
}
