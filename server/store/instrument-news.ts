import { readDataVersion } from './data-version.ts';
import { noteEventChanges } from './event-changes.ts';
import { writeInstrumentVersions } from './instrument-versions.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

/** How the rows of a table name whose news they tell: by an instrument, by an article that is linked to some, by an event. */
interface Naming {
  readonly instrument?: string;
  readonly article?: string;
  readonly event?: string;
}

/**
 * The tables that the events of a company, its articles and its numbers are put together from. Of all others, what stories
 * tell of it does not show there.
 */
const namingOf: { readonly [Name in keyof Tables]?: Naming } = {
  article: { article: 'id' },
  article_revision: { article: 'articleId' },
  mention: { instrument: 'instrumentId', article: 'articleId' },
  claim: { instrument: 'instrumentId', article: 'articleId' },
  claim_verdict: { article: 'articleId' },
  news_event: { event: 'key' },
  news_event_article: { article: 'articleId', event: 'eventKey' },
  duplicate_group: { article: 'articleId' },
};

/** What a transaction noted already: all that it changes bears one data version. */
interface Noted {
  readonly instruments: Set<string>;
  readonly articles: Set<string>;
  readonly events: Set<string>;
}

const notedBy = new WeakMap<Database, Noted>();

/** What one statement carries. */
const articlesAtOnce = 500;

/**
 * Notes whose news some rows tell that were written or deleted, and of which events: rows as they were and as they are. Call it
 * in the transaction that changed them, after the data version was raised. Rows of other tables are nobody's news.
 */
export async function noteNews(
  database: Database,
  table: keyof Tables,
  rows: readonly object[],
): Promise<void> {
  const naming = namingOf[table];
  if (naming === undefined || rows.length === 0) return;
  const noted: Noted = (database.isTransaction && notedBy.get(database)) || {
    instruments: new Set(),
    articles: new Set(),
    events: new Set(),
  };
  if (database.isTransaction) notedBy.set(database, noted);
  const articles = namedIn(rows, naming.article).filter((id) => !noted.articles.has(id));
  const told = [...namedIn(rows, naming.event), ...(await eventsOfArticles(database, articles))];
  const events = [...new Set(told)].filter((key) => !noted.events.has(key));
  const named = [
    ...namedIn(rows, naming.instrument),
    // The key of an event begins with its instrument.
    ...events.map((key) => key.slice(0, key.indexOf('|'))),
    ...(await instrumentsOfArticles(database, articles)),
  ];
  const fresh = [...new Set(named)].filter((id) => !noted.instruments.has(id));
  for (const id of articles) noted.articles.add(id);
  for (const key of events) noted.events.add(key);
  for (const id of fresh) noted.instruments.add(id);
  if (fresh.length === 0 && events.length === 0) return;
  const version = await readDataVersion(database);
  await noteEventChanges(database, version, events);
  await writeInstrumentVersions(database, 'instrument_news', version, fresh);
}

function namedIn(rows: readonly object[], column: string | undefined): string[] {
  if (column === undefined) return [];
  const values = rows.map((row): unknown => Reflect.get(row, column));
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

/** Those that the articles are linked to, or were, as far as it is stored now. */
async function instrumentsOfArticles(database: Database, articleIds: readonly string[]): Promise<string[]> {
  const rows = await inPieces(articleIds, (piece) =>
    database
      .selectFrom('mention')
      .select('instrumentId')
      .distinct()
      .where('articleId', 'in', piece)
      .execute(),
  );
  return rows.flatMap(({ instrumentId }) => (instrumentId === null ? [] : [instrumentId]));
}

/** Those that tell of them, as it is stored now. */
async function eventsOfArticles(database: Database, articleIds: readonly string[]): Promise<string[]> {
  const rows = await inPieces(articleIds, (piece) =>
    database
      .selectFrom('news_event_article')
      .select('eventKey')
      .distinct()
      .where('articleId', 'in', piece)
      .execute(),
  );
  return rows.map(({ eventKey }) => eventKey);
}

/** What is read of articles, some at a time: a statement carries no more. */
async function inPieces<Row>(
  articleIds: readonly string[],
  read: (piece: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < articleIds.length; start += articlesAtOnce)
    rows.push(...(await read(articleIds.slice(start, start + articlesAtOnce))));
  return rows;
}
