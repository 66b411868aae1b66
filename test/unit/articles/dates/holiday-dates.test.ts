import { expect, test } from 'vitest';
import { inferDate } from '../../../../server/articles/dates/infer-date.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';

const crawlDate = sessionDate('2025-09-03');
const dateOf = (text: string) => inferDate(text, 'ko', crawlDate).candidate?.date ?? null;
const report = (day: number) =>
  `${day}일 한국거래소에 따르면 SK하이닉스는 1.68% 내린 26만3000원에 장을 마쳤다.`;

test.each([
  [`${report(19)} 광복절 연휴를 보내고 열린 이번 주 들어 이틀 연속 밀렸다.`, '2025-08-19'],
  [`${report(10)} 한글날 휴장을 마치고 열린 장이었다.`, '2024-10-10'],
  [`${report(20)} 현충일이 들어 있던 이달 들어 반도체주로 돈이 몰렸다.`, '2025-06-20'],
  [`${report(22)} 어린이날이 낀 이달 거래가 줄었다.`, '2025-05-22'],
  [`${report(26)} 크리스마스를 쉬고 다시 문을 열었다.`, '2024-12-26'],
])('%s is of %s', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test.each([
  `${report(19)} 반도체가 약했다.`,
  `${report(19)} 광복절을 앞두고 거래가 줄었다.`,
  `${report(30)} 광복절 연휴를 보내고 한 주가 지났다.`,
])('%s has no date', (text) => {
  expect(dateOf(text)).toBeNull();
});
