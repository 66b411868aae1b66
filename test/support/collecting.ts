import type { CollectContext, Fetching } from '../../server/pipeline/collect-context.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import { createGuardedFetch } from '../../server/sources/fetching/guarded-fetch.ts';
import { saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { sourceDefaults } from '../../shared/schemas/source.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';

const instruments: Instrument[] = [
  ['KRX:000660', 'SK하이닉스', 'SK hynix'],
  ['KRX:005930', '삼성전자', 'Samsung Electronics'],
].map(([id = '', nameKorean = '', nameEnglish = '']) => ({
  id: instrumentId(id),
  mic: mic('XKRX'),
  symbol: id.slice(4),
  kind: 'common',
  issuerId: id,
  nameKorean,
  nameEnglish,
  currency: 'KRW',
  sector: null,
  listedDate: null,
  delistedDate: null,
}));

/** A database, a fetcher that may reach this machine, and a clock that a test moves. */
export interface Collecting {
  readonly database: Database;
  readonly context: CollectContext;
  readonly reports: IngestReport[];
  /** Moves the clock on. */
  wait(minutes: number): void;
  close(): Promise<void>;
}

/** A migrated SQLite database with two companies and the source of files; the clock stands at 2026-11-25 until it is moved. */
export async function startCollecting(location = ':memory:'): Promise<Collecting> {
  const database = await openDatabase(location);
  await migrateToLatest(database);
  await saveInstruments(database, instruments);
  await saveSource(database, {
    ...{ ...sourceDefaults, id: 'files', kind: 'file', name: 'Files', owner: null, attribution: null },
    ...{ display: 'ownUse', redistribute: 'unknown', link: null, termsReadOn: null },
  });
  let moment: InstantUtc = instantUtc('2026-11-25T00:00:00.000Z');
  const now = () => moment;
  const fetching: Fetching = createGuardedFetch({
    now,
    version: '0.0.0-test',
    contact: null,
    allowPrivateAddresses: true,
  });
  const reports: IngestReport[] = [];
  const reference = buildReference(instruments, await readDictionaryData('.'));
  return {
    database,
    reports,
    context: {
      ...{ database, reference, now, fetch: fetching.fetch },
      seriesOf: async () => null,
      report: (report) => reports.push(report),
    },
    wait: (minutes) => {
      moment = instantUtc(epochMilliseconds(moment) + minutes * 60_000);
    },
    close: async () => {
      await fetching.close();
      await closeDatabase(database);
    },
  };
}
