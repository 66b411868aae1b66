import { expect, test } from 'vitest';
import { englishClaims, englishExclusions } from './english-sentences.ts';
import { koreanClaims, koreanExclusions } from './korean-sentences.ts';
import { claimLines, openQuotes } from './read-lines.ts';

test.each(koreanClaims)('%s %s', (date, text, claims) => {
  expect(claimLines(text, date, 'ko')).toEqual(claims);
});

test.each(englishClaims)('%s %s', (date, text, claims) => {
  expect(claimLines(text, date, 'en')).toEqual(claims);
});

test.each(koreanExclusions)('no claim: %s %s', (date, text) => {
  expect(claimLines(text, date, 'ko')).toEqual([]);
});

test.each(englishExclusions)('no claim: %s %s', (date, text) => {
  expect(claimLines(text, date, 'en')).toEqual([]);
});

test('without a date of the article, only a full date in the text gives a day', () => {
  expect(claimLines('12일 카카오는 4만1000원에 마감했다.', null, 'ko')).toEqual(['035720 close 41000 noDay']);
  expect(claimLines('2024년 3월 12일 카카오는 5만4100원에 마감했다.', null, 'ko')).toEqual([
    '035720 close 54100 2024-03-12',
  ]);
});

test.each([
  ['카카오는 6만1400원까지 내려왔다.', ['6만1400원']],
  ['카카오는 장중 6만1000원까지 내려왔다.', []],
  ['카카오는 6만1000원까지 밀렸다가 6만2000원에 마감했다.', []],
  ['네이버 주가가 20만원을 넘었다.', ['20만원']],
  ['네이버는 종가 기준 20만원을 넘었다.', []],
  ['SK하이닉스가 2.1% 올랐지만 상승폭을 반납했다.', ['2.1%']],
  ['삼성전자는 사흘간 7.2% 내렸다.', ['7.2%']],
  ['삼성전자는 최근 5거래일 동안 7.2% 내렸다.', []],
  ['13일 삼성전자는 1% 내렸다. 14일 현대차는 2% 올랐다. 카카오는 3% 올랐다.', ['3%']],
  ['삼성전자는 1% 내렸고 현대차는 2% 올랐다. 장중 최고가는 24만원이었다.', ['24만원']],
  ['13일 삼성전자는 1% 내렸다. 카카오는 2% 올랐다.', ['2%']],
  ['삼성전자는 1% 내렸다.\n현대차는 2% 올랐다.\n장중 최고가는 24만원이었다.', ['24만원']],
  ['삼성전자는 1% 내렸다.\n장중 최고가는 7만9000원이었다.', []],
  ['삼성전자는 1% 내렸다. 카카오는 2% 올랐다. 두 종목 모두 52주 신고가다.', ['52주 신고가', '52주 신고가']],
  ['주간 증시 결산\n삼성전자는 1% 내렸다. 14일 카카오는 2% 올랐다.', ['1%']],
])('%s: open is %j', (text, open) => {
  expect(openQuotes(text, '2024-05-14', 'ko')).toEqual(open);
});

test.each([
  ['Nvidia shares rose 2% before paring gains.', ['2%']],
  ['Nvidia topped $120 on Tuesday.', ['$120']],
  ['Nvidia closed above $120 on Tuesday.', []],
  ['Tesla has gained 44% in five sessions.', []],
  ['Tesla has gained 44% over the past five days.', ['44%']],
  ['Nvidia, ahead of Intel, rose to $120.', ['$120']],
  ['Nvidia opened lower and then slid to $115.', ['$115']],
  ['Tesla gained 4% this week. Apple lost 2%.', ['2%']],
  ['Apple surrendered 2.31% of the gain that it made on Friday.', ['2.31%']],
  ['The S&P 500 rose 1%. Home prices hit a record high.', ['record high']],
  ['Nvidia rose 1%. The stock hit a record high.', []],
  ['Tesla gained 4% this week. On Tuesday Apple lost 2%.', []],
])('%s: open is %j', (text, open) => {
  expect(openQuotes(text, '2024-05-14', 'en')).toEqual(open);
});
