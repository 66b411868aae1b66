import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleReply } from '../../../server/store/articles.repository.ts';
import { verdictsColumn } from '../../../server/store/event-verdicts.ts';
import { exportDatabase } from '../../../server/store/export-database.ts';
import { withNames } from '../../../server/store/export-forms.ts';
import { exportedName, unpackedRows } from '../../../server/store/export-packed.ts';
import { type StoredRow, storedRows, tableNames } from '../../../server/store/export-rows.ts';
import { migrateToLatest, pendingMigrations } from '../../../server/store/migrate.ts';
import { allMigrations } from '../../../server/store/migrations/all-migrations.ts';
import { saidOf } from '../../../server/store/news-event-rows.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { priceSeriesReply } from '../../../server/store/session-bars.repository.ts';
import type { NewsEventRow } from '../../../server/store/tables.ts';
import { verdictsOfArticle } from '../../../server/store/verdict-history.ts';
import { toldHash, wholeReadings } from '../../../server/store/whole-readings.ts';
import { VerdictSchema } from '../../../shared/schemas/claim.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { expectCountsToHold } from '../../support/counted-records.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { makeEarlyState } from './released/early-state.ts';

const released = 'test/fixtures/databases';
/** States of the tables before the first that was released: early users have them. */
const early = ['0010', '0020'];
const versions = [...early, ...new Set(readdirSync(released).map((file) => file.slice(0, 4)))];
/** At least so many tables have rows. */
const fewestFilled = (version: string) => (early.includes(version) ? 18 : 31);
const textOf = (version: string, kind: string) => readFileSync(`${released}/${version}-${kind}.sql`, 'utf8');

const withPostgres = hasPostgres();
const folder = mkdtempSync(join(tmpdir(), 'newstape-released-'));
let server: TestPostgres | null = null;

beforeAll(async () => {
  if (withPostgres) server = await startPostgres();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.stop();
});

async function sqliteOf(version: string): Promise<string> {
  const location = join(folder, `${version}.sqlite`);
  if (early.includes(version)) {
    await makeEarlyState(location, Number(version));
    return location;
  }
  const file = new BetterSqlite3(location);
  file.pragma('foreign_keys = OFF');
  file.exec(`begin; ${textOf(version, 'sqlite')} commit;`);
  file.close();
  return location;
}

async function postgresOf(version: string): Promise<string> {
  const address = (await server?.createDatabase()) ?? '';
  if (early.includes(version)) {
    await makeEarlyState(address, Number(version));
    return address;
  }
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(textOf(version, 'postgres'));
  await client.end();
  return address;
}

type Rows = Record<string, readonly StoredRow[]>;

async function allRows(database: Database): Promise<Rows> {
  const rows: Rows = {};
  for (const table of await tableNames(database)) {
    const found: StoredRow[] = [];
    for await (const some of storedRows(database, table)) found.push(...some);
    // What is packed now stood in rows before.
    rows[exportedName(table)] = unpackedRows(table, found).map((row) => ({ ...row }));
  }
  return rows;
}

/** Rows as they are exported, in whichever form an earlier or this version kept them. */
function named(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([table, some]) => [table, some.map((row) => withNames(table, row))]),
  );
}

/**
 * What is kept once or without names since, in the places and words in which it stood: of readings their text, what stories say of
 * events, the returns of these and the stories that they tell, and the first verdicts on numbers.
 */
