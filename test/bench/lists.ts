import { listClaims } from '../../server/store/claim-list.repository.ts';
import { listEvents } from '../../server/store/event-list.repository.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { quotesReply } from '../../server/store/quotes.ts';
import { ClaimListQuerySchema } from '../../shared/schemas/claim-reply.ts';
import { EventListQuerySchema } from '../../shared/schemas/event-reply.ts';
import { QuotesQuerySchema } from '../../shared/schemas/quotes-reply.ts';
import { hasPostgres, startPostgres } from '../support/postgres.ts';
import { type Figure, rate } from './figure.ts';
import { copyOfKept } from './kept-file.ts';
import { fillNews, newsMaker, newsShareId } from './synthetic-news.ts';

const eventCount = 200_000;

const watched = Array.from({ length: 200 }, (_, at) => newsShareId(at * 11)).join(',');

/** The conditions that are measured: dense ones, sparse ones, and several at once. */
const asked: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['nothing', {}],
  ['a market', { market: 'XKRX' }],
  ['a sector', { sector: '업종 7' }],
  ['a group', { group: '그룹 3' }],
  ['200 companies', { instrument: watched }],
  ['a language', { language: 'en' }],
  ['a source of one story in forty', { source: 'source-1' }],
  ['first reports', { reports: 'first' }],
  ['two sources in two languages', { source: 'source-0,source-1', language: 'ko,en' }],
  ['two relations', { relation: 'precedes,unclear' }],
  ['two verdicts', { verdict: 'contradicted,unverifiable' }],
  ['sector, language and first reports', { sector: '업종 7', language: 'en', reports: 'first' }],
];

async function figuresOf(database: Database, name: string): Promise<Figure[]> {
  const bare = await rate(() =>
    listEvents(database, EventListQuerySchema.parse({ instrument: newsShareId(5) })),
  );
  const figures: Figure[] = [];
  const add = async (what: string, work: () => Promise<unknown>) => {
    const measured = await rate(work);
    figures.push({
      what: `${name}: ${what}`,
      unit: `replies/s (${(1000 / measured).toFixed(1)} ms)`,
      measured,
      reference: bare,
      referenceIs: 'the events of one company',
    });
  };
  for (const [what, more] of asked) {
    const events = EventListQuerySchema.parse(more);
    await add(`events by ${what}, first page`, () => listEvents(database, events));
    const { nextCursor } = await listEvents(database, events);
    if (nextCursor !== null) {
      await add(`events by ${what}, second page`, () =>
        listEvents(database, { ...events, cursor: nextCursor }),
      );
    }
    const claims = ClaimListQuerySchema.parse({ verdict: 'contradicted', ...more });
    await add(`numbers that differ by ${what}, first page`, () => listClaims(database, claims));
  }
  const kinds = EventListQuerySchema.parse({ kind: 'results,deal' });
  await add('events of two kinds, first page', () => listEvents(database, kinds));
  const numbers = ClaimListQuerySchema.parse({ kind: 'close,open', eventKind: 'results,deal' });
  await add('numbers of two kinds whose events are of two, first page', () => listClaims(database, numbers));
  const quotes = QuotesQuerySchema.parse({ instrument: watched });
  await add('quotes of 200 companies, without prices', () => quotesReply(database, quotes));
  return figures;
}

/** The lists of 200,000 events and as many numbers under each of their conditions, on both databases. */
export async function listFigures(folder: string): Promise<Figure[]> {
  const size = { stories: eventCount };
  const file = await copyOfKept(folder, 'lists', [...newsMaker(), eventCount], (kept) =>
    fillNews(kept, size),
  );
  const database = await openDatabase(file);
  const figures = await figuresOf(database, 'SQLite');
  await closeDatabase(database);
  if (!hasPostgres()) return figures;
  const server = await startPostgres();
  try {
    const address = await server.createDatabase();
    await fillNews(address, size);
    const other = await openDatabase(address);
    figures.push(...(await figuresOf(other, 'PostgreSQL')));
    await closeDatabase(other);
  } finally {
    await server.stop();
  }
  return figures;
}
