import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { claimsOf } from '../../corpus/claims/measure-claims.ts';

const seed = 20240122;
const crawl_date = sessionDate('2024-02-01');

/** Paragraphs that say by themselves of whom and of which day they speak, true and false. */
const korean = {
  head: '코스피 상장사 주가 정리\n2024.01.30 16:00 입력',
  paragraphs: [
    '29일 삼성전자는 전 거래일보다 1.36% 오른 7만4400원에 거래를 마쳤다.',
    '29일 SK하이닉스는 3.59% 오른 14만1500원에 마감했다.',
    '카카오는 26일 5만2800원에 장을 마쳤다.',
    '지난 25일 현대차는 18만8000원에 마감했다. 회사는 같은 날 실적을 발표했다.',
    '30일 네이버는 2.0% 내린 20만2000원에 거래를 마쳤다.',
    '정부는 29일 상장사의 주주환원을 유도하겠다고 밝혔다. 기업 밸류업 프로그램의 세부안은 다음 달 나온다.',
    '증권가는 삼성전자의 목표주가를 9만5000원으로 제시했다.',
    '29일 SK는 장중 18만원까지 올랐다.',
  ],
};
const english = {
  head: 'How the big technology shares did this week\nJanuary 28, 2025',
  paragraphs: [
    'Nvidia fell 16.97% on Monday, Jan. 27, to close at $118.42.',
    'On Monday, Jan. 27, Apple rose 3.18% to $229.86.',
    'Tesla closed at $398.09 on Tuesday, Jan. 28.',
    'Microsoft gained 2.14% on Monday, Jan. 27.',
    'Analysts raised their price target on Apple to $260. The company reports its results on Thursday.',
    'Intel ended at $20.00 on Monday, Jan. 27.',
    'The selloff wiped $589 billion off the market value of Nvidia.',
  ],
};

const verdictsOf = (head: string, paragraphs: readonly string[]) =>
  claimsOf({ text: `${head}\n\n${paragraphs.join('\n\n')}\n`, crawl_date })
    .map(
      ({ instrumentId, kind, value, date, verdict }) => `${instrumentId} ${kind} ${value} ${date} ${verdict}`,
    )
    .sort();

test.each([
  ['Korean', korean],
  ['English', english],
])(
  'no verdict of a %s text changes when its paragraphs stand in another order',
  (_, { head, paragraphs }) => {
    const expected = verdictsOf(head, paragraphs);
    expect(expected.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(paragraphs, { minLength: paragraphs.length }), (shuffled) => {
        expect(verdictsOf(head, shuffled)).toEqual(expected);
      }),
      { seed, numRuns: 25 },
    );
  },
);

test.each([
  ['Korean', korean],
  ['English', english],
])('a paragraph of a %s text says the same whatever stands around it', (_, { head, paragraphs }) => {
  const all = verdictsOf(head, paragraphs);
  fc.assert(
    fc.property(fc.shuffledSubarray(paragraphs, { minLength: 5 }), (some) => {
      for (const verdict of verdictsOf(head, some)) expect(all).toContain(verdict);
    }),
    { seed, numRuns: 25 },
  );
});