async function toldAgain(database: Database): Promise<Rows> {
  const stored = await allRows(database);
  const rows = named(stored);
  const articles = new Map(rows.article?.map((row) => [row.id, row]));
  const events = new Map(stored.news_event?.map((row) => [row.key, row]));
  const readings = (await wholeReadings(database).orderBy('articleId').orderBy(toldHash).execute()).map(
    (row) => withNames('article_revision', row),
  );
  const parts = rows.news_event_article?.map((row) => {
    const part = { articleId: String(row.articleId), event: row.event === null ? null : String(row.event) };
    const event = events.get(row.eventKey) as NewsEventRow | undefined;
    return { ...row, event: JSON.stringify(saidOf(part, event)) };
  });
  const stories = rows.news_event?.map((row) => ({
    ...row,
    ...{ eventKey: row.key ?? null, articleId: row.leadArticleId ?? null },
    storyId: row.storyId ?? row.leadArticleId ?? null,
  }));
  const ofEvents = VerdictSchema.options.flatMap((verdict) =>
    (rows.news_event ?? [])
      .filter((row) => (Number(row.verdicts) & (verdictsColumn([verdict]) ?? 0)) !== 0)
      .map((row): StoredRow => ({ verdict, eventKey: row.key ?? null })),
  );
  const verdicts: StoredRow[] = [];
  for (const id of articles.keys()) verdicts.push(...(await verdictsOfArticle(database, String(id))));
  return {
    ...rows,
    ...{ article_revision: readings, news_event_article: parts ?? [], story_event: stories ?? [] },
    event_verdict: ofEvents,
    claim_verdict: verdicts.map((row) => withNames('claim_verdict', row)),
  };
}

/** Rows with no more columns than those of an earlier state, each table in one order. */
function asBefore(before: Rows, after: Rows): Rows {
  return Object.fromEntries(
    Object.entries(before).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      const cut = (row: StoredRow) =>
        Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
      return [table, (after[table] ?? []).map(cut)];
    }),
  );
}

async function upgraded(location: string) {
  const database = await openDatabase(location);
  const before = named(await allRows(database));
  const pending = await pendingMigrations(database);
  const applied = await migrateToLatest(database);
  const after = await toldAgain(database);
  await expectCountsToHold(database);
  const replies = {
    article: await articleReply(database, 'article-1', 'operator'),
    prices: await priceSeriesReply(
      database,
      instrumentId('KRX:000660'),
      {},
      instantUtc('2026-11-25T00:00:00.000Z'),
    ),
  };
  const exported = await exportDatabase(database, 'others', async ({ tables }) => {
    const told: Rows = {};
    for await (const { name, pages } of tables) {
      const rows: StoredRow[] = [];
      for await (const page of pages) rows.push(...page.rows);
      told[name] = rows;
    }
    return told;
  });
  await closeDatabase(database);
  return { before, pending, applied, after, replies, exported };
}

describe.each(versions)('a database of state %s', (version) => {
  it('is brought up to this version in a file, and nothing stored is lost', async () => {
    const { before, pending, applied, after, replies } = await upgraded(await sqliteOf(version));
    const filled = Object.values(before).filter((rows) => rows.length > 0);
    expect(filled.length).toBeGreaterThanOrEqual(fewestFilled(version));
    expect(pending).toHaveLength(allMigrations.filter(({ number }) => number > Number(version)).length);
    expect(applied).toEqual(pending);
    const { schema_migration: steps, ...stored } = asBefore(before, after);
    const { schema_migration: stepsBefore, ...storedBefore } = before;
    expect(stored).toEqual(storedBefore);
    expect(steps).toHaveLength(allMigrations.length);
    expect(steps?.slice(0, stepsBefore?.length)).toEqual(stepsBefore);
    expect(replies.article?.article.title).toBe('SK hynix rises');
    expect(replies.prices?.dates).toHaveLength(3);
  });

  it.skipIf(!withPostgres)('comes to the same on PostgreSQL, and is exported the same', async () => {
    const postgres = await upgraded(await postgresOf(version));
    const { schema_migration: _steps, ...stored } = asBefore(postgres.before, postgres.after);
    const { schema_migration: _before, ...storedBefore } = postgres.before;
    expect(stored).toEqual(storedBefore);
    rmSync(join(folder, `${version}.sqlite`), { force: true });
    const sqlite = await upgraded(await sqliteOf(version));
    expect(postgres.pending).toEqual(sqlite.pending);
    expect(postgres.replies).toEqual(sqlite.replies);
    expect(postgres.after).toEqual(sqlite.after);
    expect(postgres.exported).toEqual(sqlite.exported);
    expect(postgres.exported.price_bar).toHaveLength(3);
  });
});
