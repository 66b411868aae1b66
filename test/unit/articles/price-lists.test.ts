import { expect, test } from 'vitest';
import { readPage } from '../../../server/articles/read-page.ts';

function textOf(content: string): string | null {
  const page = readPage({ content, mediaType: 'text/plain', locator: 'text' });
  return page.outcome === 'article' ? page.article.text : null;
}

const story =
  '코스피 급락 마감\n2026/03/04 16:30\n\n4일 코스피는 698.37포인트 내린 5093.54에 마감했다. 삼성전자와 카카오가 지수를 끌어내렸다.';
const rows = '- 삼성전자: 172,200원 (-11.74%)\n- 카카오: 47,900원 (-16.28%)';

test.each([
  ['right under the text', `${story}\n${rows}`],
  ['under words that say what is listed', `${story}\n\n종목별 종가와 등락률\n${rows}`],
  ['of companies that the text names', `${story}\n\n${rows}`],
  ['of companies that the text names, under a heading', `${story}\n\n주요 종목\n${rows}`],
])('a list of prices %s belongs to it', (_, page) => {
  expect(textOf(page)).toBe(page);
});

test.each([
  ['levels of the market', '\n코스피 5,093.54 ▼698.37\n코스닥 978.44 ▼159.26\n환율 1,466.50 ▲4.50'],
  [
    'prices of other companies',
    '\n인기 종목\n한화에어로스페이스 1,384,000 -2.1%\n두산에너빌리티 92,000 +1.4%\nHMM 20,150 -0.3%',
  ],
  ['headlines of other stories', '\n관련기사\n삼성전자 11% 급락 | 03.04\n카카오 16% 급락…4만전자 | 03.04'],
  ['one row', '\n삼성전자 172,200원 (-11.74%)'],
])('%s under a text are no part of it', (_, rest) => {
  expect(textOf(`${story}\n${rest}`)).toBe(story);
});

test.each([
  [
    'a table of prices',
    '오늘의 급락 종목표\n2024.08.05 기준\n\n종목 | 종가 | 등락률\n삼성전자 | 71,400 | -10.30%\nSK하이닉스 | 156,100 | -9.87%',
  ],
  [
    'flashes of a desk',
    '속보) 코스피 5100 붕괴 마감\n2026.03.04. 15:34\n\n[속보] 코스피 698.37p 내린 5093.54 마감\n[속보] 삼성전자 11.74% 하락 마감…17만2200원\n현대차는 15.80% 폭락했다.',
  ],
  ['a brief of two lines', '삼성전자 52주 신고가\n2024.03.29 16:00\n삼성전자 8만2400원 마감, 2.0%↑'],
])('%s is a text of its own', (_, page) => {
  expect(textOf(page)).toBe(page);
});

test.each([
  [
    'headlines with figures',
    '증권뉴스 전체\n오늘의 주요뉴스\n삼성전자, 영업이익 6조원 | 04.07\nSK하이닉스 9% 급락…관세 공포 | 04.07\n현대모비스 자사주 1조원 매입 | 03.28\n포스코퓨처엠 1조원 유상증자 | 2025-05-13\n1 2 3 4 5 다음 >',
  ],
  [
    'headlines without a mark',
    '삼성전자 3% 급등\n카카오 4% 급락\nNAVER 신사업 발표\n현대차 2% 상승\nLG전자 신제품',
  ],
  ['a list under a heading of other stories', '많이 본 뉴스\n[속보] 삼성전자 3% 급등\n[속보] 카카오 4% 급락'],
  ['a menu', '홈 | 증권 | 부동산\n로그인'],
])('%s are no text', (_, page) => {
  expect(textOf(page)).toBeNull();
});
