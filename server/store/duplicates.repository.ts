import type * as z from 'zod';
import { type Article, ArticleSchema } from '../../shared/schemas/article.ts';
import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { raiseDataVersion } from './data-version.ts';
import { groupBy } from './group-by.ts';
import { noteNews } from './instrument-news.ts';
import type { Database } from './open-database.ts';
import type { ArticleLikenessRow } from './tables.ts';
import { insertRows, replaceRows, signature } from './write-rows.ts';

/** Makes `keys` those under which an article is looked up, on its day. */
export function replaceDuplicateKeys(
  database: Database,
  articleId: string,
  day: string,
  keys: readonly number[],
): Promise<boolean> {
  const rows = keys.map((key) => ({ key, articleId, day }));
  return replaceRows(database, 'duplicate_key', { articleId }, rows);
}

const CandidateSchema = ArticleSchema.pick({
  id: true,
  title: true,
  text: true,
  language: true,
  knownAt: true,
})
  // The date alone: what it was told from is long, and nobody compares it.
  .extend({ date: SessionDateSchema.nullable() });

/** What is compared of an article, with the instruments that it is about. */
export interface CandidateArticle extends z.infer<typeof CandidateSchema> {
  readonly subjects: readonly string[];
}

/** Articles of the days `from` to `to` (inclusive) that have `shared` keys or more with an article, in the order of their ids. */
export async function duplicateCandidates(
  database: Database,
  articleId: string,
  { keys, from, to, shared }: { keys: readonly number[]; from: string; to: string; shared: number },
): Promise<CandidateArticle[]> {
  if (keys.length === 0) return [];
  const found = await database
    .selectFrom('duplicate_key')
    .select('articleId')
    .where('key', 'in', [...keys])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('articleId', '!=', articleId)
    .groupBy('articleId')
    .having((having) => having.fn.countAll(), '>=', shared)
    .execute();
  const ids = found.map((row) => row.articleId);
  if (ids.length === 0) return [];
  const subjects = groupBy(await subjectRows(database, ids), (row) => row.articleId);
  const rows = await database
    .selectFrom('article')
    .select(['id', 'title', 'text', 'language', 'knownAt', 'date'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...CandidateSchema.parse(row),
    subjects: (subjects.get(row.id) ?? []).flatMap(({ instrumentId }) => instrumentId ?? []),
  }));
}

function subjectRows(database: Database, articleIds: readonly string[]) {
  return database
    .selectFrom('mention')
    .select(['articleId', 'instrumentId'])
    .distinct()
    .where('articleId', 'in', [...articleIds])
    .where('judgement', '=', 'positive')
    .where('role', '=', 'subject')
    .where('knownUntil', 'is', null)
    .where('instrumentId', 'is not', null)
    .execute();
}

/** Makes `likenesses` those of an article with others. Gives the articles that it was like before. */
export async function replaceLikenesses(
  database: Database,
  articleId: string,
  likenesses: readonly ArticleLikenessRow[],
): Promise<string[]> {
  const before = await likenessRows(database, [articleId]);
  const stored = new Set(before.map(signature));
  const isSame = stored.size === likenesses.length && likenesses.every((row) => stored.has(signature(row)));
  if (!isSame) {
    await database
      .deleteFrom('article_likeness')
      .where((is) => is.or([is('articleId', '=', articleId), is('otherId', '=', articleId)]))
      .execute();
    await insertRows(database, 'article_likeness', likenesses);
  }
  return before.map((row) => (row.articleId === articleId ? row.otherId : row.articleId));
}

/** The articles that are the same as this one by their feed's word. */
export async function articlesOfSameEntry(database: Database, articleId: string): Promise<string[]> {
  const rows = await likenessRows(database, [articleId]);
  return rows
    .filter(({ basis }) => basis === 'sameEntry')
    .map((row) => (row.articleId === articleId ? row.otherId : row.articleId));
}

function likenessRows(database: Database, ids: readonly string[]): Promise<ArticleLikenessRow[]> {
  return database
    .selectFrom('article_likeness')
    .selectAll()
    .where((is) => is.or([is('articleId', 'in', [...ids]), is('otherId', 'in', [...ids])]))
    .orderBy('articleId')
    .orderBy('otherId')
    .execute();
}

/** All articles that hang together with some by likeness, those included, and the pairs that they hang by. */
export async function likeArticles(
  database: Database,
  ids: readonly string[],
): Promise<{ members: Pick<Article, 'id' | 'knownAt' | 'canonicalUrl'>[]; pairs: [string, string][] }> {
  const seen = new Set<string>();
  const pairs = new Map<string, [string, string]>();
  for (let frontier = [...new Set(ids)]; frontier.length > 0; ) {
    for (const id of frontier) seen.add(id);
    const rows = await likenessRows(database, frontier);
    for (const { articleId, otherId } of rows) pairs.set(`${articleId} ${otherId}`, [articleId, otherId]);
    frontier = [...new Set(rows.flatMap((row) => [row.articleId, row.otherId]))].filter(
      (id) => !seen.has(id),
    );
  }
  const rows = await database
    .selectFrom('article')
    .select(['id', 'knownAt', 'canonicalUrl'])
    .where('id', 'in', [...seen])
    .orderBy('id')
    .execute();
  const members = rows.map((row) => ({ ...row, knownAt: instantUtc(row.knownAt) }));
  return { members, pairs: [...pairs.values()] };
}

/**
 * Keeps the group of some articles, by id; an article alone in its group has no row. Gives the ids of those whose group
 * is another now.
 */
export async function saveDuplicateGroups(
  database: Database,
  groups: ReadonlyMap<string, string>,
): Promise<string[]> {
  const ids = [...groups.keys()];
  const stored = await database
    .selectFrom('duplicate_group')
    .selectAll()
    .where('articleId', 'in', ids)
    .execute();
  const before = new Map(stored.map((row) => [row.articleId, row.groupId]));
  const shared = new Set([...groups].filter(([id, group]) => id !== group).map(([, group]) => group));
  const rows = [...groups].map(([articleId, groupId]) => ({ articleId, groupId }));
  const wanted = new Map(
    rows.filter((row) => shared.has(row.groupId)).map((row) => [row.articleId, row.groupId]),
  );
  const different = ids.filter((id) => before.get(id) !== wanted.get(id));
  if (different.length > 0) {
    await database.deleteFrom('duplicate_group').where('articleId', 'in', different).execute();
    const added = rows.filter((row) => different.includes(row.articleId) && wanted.has(row.articleId));
    await insertRows(database, 'duplicate_group', added);
    await raiseDataVersion(database, 'duplicate_group');
    const regrouped = different.map((articleId) => ({ articleId }));
    await noteNews(database, 'duplicate_group', regrouped);
  }
  return ids.filter((id) => (before.get(id) ?? id) !== groups.get(id));
}
