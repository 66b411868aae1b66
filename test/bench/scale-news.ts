import { type RawBuilder, sql } from 'kysely';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { inTransaction } from '../../server/store/transactions.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { countAnew } from './count-anew.ts';
import { writeFast, writeSafely } from './scale-writing.ts';
import { syntheticSessions } from './synthetic-market.ts';
import { newsShareId } from './synthetic-news.ts';
import { storyTables } from './synthetic-news-rows.ts';

/** Shares of which there are as many stories at every size, so that a page is the same and only what lies round it grows. */
const steadyShares = 10;

/** The newest sessions, of which there are as many stories at every size. */
const steadySessions = 20;

/** The columns whose values begin with the id of a story. */
const ids: ReadonlySet<string> = new Set(['id', 'articleId', 'claimId', 'storyId', 'leadArticleId']);
/** Those that have it within. */
const keys: ReadonlySet<string> = new Set(['key', 'eventKey']);
/** Those that name its document. */
const hashes: ReadonlySet<string> = new Set(['hash', 'rawDocumentHash']);

/** How a table names the story that a row is of, where not by `articleId`: its column, and that of `scale_story`. */
const storyColumns: Readonly<Record<string, readonly [string, string]>> = {
  raw_document: ['hash', 'hash'],
  article: ['id', 'articleId'],
  news_event: ['key', 'key'],
};

/**
 * Copies the made-up stories of a database `from` to below `to` times more, each under names of its own, but for those about the
 * first ten shares and those of the newest twenty sessions.
 */
export async function copyNews(location: string, from: number, to: number): Promise<void> {
  const database = await openDatabase(location);
  try {
    await writeFast(database);
    for (let copy = from; copy < to; copy += 1) {
      await inTransaction(database, (transaction) => copyOnce(transaction, copy));
    }
    await writeSafely(database);
    await countAnew(database);
    await sql`analyze`.execute(database);
  } finally {
    await closeDatabase(database);
  }
}

async function copyOnce(database: Database, copy: number): Promise<void> {
  await sql`create temporary table scale_story as
    select event."leadArticleId" as "articleId", article."rawDocumentHash" as "hash", event."key"
    from news_event as event inner join article on article."id" = event."leadArticleId"
    where event."instrumentId" not in (${sql.join(steadyIds())}) and event."sessionDate" < ${steadyFrom()}
      and substr(event."leadArticleId", 1, 1) < ${letterOf(1)} order by event."leadArticleId"`.execute(
    database,
  );
  for (const table of storyTables) {
    const { rows } = await sql<object>`select * from ${sql.table(table)} limit 1`.execute(database);
    const columns = Object.keys(rows[0] ?? {});
    const values = columns.map((column) => ownValue(copy, column));
    const [own, story] = storyColumns[table] ?? ['articleId', 'articleId'];
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(values)} from scale_story cross join ${sql.table(table)} as kept
      where kept.${sql.ref(own)} = scale_story.${sql.ref(story)}`.execute(database);
  }
  await sql`drop table scale_story`.execute(database);
}

/**
 * What a copy has in a column: names of its own, as long as any, in which a letter that no id has stands for the first; and a hash
 * of which the first bytes are its number. What is empty names nothing.
 */
function ownValue(copy: number, column: string): RawBuilder<unknown> {
  const kept = sql`kept.${sql.ref(column)}`;
  const ownId = (id: RawBuilder<unknown>) => sql`${letterOf(copy)} || substr(${id}, 2)`;
  const id = sql`scale_story."articleId"`;
  if (ids.has(column)) return sql`case when ${kept} = '' then '' else ${ownId(kept)} end`;
  if (keys.has(column)) return sql`replace(${kept}, ${id}, ${ownId(id)})`;
  if (!hashes.has(column)) return kept;
  const number = sql.lit(copy.toString(16).padStart(8, '0'));
  return sql`case when length(${kept}) = 0 then ${kept} else unhex(${number} || substr(hex(${kept}), 9)) end`;
}

/** The letter of a copy: ids of the first stories begin with a digit or a letter from a to f. */
function letterOf(copy: number): RawBuilder<unknown> {
  return sql.lit(String.fromCharCode('f'.charCodeAt(0) + copy));
}

function steadyIds(): InstrumentId[] {
  return Array.from({ length: steadyShares }, (_, place) => newsShareId(place));
}

function steadyFrom(): SessionDate {
  const [first] = syntheticSessions(steadySessions);
  if (first === undefined) throw new Error('no sessions');
  return first;
}
