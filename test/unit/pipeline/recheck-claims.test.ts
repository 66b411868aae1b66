import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustPrices } from '../../../server/pipeline/adjust-prices.ts';
import { deriveStalePrices } from '../../../server/pipeline/derive-stale-prices.ts';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { ingestPage } from '../../../server/pipeline/ingest-page.ts';
import { judgeDueClaims } from '../../../server/pipeline/recheck-claims.ts';
import { buildReference } from '../../../server/pipeline/reference.ts';
import { relinkArticles } from '../../../server/pipeline/relink.ts';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { storedSeriesLookup } from '../../../server/pipeline/stored-series.ts';
import { listClaims } from '../../../server/store/claim-list.repository.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { saveSource } from '../../../server/store/sources.repository.ts';
import { ClaimListQuerySchema } from '../../../shared/schemas/claim-reply.ts';
import type { PriceBar } from '../../../shared/schemas/price-bar.ts';
import type { ReceivedPrices } from '../../../shared/schemas/received-prices.ts';
import { type InstantUtc, instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { priceSource, priceStoring } from '../../support/price-database.ts';
import { hynix, instruments } from '../store/sample.ts';
import { saveStorySources } from './same-story.ts';

const reference = buildReference(instruments, await readDictionaryData('.'));
const day = '2024-01-22';
const at = (time: string, date = day) => instantUtc(`${date}T${time}:00.000Z`);

/** Out 12 minutes past four in Seoul, 42 minutes after the close; the source has its final bars an hour after it. */
const page = `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>SK하이닉스, 반도체 강세에 상승</title>
<meta property="article:published_time" content="2024-01-22T16:12:00+09:00"></head><body><article>
<h1>SK하이닉스, 반도체 강세에 상승</h1>
<p>SK하이닉스가 22일 반도체 업종 강세에 힘입어 올랐다. 이날 주가는 전 거래일보다 0.92% 오른 14만2600원에 거래를 마쳤다.</p>
<p>외국인 투자자가 사들이며 오름세를 이끌었다. 증권가는 고대역폭메모리 수요가 이어질 것으로 내다봤다.</p>
</article></body></html>`;

function bar(date: string, close: number): PriceBar {
  const range = { open: close, high: close + 500, low: close - 500 };
  return { sessionDate: sessionDate(date), ...range, close, volume: 1000 };
}

const withPostgres = hasPostgres();
let server: TestPostgres | null = null;
const opened: Database[] = [];
beforeAll(async () => {
  if (withPostgres) server = await startPostgres();
}, 60_000);
afterAll(async () => {
  for (const database of opened) await closeDatabase(database);
  await server?.stop();
}, 60_000);

function store(database: Database, bars: readonly PriceBar[], fetchedAt: InstantUtc, sourceId = 'prices') {
  const received: ReceivedPrices = {
    ...{
      instrumentId: hynix,
      mic: mic('XKRX'),
      currency: 'KRW',
      sourceId,
      adjustmentBasis: 'none',
    },
    ...{ delay: { kind: 'afterClose', minutes: 60 }, bars: [...bars] },
  };
  return storePriceSeries(priceStoring(database), received, fetchedAt);
}

async function readStory(database: Database, moment: InstantUtc): Promise<void> {
  const now = () => moment;
  const seriesOf = storedSeriesLookup(database, null, now);
  const context = { database, reference, seriesOf, sourceId: 'stories', now };
  const bytes = new TextEncoder().encode(page);
  const url = 'https://news.example.kr/view/1';
  await ingestPage(context, { bytes, mediaType: 'text/html', locator: url, url, fetchedAt: now() });
}

/** What happens to a database, each at its own moment. */
const happenings = {
  story: (database: Database) => readStory(database, at('07:15')),
  before: (database: Database) =>
    store(database, [bar('2024-01-18', 138500), bar('2024-01-19', 141300)], at('09:00', '2024-01-19')),
  slip: (database: Database) => store(database, [bar(day, 142000)], at('08:00')),
  revision: (database: Database) => store(database, [bar(day, 142600)], at('01:00', '2024-01-23')),
  next: (database: Database) => store(database, [bar('2024-01-23', 140000)], at('08:00', '2024-01-23')),
} as const;
type Happening = keyof typeof happenings;

async function numbers(database: Database, asOf?: InstantUtc) {
  const query = ClaimListQuerySchema.parse(asOf === undefined ? {} : { asOf });
  const { rows } = await listClaims(database, query);
  return rows.map(({ claim: { kind, verdict, reason, reference: found, dueAt, dueFrom, difference } }) => ({
    ...{ kind, verdict, reason, found: found?.value ?? null, dueAt, dueFrom, difference },
  }));
}

async function claimRows(database: Database): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from claim`.execute(database);
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}

function recheckTests(locationOf: () => Promise<string>, orders: readonly (readonly Happening[])[]) {
  async function after(order: readonly Happening[]): Promise<Database> {
    const database = await openDatabase(await locationOf());
    opened.push(database);
    await migrateToLatest(database);
    await saveStorySources(database);
    for (const happening of order) await happenings[happening](database);
    return database;
  }

  it('a number waits for its price, is judged by it, and again when it is revised', async () => {
    const database = await after(['before', 'story']);
    expect(await numbers(database)).toMatchObject([
      { kind: 'change_pct', verdict: 'pending', reason: 'awaitingPrice' },
      { kind: 'close', verdict: 'pending', dueAt: at('07:30'), dueFrom: 'Name of prices' },
    ]);
    await happenings.slip(database);
    const [, contradicted] = await numbers(database);
    expect(contradicted).toMatchObject({ verdict: 'contradicted', found: 142000, difference: 600 });
    await happenings.revision(database);
    expect((await numbers(database)).map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
    const { rows: history } = await sql<{ verdict: string; judgedAt: string | null }>`
      select "verdict", "judgedAt" from claim_verdict where "kind" = 'close' order by "sequence"`.execute(
      database,
    );
    expect(history).toEqual([
      { verdict: 'pending', judgedAt: null },
      { verdict: 'contradicted', judgedAt: at('08:00') },
      { verdict: 'verified', judgedAt: at('01:00', '2024-01-23') },
    ]);
    const stored = await claimRows(database);
    await happenings.revision(database);
    await happenings.slip(database);
    await happenings.next(database);
    expect(await claimRows(database)).toEqual(stored);
  });

  it('a number whose price never comes is awaited for a week, and what was told before stays told of then', async () => {
    const database = await after(['before', 'story']);
    const due = (moment: InstantUtc) => judgeDueClaims(priceStoring(database), moment);
    expect(await due(at('07:30', '2024-01-29'))).toBe(0);
    const [change, close] = await numbers(database);
    expect([change?.verdict, close?.verdict]).toEqual(['pending', 'pending']);
    expect(await due(at('07:31', '2024-01-29'))).toBe(1);
    expect(await numbers(database)).toMatchObject([
      { kind: 'change_pct', verdict: 'unverifiable', reason: 'afterSeries' },
      { kind: 'close', verdict: 'unverifiable', reason: 'afterSeries', dueAt: undefined },
    ]);
    for (const moment of [at('07:20'), at('07:30', '2024-01-29')])
      expect(await numbers(database, moment)).toMatchObject([
        { verdict: 'pending', reason: 'awaitingPrice' },
        { verdict: 'pending', dueAt: at('07:30') },
      ]);
    const { rows: history } = await sql<{ verdict: string; judgedAt: string | null }>`
      select "verdict", "judgedAt" from claim_verdict where "kind" = 'close' order by "sequence"`.execute(
      database,
    );
    expect(history).toEqual([
      { verdict: 'pending', judgedAt: null },
      { verdict: 'unverifiable', judgedAt: at('07:31', '2024-01-29') },
    ]);
    const stored = await claimRows(database);
    expect(await due(at('07:31', '2024-02-29'))).toBe(0);
    expect(await claimRows(database)).toEqual(stored);
    await happenings.revision(database);
    const untouched = await after(['before', 'story', 'revision']);
    expect(await claimRows(database)).toEqual(await claimRows(untouched));
  });

  it('a story of long ago tells the same, whether it was read then or later', async () => {
    const then = await after(['before', 'story']);
    await judgeDueClaims(priceStoring(then), at('00:00', '2024-03-01'));
    const later = await after(['before']);
    await readStory(later, at('00:00', '2024-03-01'));
    const moments = [undefined, at('12:00', '2024-01-25'), at('12:00', '2024-02-25')];
    for (const moment of moments) {
      const told = await numbers(later, moment);
      expect(told).toEqual(await numbers(then, moment));
      expect(told).toHaveLength(2);
    }
  });

  it('an earlier moment sees the verdict of then, and never a later one', async () => {
    const database = await after(['before', 'story', 'slip', 'revision']);
    const close = async (moment?: InstantUtc) => {
      const told = await numbers(database, moment);
      expect(told.length).toBe(moment !== undefined && moment < at('07:12') ? 0 : 2);
      return told.find(({ kind }) => kind === 'close')?.verdict;
    };
    expect(await close(at('07:00'))).toBeUndefined();
    expect(await close(at('07:20'))).toBe('pending');
    expect(await close(at('09:00'))).toBe('contradicted');
    expect(await close(at('00:59', '2024-01-23'))).toBe('contradicted');
    expect(await close(at('01:00', '2024-01-23'))).toBe('verified');
    expect(await close()).toBe('verified');
  });

  it('is the same in whichever order articles and prices come', async () => {
    const outcomes = [];
    for (const order of orders) {
      const database = await after(order);
      const moments = [at('07:20'), at('09:00'), at('02:00', '2024-01-23'), undefined];
      const told = [];
      for (const moment of moments) told.push(await numbers(database, moment));
      outcomes.push(JSON.stringify([await claimRows(database), told]));
    }
    expect(new Set(outcomes).size).toBe(1);
  });

  it('another source that comes into use judges again, and so does one that is set aside', async () => {
    const database = await after(['before', 'slip', 'story']);
    await saveSource(database, priceSource('two'));
    const close = async () => (await numbers(database))[1]?.verdict;
    expect(await close()).toBe('contradicted');
    const days = ['2024-01-17', '2024-01-18', '2024-01-19', day, '2024-01-23'] as const;
    const bars = days.map((date, place) => bar(date, [137000, 138500, 141300, 142600, 140000][place] ?? 0));
    await store(database, bars, at('08:00', '2024-01-24'), 'two');
    expect(await close()).toBe('verified');
    await saveSource(database, { ...priceSource('two'), setAsideAt: at('00:00', '2024-02-01') });
    const now = () => at('00:00', '2024-02-02');
    await deriveStalePrices({ ...priceStoring(database), now });
    expect(await close()).toBe('contradicted');
  });

  it('a decision about a bar judges again, and taking it back too; linking anew keeps all of it', async () => {
    const database = await after(['before', 'slip', 'story', 'revision', 'next']);
    const decide = (action: 'exclude' | 'withdraw', moment: InstantUtc) =>
      adjustPrices(
        priceStoring(database),
        {
          ...{ instrumentId: hynix, sessionDate: sessionDate(day), action, ratio: null },
          ...{ reason: 'a test', madeBy: 'tester', dryRun: false },
        },
        moment,
      );
    await decide('exclude', at('00:00', '2024-02-01'));
    expect((await numbers(database)).map(({ reason }) => reason)).toEqual([
      'missingSession',
      'missingSession',
    ]);
    expect((await numbers(database, at('00:00', '2024-01-31')))[1]?.verdict).toBe('verified');
    await decide('withdraw', at('00:00', '2024-02-02'));
    expect((await numbers(database))[1]?.verdict).toBe('verified');
    expect((await numbers(database, at('12:00', '2024-02-01')))[1]?.reason).toBe('missingSession');
    const stored = await claimRows(database);
    const now = () => at('00:00', '2024-02-03');
    const seriesOf = storedSeriesLookup(database, null, now);
    await relinkArticles({ database, reference, seriesOf, now }, { all: true });
    expect(await claimRows(database)).toEqual(stored);
  });
}

describe('claims are judged again on SQLite', () => {
  recheckTests(
    async () => ':memory:',
    [
      ['before', 'story', 'slip', 'revision', 'next'],
      ['story', 'before', 'slip', 'revision', 'next'],
      ['before', 'slip', 'revision', 'next', 'story'],
      ['revision', 'story', 'slip', 'next', 'before'],
      ['next', 'slip', 'story', 'before', 'revision'],
      ['next', 'revision', 'before', 'slip', 'story'],
    ],
  );
});
describe.skipIf(!withPostgres)('claims are judged again on PostgreSQL', () => {
  recheckTests(
    async () => (await server?.createMigratedDatabase()) ?? '',
    [
      ['before', 'story', 'slip', 'revision', 'next'],
      ['revision', 'story', 'slip', 'next', 'before'],
    ],
  );
});
