import { type RawBuilder, sql } from 'kysely';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Database } from './open-database.ts';

/** Keeps by which linker and dictionary an article was linked. Replies do not tell it, so the data version stays. */
export async function saveLinkedBy(database: Database, articleId: string, linkedBy: string): Promise<void> {
  await database
    .insertInto('article_linking')
    .values({ articleId, linkedBy })
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ linkedBy }))
    .execute();
}

/** Which articles are to be linked again. What is absent narrows nothing. */
export interface ArticlesToLink {
  readonly ids?: readonly string[];
  /** Only those that this did not link: see `ArticleLinkingRow`. */
  readonly notBy?: string;
  /** First publication date; articles of unknown date are taken. */
  readonly since?: SessionDate;
  /** Only those whose title or text has one of these names, in any case and with any sign between its words, or that ... */
  readonly names?: readonly string[];
  /** ... are linked to one of these instruments. */
  readonly instrumentIds?: readonly InstrumentId[];
}

/** Ids of the next articles to link again after `after`, ascending. Teasers are none. */
export async function articlesToLink(
  database: Database,
  wanted: ArticlesToLink,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await database
    .selectFrom('article')
    .leftJoin('article_linking', 'article_linking.articleId', 'article.id')
    .select('article.id')
    .where('article.kind', '=', 'article')
    .where('article.id', '>', after)
    .where(sql<boolean>`${sql.join(conditionsOf(wanted), sql` and `)}`)
    .orderBy('article.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

function conditionsOf({ ids, notBy, since, names = [], instrumentIds = [] }: ArticlesToLink) {
  const conditions: RawBuilder<unknown>[] = [sql`1 = 1`];
  if (ids !== undefined) conditions.push(sql`article."id" in (${sql.join(ids.length > 0 ? ids : [''])})`);
  if (notBy !== undefined) conditions.push(sql`coalesce(article_linking."linkedBy", '') <> ${notBy}`);
  if (since !== undefined) conditions.push(sql`coalesce(article."date", '9999') >= ${since}`);
  const concerned = [...names.map(hasName), ...instrumentIds.map(isLinkedTo)];
  if (concerned.length > 0) conditions.push(sql`(${sql.join(concerned, sql` or `)})`);
  return conditions;
}

function hasName(name: string): RawBuilder<unknown> {
  const words = name
    .normalize('NFC')
    .trim()
    .split(/[\s·・‧&.,'’()-]+/u);
  const escaped = words.filter((word) => word !== '').map((word) => word.replaceAll(/[\\%_]/g, '\\$&'));
  const pattern = `%${escaped.join('%')}%`;
  const within = (column: string) => sql`(lower(${sql.ref(column)}) like lower(${pattern}) escape '\\')`;
  return sql`(${within('article.text')} or ${within('article.title')})`;
}

function isLinkedTo(instrumentId: InstrumentId): RawBuilder<unknown> {
  return sql`exists (select 1 from mention where mention."articleId" = article."id"
    and mention."instrumentId" = ${instrumentId} and mention."judgement" = 'positive')`;
}
