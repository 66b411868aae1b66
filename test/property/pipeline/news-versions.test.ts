import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDictionaryData } from '../../../server/pipeline/dictionary-data.ts';
import { buildReference } from '../../../server/pipeline/reference.ts';
import { relinkArticles } from '../../../server/pipeline/relink.ts';
import { migrateToLatest } from '../../../server/store/migrate.ts';
import { closeDatabase, type Database, openDatabase } from '../../../server/store/open-database.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';
import { expectCountsToHold } from '../../support/counted-records.ts';
import { UnchangedReplies } from '../../support/unchanged-replies.ts';
import { arrivalOf, arrive, at, saveStorySources } from '../../unit/pipeline/same-story.ts';
import { instruments, samsung } from '../../unit/store/sample.ts';

const data = await readDictionaryData('.');
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
type Deed =
  | (typeof arrival extends fc.Arbitrary<infer One> ? One : never)
  | (typeof relinking extends fc.Arbitrary<infer One> ? One : never);

async function act(database: Database, deed: Deed, step: number): Promise<void> {
  if (deed.kind === 'relinking') {
    const { reference } = deed;
    await relinkArticles({ database, reference, seriesOf: () => Promise.resolve(null) }, {});
    return;
  }
  const { page, title, named, share, asEntry, teaser } = deed;
  const day = addDays(sessionDate('2024-01-22'), step);
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

it('under one version a company is always told of in the same words', async () => {
  let unchanged = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ arbitrary: arrival, weight: 5 }, { arbitrary: relinking, weight: 1 }), {
        minLength: 2,
        maxLength: 8,
      }),
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
