import { type CompiledQuery, type QueryId, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { listArticles } from '../../../server/store/article-list.repository.ts';
import { articleReply } from '../../../server/store/articles.repository.ts';
import { listClaimPage } from '../../../server/store/claim-list.repository.ts';
import { companyEventsReply } from '../../../server/store/company-events.ts';
import { countRecords } from '../../../server/store/counts.repository.ts';
import { duplicateCandidates } from '../../../server/store/duplicates.repository.ts';
import { listEventPage, listEvents } from '../../../server/store/event-list.repository.ts';
import { extremesOnDate } from '../../../server/store/extremes-on-date.ts';
import { newestKnownEvents } from '../../../server/store/newest-known-events.ts';
import { firstInstrumentWithEvents } from '../../../server/store/news-events.repository.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { unlikeDerivation } from '../../../server/store/price-derivations.repository.ts';
import { quotesReply } from '../../../server/store/quotes.ts';
import { hasChangedLater } from '../../../server/store/series-changes.ts';
import { priceSeriesReply } from '../../../server/store/session-bars.repository.ts';
import { ArticleListQuerySchema } from '../../../shared/schemas/article-reply.ts';
import { ClaimListQuerySchema } from '../../../shared/schemas/claim-reply.ts';
import { EventListQuerySchema } from '../../../shared/schemas/event-reply.ts';
import { MarketExtremesQuerySchema } from '../../../shared/schemas/market-extremes-reply.ts';
import { NewsFeedQuerySchema } from '../../../shared/schemas/news-feed-query.ts';
import { QuotesQuerySchema } from '../../../shared/schemas/quotes-reply.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { fillBars, marketInSql } from './market-in-sql.ts';

const withPostgres = hasPostgres();
const share = instrumentId('KRX:100007');
const now = instantUtc('2025-09-01T00:00:00.000Z');

/** Tables that grow with the years: none of them may be read from end to end for a reply. */
const growing = new Set([
  ...['article', 'claim', 'duplicate_key', 'instrument_article', 'mention', 'news_event'],
  ...['news_event_article', 'price_bar_month', 'price_event_month', 'session_bar_month', 'session_move'],
]);

/** The main plans: what the pages, feeds and the collecting ask for all the time. */
const plans: readonly (readonly [what: string, ask: (database: Database) => Promise<unknown>])[] = [
  ['the prices of a company', (database) => priceSeriesReply(database, share, {}, now)],
  ['its newest bars', (database) => quotesReply(database, QuotesQuerySchema.parse({ instrument: share }))],
  ['its events', (database) => companyEventsReply(database, share, {})],
  ['the newest events', (database) => listEventPage(database, EventListQuerySchema.parse({}))],
  [
    'the events with a number that differs, counted',
    (database) => listEvents(database, EventListQuerySchema.parse({ verdict: 'contradicted' })),
  ],
  [
    'the oldest events',
    (database) => listEventPage(database, EventListQuerySchema.parse({ order: 'oldest' })),
  ],
  ['the newest numbers', (database) => listClaimPage(database, ClaimListQuerySchema.parse({}))],
  [
    'the oldest numbers',
    (database) => listClaimPage(database, ClaimListQuerySchema.parse({ order: 'oldest' })),
  ],
  [
    'the articles about a company',
    (database) => listArticles(database, ArticleListQuerySchema.parse({ instrument: share })),
  ],
  [
    'the articles about a company at a moment',
    (database) => listArticles(database, ArticleListQuerySchema.parse({ instrument: share, asOf: now })),
  ],
  [
    'the articles since a day',
    (database) => listArticles(database, ArticleListQuerySchema.parse({ from: '2024-06-01' })),
  ],
  ['an article', (database) => articleReply(database, 'a77', 'operator')],
  [
    'a feed of events',
    (database) => newestKnownEvents(database, NewsFeedQuerySchema.parse({}), 'operator', 500),
  ],
  [
    'the highs of a day',
    (database) =>
      extremesOnDate(
        database,
        () => true,
        MarketExtremesQuerySchema.parse({ kind: 'high52w', date: '2024-12-01' }),
        now,
      ),
  ],
  [
    'stories that may be the same',
    (database) =>
      duplicateCandidates(database, 'a77', {
        ...{ keys: [385, 386, 400], shared: 2 },
        ...{ from: sessionDate('2024-01-01'), to: sessionDate('2025-01-01') },
      }),
  ],
  ['the counts of the state of the service', (database) => countRecords(database)],
  ['the company that is opened first', (database) => firstInstrumentWithEvents(database)],
  ['whose prices are to be derived again', (database) => unlikeDerivation(database, 1)],
  [
    'whether a series was revised',
    (database) => hasChangedLater(database, { instrumentId: share, sourceId: 's' }),
  ],
];

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly Plans?: PlanNode[] | undefined;
}
const PlanNodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    Plans: z.array(PlanNodeSchema).optional(),
  }),
);
const ExplainedSchema = z.object({ 'QUERY PLAN': z.array(z.object({ Plan: PlanNodeSchema })) });

/** The tables that a plan reads from end to end. */
function scannedWhole(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scannedWhole)];
}

describe.skipIf(!withPostgres)('on PostgreSQL no reply reads a table that grows from end to end', () => {
  let server: TestPostgres;
  let database: Database;

  beforeAll(async () => {
    server = await startPostgres();
    const address = await server.createMigratedDatabase();
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    for (const statement of marketInSql) await client.query(statement);
    await client.end();
    database = await openDatabase(address);
    await fillBars(database);
  }, 60_000);

  afterAll(async () => {
    await closeDatabase(database);
    await server.stop();
  });

  /** What is asked of the database for a reply, and the tables that each of the queries reads whole. */
  async function queriesOf(ask: (database: Database) => Promise<unknown>): Promise<CompiledQuery[]> {
    const queries: CompiledQuery[] = [];
    const recorded = database.withPlugin({
      transformQuery: ({ node, queryId }: { node: Parameters<typeof compiled>[0]; queryId: QueryId }) => {
        queries.push(compiled(node, queryId));
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await ask(recorded);
    return queries;
  }
  const compiled = (...[node, queryId]: Parameters<ReturnType<Database['getExecutor']>['compileQuery']>) =>
    database.getExecutor().compileQuery(node, queryId);

  async function scannedBy({ sql: text, parameters }: CompiledQuery): Promise<string[]> {
    const [before = '', ...rest] = text.split(/\$\d+/);
    const explain = rest.reduce(
      (query, part, at) => sql`${query}${parameters[at]}${sql.raw(part)}`,
      sql`explain (format json) ${sql.raw(before)}`,
    );
    const { rows } = await explain.execute(database);
    return ExplainedSchema.parse(rows[0])['QUERY PLAN'].flatMap(({ Plan }) => scannedWhole(Plan));
  }

  it.each(plans)('%s', async (_what, ask) => {
    const queries = await queriesOf(ask);
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) {
      const scanned = (await scannedBy(query)).filter((table) => growing.has(table));
      expect(scanned, query.sql).toEqual([]);
    }
  });

  it('which would be noticed', async () => {
    const [query] = await queriesOf((asked) =>
      sql`select max("score") from mention where "surfaceForm" = ${'y'}`.execute(asked),
    );
    expect(query && (await scannedBy(query))).toEqual(['mention']);
  });
});
