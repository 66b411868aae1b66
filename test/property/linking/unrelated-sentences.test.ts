import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkText } from '../../../server/linking/link-text.ts';
import type { Language } from '../../../shared/units/language.ts';
import { listingDictionary } from '../../unit/linking/listing-dictionary.ts';

/** Sentences that have no company in common and tell nothing of one another. */
const sentences: Readonly<Record<Language, readonly string[]>> = {
  ko: [
    '삼성전자는 전 거래일보다 2.1% 오른 7만2천원에 거래를 마쳤다.',
    '면방업체 전방이 7.4% 급등했다.',
    'SK하이닉스와 한미반도체 주가도 나란히 상승했다.',
    '현대차(005380)는 신차 판매가 늘었다고 밝혔다.',
    '조사 대상에 오른 기업은 스무 곳이다.',
    '네이버는 검색 광고 매출이 6% 증가했다고 공시했다.',
    '한국은행은 기준금리를 동결했다.',
    '셀트리온 주가는 신약 허가 소식에 3% 올랐다.',
    '정부는 아프리카 기아 퇴치에 예산을 쓴다.',
    'LG화학 우선주는 1% 내렸다.',
  ],
  en: [
    'Nvidia (NASDAQ: NVDA) sank 16.97% to $118.42.',
    'Target shares fell 6.3% on Wednesday.',
    'The Amazon rainforest lost another strip of trees.',
    'Boeing may sell 500 jets, Bloomberg reported.',
    '$PLTR rose for a sixth day.',
    'Hershey raised its prices as cocoa costs climbed.',
    'Travellers who hold a business visa spend more.',
    'Berkshire Hathaway bought back no stock for a fifth quarter.',
    'OpenAI is valued at $500 billion.',
    'Caterpillar and Deere cut their outlooks.',
  ],
};

function linksOf(order: readonly string[], language: Language): string[] {
  const text = order.join('\n');
  return linkText(text, listingDictionary, { language, title: null, date: null })
    .map(({ surfaceForm, instrumentId, judgement }) => `${surfaceForm} ${instrumentId} ${judgement}`)
    .sort();
}

test.each(['ko', 'en'] as const)('the order of unrelated sentences changes no link: %s', (language) => {
  const pool = sentences[language];
  const first = linksOf(pool, language);
  expect(first.filter((link) => link.endsWith('positive')).length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.shuffledSubarray([...pool], { minLength: pool.length }), (order) => {
      expect(linksOf(order, language)).toEqual(first);
    }),
    { seed: 20240122, numRuns: 300 },
  );
});

test.each(['ko', 'en'] as const)(
  'leaving unrelated sentences out changes no link of the others: %s',
  (language) => {
    const alone = new Map(sentences[language].map((sentence) => [sentence, linksOf([sentence], language)]));
    fc.assert(
      fc.property(fc.subarray([...sentences[language]]), (order) => {
        expect(linksOf(order, language)).toEqual(order.flatMap((one) => alone.get(one) ?? []).sort());
      }),
      { seed: 20240122, numRuns: 200 },
    );
  },
);
