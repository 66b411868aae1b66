import { sql } from 'kysely';
import type { CollectContext } from '../../server/pipeline/collect-context.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { pollSource } from '../../server/pipeline/poll-source.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import { createGuardedFetch } from '../../server/sources/fetching/guarded-fetch.ts';
import { type NewsServiceKeys, newsServices } from '../../server/sources/news-services/all-services.ts';
import type { NewsServiceId } from '../../server/sources/news-services/news-service.ts';
import { serviceSource } from '../../server/sources/news-services/service-sources.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import { trackInstruments } from '../../server/store/tracked-instruments.repository.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { SourcePoll } from '../../shared/schemas/feed-state.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { type PriceProviderSite, startPriceProviderSite } from './price-provider-site.ts';

const lines: readonly [id: string, mic: string, nameKorean: string | null, nameEnglish: string][] = [
  ['KRX:000660', 'XKRX', 'SK하이닉스', 'SK hynix'],
  ['KRX:005930', 'XKRX', '삼성전자', 'Samsung Electronics'],
  ['KRX:086520', 'XKOS', '에코프로', 'Ecopro'],
  ['XNAS:NVDA', 'XNAS', null, 'NVIDIA Corporation'],
  ['XNYS:BRK/B', 'XNYS', null, 'Berkshire Hathaway Inc.'],
];

const instruments: readonly Instrument[] = lines.map(([id, market, nameKorean, nameEnglish]) => ({
  ...{ id: instrumentId(id), mic: mic(market), symbol: id.slice(id.indexOf(':') + 1), kind: 'common' },
  ...{ issuerId: id, nameKorean, nameEnglish, currency: id.startsWith('KRX') ? 'KRW' : 'USD' },
  ...{ sector: null, listedDate: null, delistedDate: null },
}));

/** The keys of these tests, in the forms in which they could leak. */
export const newsTestKeys: NewsServiceKeys = {
  openDart: 'dart0test0key0dart0test0key0dart0test0ke',
  contact: 'ops@example.org',
  naver: { clientId: 'naver-id-9', clientSecret: 'naver-secret-7' },
};

/** A database, a site that stands for every service, and a clock that a test moves. */
export interface NewsCollecting {
  readonly database: Database;
  readonly site: PriceProviderSite;
  readonly context: CollectContext;
  readonly reports: IngestReport[];
  /** When a pause was to begin, and its milliseconds. The clock moves on by each. */
  readonly waits: number[];
  poll(id: NewsServiceId): Promise<SourcePoll>;
  track(...ids: readonly string[]): Promise<void>;
  setClock(moment: string): void;
  /** Moves the clock on. */
  pass(minutes: number): void;
  /** All that is stored of stories, as text: what a fault must not change. */
  stories(): Promise<string>;
  /** Everything that is stored, as text. */
  dump(): Promise<string>;
  close(): Promise<void>;
}

/** Starts with five companies, of which the first and the US ones are tracked, at 15:00 in Seoul on Monday 2024-01-22. */
export async function startNewsCollecting(
  options: { readonly keys?: Partial<NewsServiceKeys>; readonly tracked?: readonly string[] } = {},
): Promise<NewsCollecting> {
  const site = await startPriceProviderSite();
  const database = await openDatabase(':memory:');
  await migrateToLatest(database);
  await saveInstruments(database, instruments);
  let moment: InstantUtc = instantUtc('2024-01-22T06:00:00.000Z');
  const now = () => moment;
  const move = (milliseconds: number) => {
    moment = instantUtc(epochMilliseconds(moment) + milliseconds);
  };
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    move(milliseconds);
  };
  const fetching = createGuardedFetch({
    ...{ now, version: '0.0.0-test', contact: newsTestKeys.contact, allowPrivateAddresses: false },
    permit: (address) => address === '127.0.0.1',
    budgets: {
      headersMilliseconds: 300,
      idleMilliseconds: 300,
      totalMilliseconds: 3_000,
      bodyBytes: 5_000_000,
    },
  });
  const { address } = site;
  const services = newsServices(
    { ...newsTestKeys, ...options.keys },
    { now, wait, addresses: { 'open-dart': address, edgar: address, 'naver-news': address } },
  );
  for (const { source } of services) await saveSource(database, source);
  const track = (ids: readonly string[]) => trackInstruments(database, ids.map(instrumentId), now());
  await track(options.tracked ?? ['KRX:000660', 'XNAS:NVDA']);
  const reports: IngestReport[] = [];
  const context: CollectContext = {
    ...{ database, now, fetch: fetching.fetch, news: { services, wait } },
    reference: buildReference(instruments, await readDictionaryData('.')),
    seriesOf: async () => null,
    report: (report) => reports.push(report),
  };
  const dump = async (isWanted: (table: string) => boolean) => {
    const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
      database,
    );
    const texts: string[] = [];
    for (const { name } of tables.rows.filter((table) => isWanted(table.name)))
      texts.push(
        `${name} ${JSON.stringify((await sql`select * from ${sql.ref(name)}`.execute(database)).rows)}`,
      );
    return texts.join('\n');
  };
  return {
    ...{ database, site, context, reports, waits },
    poll: (id) => pollSource(context, serviceSource(id)),
    track: async (...ids) => void (await track(ids)),
    setClock: (next) => {
      moment = instantUtc(next);
    },
    pass: (minutes) => move(minutes * 60_000),
    stories: () => dump((table) => storyTables.test(table)),
    dump: () => dump(() => true),
    close: async () => {
      await fetching.close();
      await closeDatabase(database);
      await site.close();
    },
  };
}

const storyTables = /^(?:article|article_.*|raw_document|mention|claim|news_event.*|duplicate.*)$/;
