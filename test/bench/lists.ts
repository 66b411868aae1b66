import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { listClaims } from '../../server/store/claim-list.repository.ts';
import { listEvents } from '../../server/store/event-list.repository.ts';
import { migrateToLatest } from '../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../server/store/open-database.ts';
import { quotesReply } from '../../server/store/quotes.ts';
import { saveSource } from '../../server/store/sources.repository.ts';
import { ClaimListQuerySchema } from '../../shared/schemas/claim-reply.ts';
import { EventListQuerySchema } from '../../shared/schemas/event-reply.ts';
import { QuotesQuerySchema } from '../../shared/schemas/quotes-reply.ts';
import { sourceDefaults } from '../../shared/schemas/source.ts';
import { hasPostgres, startPostgres } from '../support/postgres.ts';
import { type Figure, rate } from './figure.ts';

type Row = Readonly<Record<string, string | number | null>>;

const eventCount = 200_000;
const shares = 2_775;
const kinds = ['price', 'results', 'deal', 'other'];

const symbolOf = (place: number) => String(100_000 + (place % shares));
/** Two thirds of the stories are about one share in ten, as in the news. */
const shareOf = (at: number) => (at % 3 === 0 ? at * 7 : (at * 13) % 277);
const dayOf = (at: number) =>
  new Date(Date.UTC(2018, 0, 1) + (at % 2_500) * 86_400_000).toISOString().slice(0, 10);

/** The rows of a made-up market with a story a row of `news_event`, a table at a time. */
function* tables(): Generator<{ table: string; rows: Row[] }> {
  const shareRows = Array.from({ length: shares }, (_, at): Row => {
    const symbol = symbolOf(at);
    return {
      ...{
        id: `KRX:${symbol}`,
        mic: at % 3 === 0 ? 'XKRX' : 'XKOS',
        symbol,
        kind: 'common',
        issuerId: symbol,
      },
      ...{ nameKorean: `회사${symbol}`, nameEnglish: null, currency: 'KRW', sector: `업종 ${at % 160}` },
      ...{ searchSymbol: symbol, searchKorean: symbol, searchEnglish: '', searchInitials: '' },
    };
  });
  yield { table: 'instrument', rows: shareRows };
  const members = shareRows
    .slice(0, 600)
    .map(({ id }, at): Row => ({ groupName: `그룹 ${at % 67}`, instrumentId: id ?? '' }));
  yield { table: 'instrument_group', rows: members };
  yield {
    table: 'raw_document',
    rows: [
      {
        hash: 'h',
        sourceId: 'source-0',
        locator: 'bench',
        fetchedAt: '2026-01-01T00:00:00.000Z',
        byteLength: 0,
      },
    ],
  };
  const size = 10_000;
  for (let start = 0; start < eventCount; start += size) {
    const places = Array.from({ length: size }, (_, at) => start + at);
    yield { table: 'article', rows: places.map(articleRow) };
    yield { table: 'news_event', rows: places.map(eventRow) };
    yield {
      table: 'news_event_article',
      rows: places.map((at) => ({ eventKey: `e${at}`, articleId: `a${at}`, event: '{}' })),
    };
    yield { table: 'claim', rows: places.map(claimRow) };
  }
}

function articleRow(at: number): Row {
  const knownAt = `${dayOf(at)}T07:00:00.000Z`;
  return {
    ...{ id: `a${at}`, rawDocumentHash: 'h', sourceId: `source-${at % 40 === 0 ? 1 : 0}`, kind: 'article' },
    ...{ title: `Title ${at}`, text: '', language: at % 8 === 0 ? 'en' : 'ko', coverage: 'titleOnly' },
    ...{ date: dayOf(at), publishedAt: knownAt, datePrecision: 'minute', dateBasis: 'none' },
    ...{ dateEvidence: '{"evidence":[],"revised":null,"conflicts":[]}', knownAt, extractorVersion: 1 },
  };
}

function eventRow(at: number): Row {
  const share = shareOf(at);
  return {
    ...{ key: `e${at}`, instrumentId: `KRX:${symbolOf(share)}`, mic: 'XKRX', sessionDate: dayOf(at) },
    ...{
      phase: 'afterClose',
      kind: kinds[at % 4] ?? 'other',
      relation: at % 5 === 0 ? 'precedes' : 'reports',
    },
    ...{
      relationReason: 'tellsClose',
      novelty: at % 6 === 0 ? 'echo' : 'first',
      role: 'subject',
      returns: '[]',
    },
    ...{ eventVersion: 1, leadArticleId: `a${at}`, knownAt: `${dayOf(at)}T07:00:00.000Z` },
  };
}

function claimRow(at: number): Row {
  return {
    ...{
      id: `c${at}`,
      articleId: `a${at}`,
      ordinal: 1,
      instrumentId: `KRX:${symbolOf(shareOf(at))}`,
      kind: 'close',
    },
    ...{
      value: 1,
      unit: 'KRW',
      modifier: 'exact',
      session: 'regular',
      date: dayOf(at),
      start: 0,
      end: 1,
      quote: '1원',
    },
    ...{ verdict: at % 30 === 0 ? 'contradicted' : 'verified', reason: 'matches', claimVersion: 1 },
  };
}

function fillSqlite(file: string): void {
  const bare = new BetterSqlite3(file);
  bare.pragma('synchronous = OFF');
  bare.pragma('foreign_keys = OFF');
  const write = bare.transaction(({ table, rows }: { table: string; rows: Row[] }) => {
    const columns = Object.keys(rows[0] ?? {});
    const insert = bare.prepare(
      `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of rows) insert.run(Object.values(row));
  });
  for (const batch of tables()) write(batch);
  bare.exec('analyze');
  bare.close();
}

async function fillPostgres(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  for (const { table, rows } of tables()) {
    await client.query(
      `insert into ${table} (${Object.keys(rows[0] ?? {})
        .map((name) => `"${name}"`)
        .join(', ')})
       select ${Object.keys(rows[0] ?? {})
         .map((name) => `"${name}"`)
         .join(', ')}
       from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('vacuum analyze');
  await client.end();
}

async function openLists(location: string): Promise<Database> {
  const database = await openDatabase(location);
  await migrateToLatest(database);
  for (const id of ['source-0', 'source-1']) {
    await saveSource(database, {
      ...sourceDefaults,
      ...{
        id,
        kind: 'feed',
        name: id,
        owner: null,
        attribution: null,
        display: 'ownUse',
        redistribute: 'no',
      },
      ...{ link: null, termsReadOn: null },
    });
  }
  return database;
}

const watched = Array.from({ length: 200 }, (_, at) => `KRX:${symbolOf(at * 11)}`).join(',');

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
    listEvents(database, EventListQuerySchema.parse({ instrument: 'KRX:100005' })),
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
  const file = join(folder, 'lists.sqlite');
  const database = await openLists(file);
  fillSqlite(file);
  const figures = await figuresOf(database, 'SQLite');
  await closeDatabase(database);
  if (!hasPostgres()) return figures;
  const server = await startPostgres();
  try {
    const address = await server.createDatabase();
    const other = await openLists(address);
    await fillPostgres(address);
    figures.push(...(await figuresOf(other, 'PostgreSQL')));
    await closeDatabase(other);
  } finally {
    await server.stop();
  }
  return figures;
}
