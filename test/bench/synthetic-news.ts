import { readFileSync } from 'node:fs';
import { saveShippedGroups } from '../../server/store/instrument-groups.repository.ts';
import { listInstruments, saveInstruments } from '../../server/store/instruments.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import { inTransaction } from '../../server/store/transactions.ts';
import { type Instrument, InstrumentSchema } from '../../shared/schemas/instrument.ts';
import { sourceDefaults } from '../../shared/schemas/source.ts';
import { type InstrumentId, instrumentId } from '../../shared/units/instrument-id.ts';
import { mic } from '../../shared/units/mic.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { bulkFill, type RowBatch } from './bulk-fill.ts';
import { countAnew } from './count-anew.ts';
import { syntheticSessions } from './synthetic-market.ts';
import { storyRows, storyTables } from './synthetic-news-rows.ts';

/** How much made-up news there is. */
export interface NewsSize {
  readonly stories: number;
  /** Shares of the market, from `newsShareId(0)` on; 2,775 where not given. */
  readonly shares?: number;
}

const usualShares = 2_775;
const storiesAtOnce = 5_000;
const sessionCount = 2_000;

/** The words of the code that makes the news, by which `copyOfKept` knows whether it changed. */
export function newsMaker(): string[] {
  const makers = ['synthetic-news', 'synthetic-news-rows', 'synthetic-market', 'bulk-fill'];
  return makers.map((maker) => readFileSync(new URL(`./${maker}.js`, import.meta.url), 'utf8'));
}

/** The id of a made-up share by its place: that of `syntheticShares`. */
export function newsShareId(place: number): InstrumentId {
  return instrumentId(`KRX:${200_000 + place}`);
}

/** Two thirds of the stories are about one share in ten, as in the news. */
export function shareOfStory(number: number, shares = usualShares): number {
  return number % 3 === 0 ? (number * 7) % shares : (number * 13) % Math.ceil(shares / 10);
}

/**
 * Makes the tables at a location where they are missing and fills them with made-up news: the same stories for the same
 * numbers, over 2,000 sessions in the order of time. Shares that are there already, as `fillDatabase` leaves them, get a
 * sector; the others are added. May be called once for a database with stories.
 */
export async function fillNews(location: string, { stories, shares = usualShares }: NewsSize): Promise<void> {
  const database = await openDatabase(location);
  try {
    await migrateToLatest(database);
    await saveInstruments(database, await listing(database, shares));
    await saveGroups(database, shares);
    for (const id of ['source-0', 'source-1']) await saveBenchSource(database, id);
  } finally {
    await closeDatabase(database);
  }
  await bulkFill(location, storyBatches(stories, shares));
  const filled = await openDatabase(location);
  await countAnew(filled);
  await closeDatabase(filled);
}

async function listing(database: Database, shares: number): Promise<Instrument[]> {
  const stored = new Map((await listInstruments(database)).map((instrument) => [instrument.id, instrument]));
  return Array.from({ length: shares }, (_, place) => {
    const id = newsShareId(place);
    const symbol = id.slice(4);
    const made = {
      ...{ id, symbol, kind: 'common', issuerId: id, currency: 'KRW', sector: null },
      ...{ nameKorean: `가상${symbol}`, nameEnglish: `Synthetic ${symbol}` },
      ...{ listedDate: null, delistedDate: null },
    };
    const market = mic(place % 3 === 0 ? 'XKRX' : 'XKOS');
    return InstrumentSchema.parse({ ...made, ...stored.get(id), mic: market, sector: `업종 ${place % 160}` });
  });
}

function saveGroups(database: Database, shares: number): Promise<void> {
  const members = Array.from({ length: Math.min(600, shares) }, (_, place) => ({
    ...{ groupName: `그룹 ${place % 67}`, instrumentId: newsShareId(place) },
  }));
  return inTransaction(database, (transaction) => saveShippedGroups(transaction, members));
}

function saveBenchSource(database: Database, id: string): Promise<void> {
  return saveSource(database, {
    ...sourceDefaults,
    ...{ id, kind: 'feed', name: id, owner: null, attribution: null, display: 'ownUse' },
    ...{ redistribute: 'no', link: null, termsReadOn: null },
  });
}

function* storyBatches(stories: number, shares: number): Generator<RowBatch> {
  const sessions = syntheticSessions(sessionCount);
  for (let first = 0; first < stories; first += storiesAtOnce) {
    const made = Array.from({ length: Math.min(storiesAtOnce, stories - first) }, (_, at) => {
      const number = first + at;
      const share = shareOfStory(number, shares);
      const session = sessions[Math.floor((number * sessions.length) / stories)] ?? sessionDate('');
      const otherId = newsShareId((share + 1 + (number % 50)) % shares);
      return storyRows({ number, session, instrumentId: newsShareId(share), otherId });
    });
    for (const table of storyTables)
      yield { table, rows: made.flatMap((rows): RowBatch['rows'] => rows[table]) };
  }
}
