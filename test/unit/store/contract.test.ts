import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArticles } from '../../../server/store/article-list.repository.ts';
import { articleReply } from '../../../server/store/articles.repository.ts';
import { listClaims } from '../../../server/store/claim-list.repository.ts';
import { companyEventsReply } from '../../../server/store/company-events.ts';
import { listEvents } from '../../../server/store/event-list.repository.ts';
import { instrumentReply, searchInstruments } from '../../../server/store/instruments.repository.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { priceSeriesReply } from '../../../server/store/session-bars.repository.ts';
import { ArticleListQuerySchema } from '../../../shared/schemas/article-reply.ts';
import { ClaimListQuerySchema } from '../../../shared/schemas/claim-reply.ts';
import { EventListQuerySchema } from '../../../shared/schemas/event-reply.ts';
import { InstrumentSearchQuerySchema } from '../../../shared/schemas/instrument-reply.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { articleContract } from './contract/articles.ts';
import type { Backend } from './contract/backend.ts';
import { calendarEditContract } from './contract/calendar-edits.ts';
import { claimJudgementContract } from './contract/claim-judgements.ts';
import { claimContract } from './contract/claims.ts';
import { collectingContract } from './contract/collecting.ts';
import { dataChangeContract } from './contract/data-changes.ts';
import { EmptiedDatabases } from './contract/emptied-databases.ts';
import { eventVerdictContract } from './contract/event-verdicts.ts';
import { extremesContract } from './contract/extremes-on-date.ts';
import { groupMembersContract } from './contract/group-members.ts';
import { instrumentNameContract } from './contract/instrument-names.ts';
import { instrumentContract } from './contract/instruments.ts';
import { jobContract } from './contract/jobs.ts';
import { listFilterContract } from './contract/list-filters.ts';
import { listedArticleContract } from './contract/listed-articles.ts';
import { migrationContract } from './contract/migrations.ts';
import { newestKnownEventContract } from './contract/newest-known-events.ts';
import { newsDayContract } from './contract/news-days.ts';
import { newsEventContract } from './contract/news-events.ts';
import { newsServiceContract } from './contract/news-services.ts';
import { pastEventContract } from './contract/past-events.ts';
import { postgresAlone } from './contract/postgres-alone.ts';
import { priceContract } from './contract/prices.ts';
import { providerUseContract } from './contract/provider-use.ts';
import { sharedCheckContract } from './contract/shared-checks.ts';
import { userDictionaryContract } from './contract/user-dictionary.ts';
import { wholeContract } from './contract/whole.ts';
import { dumpRows } from './dump.ts';
import { articleOf, fetched, hynix, saveGround, savePrices, saveStory } from './sample.ts';

const withPostgres = hasPostgres();
let server: TestPostgres | null = null;
let address = '';
let schemas = 0;

const emptySqlite = new EmptiedDatabases(() => ':memory:');
const emptyPostgres = new EmptiedDatabases(newSchema);
const sqlite: Backend = { name: 'SQLite', open: () => emptySqlite.open() };
const postgres: Backend = { name: 'PostgreSQL', open: () => emptyPostgres.open() };

/** An empty schema of the test database: much cheaper than a database of its own. */
async function newSchema(): Promise<string> {
  schemas += 1;
  const name = `store_${schemas}`;
  const database = await openDatabase(address);
  await sql`create schema ${sql.ref(name)}`.execute(database);
  await closeDatabase(database);
  const inSchema = new URL(address);
  inSchema.searchParams.set('options', `-c search_path=${name}`);
  return inSchema.href;
}

beforeAll(async () => {
  if (!withPostgres) return;
  server = await startPostgres();
  address = await server.createDatabase();
}, 60_000);

afterAll(async () => {
  await emptySqlite.close();
  await emptyPostgres.close();
  await server?.stop();
}, 60_000);

function storeContract(backend: Backend): void {
  migrationContract(() => backend);
  instrumentContract(() => backend);
  instrumentNameContract(() => backend);
  articleContract(() => backend);
  listedArticleContract(() => backend);
  claimContract(() => backend);
  claimJudgementContract(() => backend);
  dataChangeContract(() => backend);
  priceContract(() => backend);
  extremesContract(() => backend);
  newsServiceContract(() => backend);
  providerUseContract(() => backend);
  sharedCheckContract(() => backend);
  newsEventContract(() => backend);
  newestKnownEventContract(() => backend);
  eventVerdictContract(() => backend);
  newsDayContract(() => backend);
  pastEventContract(() => backend);
  listFilterContract(() => backend);
  groupMembersContract(() => backend);
  wholeContract(() => backend);
  collectingContract(() => backend);
  jobContract(() => backend);
  userDictionaryContract(() => backend);
  calendarEditContract(() => backend);
}

describe('the store on SQLite', () => storeContract(sqlite));
describe.skipIf(!withPostgres)('the store on PostgreSQL', () => {
  storeContract(postgres);
  postgresAlone(newSchema);
});

describe.skipIf(!withPostgres)('both databases', () => {
  const asOf = instantUtc('2024-01-22T06:00:00.000Z');

  /** Rows and replies of the same data, filled in another order. */
  async function everything(database: Database, stories: readonly (readonly [string, string | null])[]) {
    await saveGround(database);
    await savePrices(database);
    for (const [id, date] of stories) await saveStory(database, articleOf(id, date));
    const moments = [{}, { asOf }];
    return {
      rows: await dumpRows(database),
      search: await searchInstruments(database, InstrumentSearchQuerySchema.parse({ query: '삼' })),
      all: await searchInstruments(database, InstrumentSearchQuerySchema.parse({})),
      instrument: await instrumentReply(database, hynix),
      article: await articleReply(database, 'a', 'public'),
      prices: await priceSeriesReply(database, hynix, {}, fetched),
      lists: await Promise.all(
        moments.map(async (moment) => ({
          company: await companyEventsReply(database, hynix, moment),
          events: await listEvents(database, EventListQuerySchema.parse({ ...moment, limit: 2 })),
          articles: await listArticles(database, ArticleListQuerySchema.parse({ ...moment, limit: 2 })),
          claims: await listClaims(database, ClaimListQuerySchema.parse({ ...moment, limit: 2 })),
        })),
      ),
    };
  }

  it('hold the same rows and give the same replies', async () => {
    const stories = [
      ['a', '2024-01-22'],
      ['B', '2024-01-22'],
      ['가', '2024-01-19'],
      ['z', null],
    ] as const;
    const one = await everything(await sqlite.open(), stories);
    const other = await everything(await postgres.open(), stories.toReversed());
    expect(other).toEqual(one);
    expect(one.lists[0]?.events.total).toBe(4);
    expect(one.lists[1]?.events.total).toBe(1);
  });
});
