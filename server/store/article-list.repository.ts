import { sql } from 'kysely';
import type { ArticleListQuery, ArticleListReply } from '../../shared/schemas/article-reply.ts';
import { articlesAsked } from './article-list-conditions.ts';
import { type ListedRow, listedArticleOf, listedColumns } from './article-list-rows.ts';
import { articlesThen } from './article-revisions.repository.ts';
import { decodeCursor, encodeCursor, inOrder, isAfter, pageOf } from './keyset.ts';
import type { Days } from './list-conditions.ts';
import { conditionsMark, countRows, NOT_COUNTED, shownTotal } from './list-total.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './transactions.ts';

/** Before all days that are known, as `daysWithin` has it. */
const anyDay = '0';

type Page = Omit<ArticleListReply, 'total' | 'moreThanTotal'>;

/** One page of articles, newest first, and how many there are; of unknown date last. Teasers are none. Throws a `BadCursorError`. */
export async function listArticles(database: Database, query: ArticleListQuery): Promise<ArticleListReply> {
  const place = placeOf(query);
  const mark = conditionsMark(query);
  const kept = place?.[4] === mark ? Number(place[3]) : NOT_COUNTED;
  if (kept !== NOT_COUNTED && query.asOf === undefined) {
    // One statement, which sees one state of the data by itself.
    return { ...(await readPage(database, query, place, [kept, mark])), ...shownTotal(kept) };
  }
  return readTogether(database, async (transaction) => {
    const counted = kept === NOT_COUNTED ? await countArticles(transaction, query) : kept;
    return { ...(await readPage(transaction, query, place, [counted, mark])), ...shownTotal(counted) };
  });
}

/** As `listArticles`, without the count. */
export function listArticlePage(database: Database, query: ArticleListQuery): Promise<Page> {
  const place = placeOf(query);
  const mark = conditionsMark(query);
  return readTogether(database, (transaction) => readPage(transaction, query, place, [NOT_COUNTED, mark]));
}

function placeOf({ cursor }: ArticleListQuery) {
  return cursor === undefined ? null : decodeCursor('articles', ['', '', '', 0, ''], cursor);
}

/** A place before the newest day that is asked for is none: the rows between the two would all be looked at. */
function placeWithin(place: ReturnType<typeof placeOf>, { to }: ArticleListQuery) {
  return place !== null && to !== undefined && String(place[0]) > to ? null : place;
}

/**
 * The days that are asked for of the rows after a place: that these are not newer than the newest day follows. Said twice, SQLite
 * would take few rows to be left, and sort all of them.
 */
function daysAfter(place: ReturnType<typeof placeOf>, { from, to }: ArticleListQuery): Days {
  return place === null || to === undefined ? { from, to } : { from: from ?? anyDay };
}

/** The end of a cursor: how many were counted, and under what conditions. */
type Counted = readonly [counted: number, mark: string];

async function readPage(
  database: Database,
  query: ArticleListQuery,
  place: ReturnType<typeof placeOf>,
  counted: Counted,
): Promise<Page> {
  const within = placeWithin(place, query);
  const { tables, order, conditions } = articlesAsked(query, daysAfter(within, query));
  const left = within === null ? conditions : [...conditions, isAfter(order, within)];
  const { rows } = await sql<ListedRow>`select ${listedColumns(query.asOf)} from ${tables}
    where ${sql.join(left, sql` and `)}
    order by ${inOrder(order)} limit ${query.limit + 1}`.execute(database);
  const { page, nextCursor } = pageOf(rows, query.limit, ({ date, publishedAt, id }) =>
    encodeCursor('articles', [date ?? '', publishedAt ?? '', id, ...counted]),
  );
  const then = await articlesThen(
    database,
    page.map(({ id }) => id),
    query.asOf,
  );
  return { articles: page.map((row) => listedArticleOf(row, then)), nextCursor };
}

/** Counted in the order of the list: PostgreSQL would else read the table from its beginning until it has found enough. */
function countArticles(database: Database, query: ArticleListQuery): Promise<number> {
  const { counted, order, conditions } = articlesAsked(query, query);
  const select = sql`select 1 from ${counted} where ${sql.join(conditions, sql` and `)} order by ${inOrder(order)}`;
  return countRows(database, select);
}
