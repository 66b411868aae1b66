import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listArticles } from '../../../server/store/article-list.repository.ts';
import { encodeCursor } from '../../../server/store/keyset.ts';
import { conditionsMark } from '../../../server/store/list-total.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { ArticleListQuerySchema } from '../../../shared/schemas/article-reply.ts';
import { sqlitePlansOf } from '../../support/sqlite-plans.ts';
import { saveGround } from './sample.ts';

/** With few stories SQLite finds any way good enough. */
const stories = 100_000;
let database: Database;

beforeAll(async () => {
  database = await openDatabase(':memory:');
  await migrateToLatest(database);
  await saveGround(database);
  // Two hundred stories a day, each naming one of eight companies.
  await sql`insert into article ("id", "rawDocumentHash", "sourceId", "kind", "text", "language", "coverage", "date",
      "publishedAt", "datePrecision", "dateBasis", "dateEvidence", "knownAt", "extractorVersion")
    with recursive story (n) as (select 0 union all select n + 1 from story where n < ${stories - 1})
    select 'a' || n, raw_document."hash", 'stories', 'article', '', 'ko', 'titleOnly', date('2023-01-01', '+' || (n / 200) || ' days'),
      date('2023-01-01', '+' || (n / 200) || ' days') || 'T07:00:00.000Z', 'minute', 'none', '[]',
      date('2023-01-01', '+' || (n / 200) || ' days') || 'T07:00:00.000Z', 1
    from story, raw_document`.execute(database);
  await sql`insert into instrument_article ("articleId", "instrumentId", "date", "publishedAt", "knownAt", "isTold")
    select article."id", instrument."id", article."date", article."publishedAt", article."knownAt", 1
    from article inner join instrument
      on instrument.rowid = 1 + abs(cast(substr(article."id", 2) as integer)) % 8`.execute(database);
  await sql`analyze`.execute(database);
}, 60_000);

afterAll(() => closeDatabase(database));

const company = { instrument: 'KRX:000660' };
const half = { to: '2023-09-01' };
const moment = { asOf: '2024-01-01T00:00:00.000Z' };

it.each([
  ...[{}, half, { from: '2023-03-01' }, { from: '2023-03-01', ...half }, moment],
  ...[company, { ...company, ...half }, { ...company, ...moment }],
])('a page of the articles %j goes along the order of the list and stops where it is full', async (asked) => {
  const query = ArticleListQuerySchema.parse(asked);
  for (const day of ['2024-05-01', '2023-08-01', '2023-03-02', '2023-01-02']) {
    const place = [day, `${day}T07:00:00.000Z`, 'a5', 1_000, conditionsMark(query)];
    const cursor = encodeCursor('articles', place);
    const plans = await sqlitePlansOf(database, (recorded) => listArticles(recorded, { ...query, cursor }));
    expect(plans.join('\n')).not.toMatch(
      /ORDER BY|MULTI-INDEX|ANY\(|SCAN (?:article|mention|claim|source)\b/,
    );
    expect(plans.some((plan) => /article_newest|naming USING PRIMARY KEY/.test(plan))).toBe(true);
  }
});
