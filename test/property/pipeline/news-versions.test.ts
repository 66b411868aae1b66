import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { buildReference } from '../../../server/pipeline/reference.ts';
import { relinkArticles } from '../../../server/pipeline/relink.ts';
import { storePriceSeries } from '../../../server/pipeline/store-price-series.ts';
import { extremesOnDate } from '../../../server/store/extremes-on-date.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { newestWithBars, pricesOfSessions, sessionPrices } from '../../../server/store/session-prices.ts';
import { MarketExtremesQuerySchema } from '../../../shared/schemas/market-extremes-reply.ts';
import { mic } from '../../../shared/units/mic.ts';
import { addDays, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import { expectCountsToHold } from '../../support/counted-records.ts';
import { priceStoring } from '../../support/price-database.ts';
import { UnchangedReplies } from '../../support/unchanged-replies.ts';
import { arrivalOf, arrive, at, saveStorySources } from '../../unit/pipeline/same-story.ts';
import { hynix, instruments, kospi, samsung } from '../../unit/store/sample.ts';

const data = await readDictionaryData('.');
/** Sessions that prices come of. */
const sessions = ['2024-01-18', '2024-01-19', '2024-01-22'].map(sessionDate) as [
  SessionDate,
  ...SessionDate[],
];
const names = ['SK하이닉스', '삼성전자', 'SK네트웍스', '반도체'];
const references = [
  buildReference(instruments, data),
  buildReference(
    instruments.filter(({ id }) => id !== samsung),
    data,
  ),
];

const arrival = fc.record({
  kind: fc.constant('arrival' as const),
  /** Pages of few addresses, which are revised, and copies of each other where their words are the same. */
  page: fc.nat(4),
  title: fc.constantFrom(...names),
  named: fc.subarray(names, { minLength: 1 }),
  share: fc.constantFrom('0.92', '3.1', '30'),
  asEntry: fc.boolean(),
  teaser: fc.option(fc.constantFrom(...names)),
});
const relinking = fc.record({
  kind: fc.constant('relinking' as const),
  reference: fc.constantFrom(...references),
});
const prices = fc.record({
  kind: fc.constant('prices' as const),
  of: fc.constantFrom(hynix, samsung, kospi),
  sourceId: fc.constantFrom('prices', 'own-prices'),
  session: fc.constantFrom(...sessions),
  close: fc.integer({ min: 100_000, max: 200_000 }),
});
type Deed =
  | (typeof prices extends fc.Arbitrary<infer One> ? One : never)
  | (typeof arrival extends fc.Arbitrary<infer One> ? One : never)
  | (typeof relinking extends fc.Arbitrary<infer One> ? One : never);

async function act(database: Database, deed: Deed, step: number): Promise<void> {
  if (deed.kind === 'relinking') {
    const { reference } = deed;
    await relinkArticles({ database, reference, seriesOf: () => Promise.resolve(null) }, {});
    return;
  }
  const day = addDays(sessionDate('2024-01-22'), step);
  if (deed.kind === 'prices') {
    const { close } = deed;
    const bar = { ...{ open: close, high: close, low: close, close, volume: 10 }, sessionDate: deed.session };
    const currency = deed.of === kospi ? 'pt' : 'KRW';
    const head = { instrumentId: deed.of, mic: mic('XKRX'), sourceId: deed.sourceId, currency } as const;
    const received = { ...head, adjustmentBasis: 'none' as const, bars: [bar] };
    await storePriceSeries(priceStoring(database), received, at('12:00', day));
    return;
  }
  const { page, title, named, share, asEntry, teaser } = deed;
  await arrive(
    database,
    arrivalOf({
      title: `${title}, 사흘 연속 상승`,
      paragraphs: named.map(
        (name) => `${name} 주가는 22일 전 거래일보다 ${share}% 오른 14만2600원에 거래를 마쳤다.`,
      ),
      url: `https://news${page}.example.kr/view/1`,
      at: at('08:00', day),
      ...(asEntry ? { guid: `entry-${page}` } : {}),
      teasers: teaser === null ? [] : [`${teaser}, 신제품 공개 행사 연다`],
    }),
  );
}

/** What prices tell of the market: as it is kept, or read anew. */
async function pricesToldOf(database: Database, isKept: boolean) {
  const scope = { mics: [mic('XKRX')], asOf: at('00:00', '2024-03-01'), ids: null };
  const span = { ...scope, dates: sessions, indexId: kospi };
  const told: unknown[] = [
    await newestWithBars(database, scope, isKept),
    await pricesOfSessions(database, span, isKept),
  ];
  for (const date of sessions) {
    told.push(await sessionPrices(database, { ...scope, date }, isKept));
    // A moment of the past is read anew, and nothing came after this one.
    const then = isKept ? {} : { asOf: at('23:59', '2024-02-29') };
    const query = MarketExtremesQuerySchema.parse({ date, kind: 'high52w', ...then });
    told.push(await extremesOnDate(database, () => true, query, scope.asOf));
  }
  return told;
}

it('under one version a company is always told of in the same words', async () => {
  let unchanged = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { arbitrary: arrival, weight: 5 },
          { arbitrary: prices, weight: 4 },
          { arbitrary: relinking, weight: 1 },
        ),
        { minLength: 2, maxLength: 8 },
      ),
      async (deeds) => {
        const database = await openDatabase(':memory:');
        try {
          await migrateToLatest(database);
          await saveStorySources(database);
          const replies = new UnchangedReplies(database);
          for (const [step, deed] of deeds.entries()) {
            await act(database, deed, step);
            await replies.look(at('09:00', addDays(sessionDate('2024-01-22'), step)));
            expect(replies.complaints).toEqual([]);
            expect(await pricesToldOf(database, true)).toEqual(await pricesToldOf(database, false));
            await expectCountsToHold(database);
          }
          unchanged += replies.unchanged;
        } finally {
          await closeDatabase(database);
        }
      },
    ),
    { numRuns: 20 },
  );
  expect(unchanged).toBeGreaterThan(20);
});
