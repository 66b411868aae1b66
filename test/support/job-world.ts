import { randomUUID } from 'node:crypto';
import { addSource } from '../../server/pipeline/add-source.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import type { JobContext } from '../../server/pipeline/jobs/job-context.ts';
import { buildReference, type Reference } from '../../server/pipeline/reference.ts';
import { createGuardedFetch } from '../../server/sources/fetching/guarded-fetch.ts';
import { priceProviders } from '../../server/sources/price-providers/all-providers.ts';
import type { ProviderId } from '../../server/sources/price-providers/price-provider.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';

const names: readonly [id: string, mic: string, korean: string, english: string, kind: Instrument['kind']][] =
  [
    ['KRX:000660', 'XKRX', 'SK하이닉스', 'SK hynix', 'common'],
    ['KRX:005930', 'XKRX', '삼성전자', 'Samsung Electronics', 'common'],
    ['KRX:086520', 'XKOS', '에코프로', 'EcoPro', 'common'],
    ['KRX:KS11', 'XKRX', '코스피', 'KOSPI', 'index'],
  ];

const instruments = names.map(
  ([id, market, nameKorean, nameEnglish, kind]): Instrument => ({
    ...{
      id: instrumentId(id),
      mic: mic(market),
      symbol: id.slice(4),
      kind,
      issuerId: id,
      nameKorean,
      nameEnglish,
    },
    ...{ currency: kind === 'index' ? 'pt' : 'KRW', sector: null, listedDate: null, delistedDate: null },
  }),
);

/** The keys of the providers that a test has ready; all others are missing. */
interface WorldOptions {
  readonly location?: string;
  /** Where the providers are, with keys. Absent: none is ready. */
  readonly providers?: {
    readonly address: string;
    readonly ready: readonly ('krx' | 'data-go-kr' | 'alpha-vantage')[];
  };
}

/** Everything that jobs work with, real but for the clock and the network's other end. */
export interface JobWorld {
  readonly database: Database;
  readonly context: JobContext;
  readonly logged: object[];
  setClock(moment: string): void;
  /** Moves the clock on. */
  pass(minutes: number): void;
  /** Collects a feed from now on; its id. */
  collect(address: string): Promise<string>;
  close(): Promise<void>;
}

let kept: Promise<Reference> | null = null;

/** The same for every world: building it takes longer than most tests. */
async function reference(): Promise<Reference> {
  kept ??= readDictionaryData('.').then((data) => buildReference(instruments, data));
  return kept;
}

/** Starts with three shares and an index, nothing stored, and the clock at 09:00 in Seoul on Tuesday 2024-01-23. */
export async function startJobWorld(options: WorldOptions = {}): Promise<JobWorld> {
  const database = await openDatabase(options.location ?? ':memory:');
  await migrateToLatest(database);
  await saveInstruments(database, instruments);
  let moment: InstantUtc = instantUtc('2024-01-23T00:00:00.000Z');
  const now = () => moment;
  const fetching = createGuardedFetch({
    now,
    version: '0.0.0-test',
    contact: null,
    allowPrivateAddresses: true,
  });
  const { address = '', ready = [] } = options.providers ?? {};
  const key = (id: ProviderId) => (ready.some((one) => one === id) ? 'KEY0FOR0A0TEST' : null);
  const logged: object[] = [];
  return {
    ...{ database, logged },
    context: {
      ...{ database, now, fetch: fetching.fetch, fallback: null },
      random: () => 0.5,
      newId: randomUUID,
      wait: async () => undefined,
      providers: priceProviders(
        {
          ...{ yahooPersonalUse: false, tiingo: null, dataGoKr: key('data-go-kr'), krx: key('krx') },
          alphaVantage: key('alpha-vantage'),
        },
        { krx: address, 'data-go-kr': address, 'alpha-vantage': address },
      ),
      reference,
      log: (line) => logged.push(line),
    },
    setClock: (next) => {
      moment = instantUtc(next);
    },
    pass: (minutes) => {
      moment = instantUtc(Date.parse(moment) + minutes * 60_000);
    },
    collect: async (feed) => (await addSource(database, { address: feed, title: feed }, {})).source.id,
    close: async () => {
      await fetching.close();
      await closeDatabase(database);
    },
  };
}
