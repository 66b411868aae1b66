import { sql } from 'kysely';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';

/** Every story of a database by its id, with its mentions and numbers and how much of its other parts is there, as text. */
export async function storedStories(location: string): Promise<Map<string, string>> {
  return withFile(location, readStories);
}

/**
 * One sentence on what is wrong with a file: damage, rows that point nowhere, a story that is not there or not whole. Null:
 * nothing. `expected` holds every story as it is when it is whole.
 */
export async function whatIsWrong(
  location: string,
  acknowledged: ReadonlySet<string>,
  expected: ReadonlyMap<string, string>,
): Promise<string | null> {
  return withFile(location, async (database) => {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
    const integrity = rows.map((row) => row.integrity_check).join(', ');
    if (integrity !== 'ok') return `the file is damaged: ${integrity}`;
    const dangling = await sql`pragma foreign_key_check`.execute(database);
    if (dangling.rows.length > 0) return `${dangling.rows.length} rows point nowhere`;
    const stored = await readStories(database);
    const missing = [...acknowledged].filter((id) => !stored.has(id));
    if (missing.length > 0) return `${missing.length} stories are missing that were said to be stored`;
    const partial = [...stored].filter(([id, told]) => expected.get(id) !== told);
    if (partial.length > 0) return `${partial.length} stories are not whole, the first is ${partial[0]?.[0]}`;
    return null;
  });
}

async function withFile<T>(location: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(location);
  try {
    return await work(database);
  } finally {
    await closeDatabase(database);
  }
}

async function readStories(database: Database): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('article')
    .leftJoin('mention', 'mention.articleId', 'article.id')
    .select(['article.id', 'mention.ordinal', 'mention.instrumentId', 'mention.start', 'mention.judgement'])
    .orderBy('article.id')
    .orderBy('mention.ordinal')
    .execute();
  const claims = await database
    .selectFrom('claim')
    .select(['articleId', 'ordinal', 'instrumentId', 'kind', 'value', 'date', 'verdict'])
    .orderBy('articleId')
    .orderBy('ordinal')
    .execute();
  const parts = await Promise.all(
    (['article_revision', 'article_linking', 'tone', 'duplicate_key'] as const).map((table) =>
      database
        .selectFrom(table)
        .select((select) => ['articleId', select.fn.countAll<number>().as(table)])
        .groupBy('articleId')
        .orderBy('articleId')
        .execute(),
    ),
  );
  const told = new Map<string, string>();
  const add = (id: string, row: object) => told.set(id, `${told.get(id) ?? ''}${JSON.stringify(row)}`);
  for (const { id, ...mention } of rows) add(id, mention);
  for (const { articleId, ...claim } of claims) add(articleId, claim);
  for (const { articleId, ...part } of parts.flat()) add(articleId, part);
  return told;
}
