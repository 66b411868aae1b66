import { describe, expect, it } from 'vitest';
import { withoutConversions } from '../../../server/claims/conversions.ts';
import { findQuantities } from '../../../server/claims/find-quantities.ts';
import { headlineEnd } from '../../../server/claims/headline.ts';
import { readNumber } from '../../../server/claims/read-number.ts';

/** Each number as its text, its sign, its value with its other end, and what it counts. */
const found = (text: string) =>
  findQuantities(text).map(({ start, end, printedSign, magnitude, upper, unit, isAmount, isBand }) =>
    [
      `"${text.slice(start, end)}"`,
      printedSign === 0 ? '' : printedSign > 0 ? 'plus' : 'minus',
      magnitude,
      upper === null ? '' : `to ${upper}`,
      unit,
      isAmount ? 'amount' : '',
      isBand ? 'band' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

describe('a number with its unit', () => {
  it.each([
    ['3.2%', '"3.2%" 3.2 pct'],
    ['3.2 %', '"3.2 %" 3.2 pct'],
    ['3.2％', '"3.2％" 3.2 pct'],
    ['3.2퍼센트', '"3.2퍼센트" 3.2 pct'],
    ['3.2프로 ', '"3.2프로" 3.2 pct'],
    ['3.2 percent', '"3.2 percent" 3.2 pct'],
    ['3.2 per cent', '"3.2 per cent" 3.2 pct'],
    ['3.2 pct', '"3.2 pct" 3.2 pct'],
    ['53,900원', '"53,900원" 53900 KRW'],
    ['53,900 원', '"53,900 원" 53900 KRW'],
    ['53,900 won', '"53,900 won" 53900 KRW'],
    ['53,900 KRW', '"53,900 KRW" 53900 KRW'],
    ['₩53,900', '"₩53,900" 53900 KRW'],
    ['￦53,900', '"￦53,900" 53900 KRW'],
    ['KRW 53,900', '"KRW 53,900" 53900 KRW'],
    ['KRW53,900', '"KRW53,900" 53900 KRW'],
    ['at W53,900', '"W53,900" 53900 KRW'],
    ['(W53,900)', '"W53,900" 53900 KRW'],
    ['118.42달러', '"118.42달러" 118.42 USD'],
    ['118.42 USD', '"118.42 USD" 118.42 USD'],
    ['118.42 dollars', '"118.42 dollars" 118.42 USD'],
    ['1 dollar', '"1 dollar" 1 USD'],
    ['118.42 US dollars', '"118.42 US dollars" 118.42 USD'],
    ['$118.42', '"$118.42" 118.42 USD'],
    ['US$118.42', '"US$118.42" 118.42 USD'],
    ['USD 118.42', '"USD 118.42" 118.42 USD'],
    ['USD118.42', '"USD118.42" 118.42 USD'],
    ['7센트', '"7센트" 0.07 USD'],
    ['7 cents', '"7 cents" 0.07 USD'],
    ['1 cent', '"1 cent" 0.01 USD'],
    ['7¢', '"7¢" 0.07 USD'],
    ['33.41포인트', '"33.41포인트" 33.41 pt'],
    ['33.41 points', '"33.41 points" 33.41 pt'],
    ['1 point', '"1 point" 1 pt'],
    ['33.41 pts', '"33.41 pts" 33.41 pt'],
    ['33.41p', '"33.41p" 33.41 pt'],
    ['5만원대', '"5만원대" 50000 KRW band'],
    ['3%대', '"3%대" 3 pct band'],
    ['3% 대로', '"3% 대" 3 pct band'],
    ['3% 대 ', '"3% 대" 3 pct band'],
    ['5,929.04', '"5,929.04" 5929.04 bare'],
    ['5,929', '"5,929" 5929 bare'],
    ['29.04', '"29.04" 29.04 bare'],
    ['▲ 3', '"▲ 3" plus 3 bare'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ...[
      '3.2%p',
      '3.2%P',
      '3.2%포인트',
      '3.2퍼센트포인트',
      '3.2퍼센트 포인트',
      '3.2 percentage points',
      '1 percentage point',
    ],
    ...[
      '3.2 percent points',
      '3.2 percent point',
      '12',
      '3.5',
      '12개',
      '3 units',
      'Q3',
      'A4',
      '3원칙',
      '3원래',
      '3인',
      '2024.05.14',
    ],
  ])('%s counts none of these', (text) => expect(found(text)).toEqual([]));

  it.each([
    '대비',
    '대표',
    '대상',
    '대신',
    '대규모',
    '대형',
    '대거',
    '대폭',
    '대급',
    '대반전',
    '대장',
    '대출',
    '대란',
  ])('%s is no band', (word) => expect(found(`3%${word}`)).toEqual(['"3%" 3 pct']));

  it('a time of day counts no points', () => {
    expect(found('at 2:05 p.m.')).toEqual([]);
    expect(found('at 10 p. m.')).toEqual([]);
    expect(found('at 10 pm')).toEqual([]);
  });

  it.each([
    ['+', 'plus'],
    ['▲', 'plus'],
    ['△', 'plus'],
    ['↑', 'plus'],
    ['-', 'minus'],
    ['−', 'minus'],
    ['–', 'minus'],
    ['▼', 'minus'],
    ['▽', 'minus'],
    ['↓', 'minus'],
  ])('the sign %s', (sign, way) => {
    expect(found(`(${sign}3.2%)`)).toEqual([`"${sign}3.2%" ${way} 3.2 pct`]);
    expect(found(`주가 ${sign}3.2%`)).toEqual([`"${sign}3.2%" ${way} 3.2 pct`]);
    expect(found(`${sign}$3.20`)).toEqual([`"${sign}$3.20" ${way} 3.2 USD`]);
  });

  it('an arrow may stand apart, and a dash behind a word is no sign', () => {
    expect(found('주가 ▲ 3.2%')).toEqual(['"▲ 3.2%" plus 3.2 pct']);
    expect(found('주가 ▼ 3.2%')).toEqual(['"▼ 3.2%" minus 3.2 pct']);
    expect(found('주가 - 3.2%')).toEqual(['"3.2%" 3.2 pct']);
    expect(found('a-3.2%')).toEqual(['"3.2%" 3.2 pct']);
    for (const before of ['(', '/', '|', ',', ':', ';', '·', '"', "'", '“', '‘', '['])
      expect(found(`${before}-3.2%`), before).toEqual(['"-3.2%" minus 3.2 pct']);
  });

  it.each([
    ['3~4%', '"3~4%" 3 to 4 pct'],
    ['3∼4%', '"3∼4%" 3 to 4 pct'],
    ['3〜4%', '"3〜4%" 3 to 4 pct'],
    ['3-4%', '"3-4%" 3 to 4 pct'],
    ['3–4%', '"3–4%" 3 to 4 pct'],
    ['6~7만원', '"6~7만원" 60000 to 70000 KRW'],
    ['6만~7만원', '"6만~7만원" 60000 to 70000 KRW'],
    ['6만5000~7만원', '"6만5000~7만원" 65000 to 70000 KRW'],
  ])('a band: %s', (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ['$3 thousand', 3e3],
    ['$3 million', 3e6],
    ['$3mn', 3e6],
    ['$3m', 3e6],
    ['$3 billion', 3e9],
    ['$3bn', 3e9],
    ['$3B', 3e9],
    ['$3-billion', 3e9],
    ['$3 trillion', 3e12],
    ['$3tn', 3e12],
    ['$3T', 3e12],
    ['3 trillion won', 3e12],
    ['3 million dollars', 3e6],
    ['3 billion US dollars', 3e9],
    ['3조원', 3e12],
    ['3억달러', 3e8],
    ['1조3600억원', 1.36e12],
    ['2조3천억원', 2.3e12],
  ])('%s', (text, value) => {
    const [one] = findQuantities(text);
    expect([one?.magnitude, one?.isAmount]).toEqual([value, value >= 1e6]);
    expect(one?.end).toBe(text.length);
  });

  it('a scale needs a currency', () => {
    expect(found('3 million users')).toEqual([]);
    expect(found('5,300 m ahead')).toEqual(['"5,300" 5300 bare']);
    expect(found('$3 made')).toEqual(['"$3" 3 USD']);
  });

  it.each([
    ['three percent', 3, 'pct'],
    ['Twenty-five cents', 0.25, 'USD'],
    ['ninety nine points', 99, 'pt'],
    ['twelve dollars', 12, 'USD'],
    ['one dollar', 1, 'USD'],
    ['half a percent', 0.5, 'pct'],
    ['a half percent', 0.5, 'pct'],
    ['two and a half percent', 2.5, 'pct'],
    ['two and one half per cent', 2.5, 'pct'],
    ['thirty pct', 30, 'pct'],
    ['nineteen-percent', 19, 'pct'],
  ])('in words: %s', (text, value, unit) => {
    expect(findQuantities(`It rose ${text}.`)).toMatchObject([{ magnitude: value, unit }]);
    expect(findQuantities(`3%, then ${text}, then 4%.`).map(({ magnitude }) => magnitude)).toEqual([
      3,
      value,
      4,
    ]);
  });

  it('percentage points in words count no percent', () => {
    expect(found('two percentage points')).toEqual([]);
    expect(found('one percent point')).toEqual([]);
    expect(found('one percent points')).toEqual([]);
  });
});

describe('a number without its unit', () => {
  it.each([
    ['14만2600원', 142600, 1],
    ['8만7천600원', 87600, 1],
    ['8만7천', 87000, 1000],
    ['8만', 80000, 10000],
    ['5만 3,500원', 53500, 1],
    ['3천5백원', 3500, 100],
    ['2십원', 20, 10],
    ['118.42', 118.42, 0.01],
    ['81,200', 81200, 1],
    ['1,2', 1, 1],
    ['1,2345', 1, 1],
    ['3만 5일', 30000, 10000],
    ['1조 3600억 원', 1.36e12, 1e8],
    ['1억2천만원', 1.2e8, 1e7],
    ['1.5만', 15000, 1000],
  ])('%s', (text, value, precision) =>
    expect(readNumber(text, 0)).toMatchObject({ value, precision, rejected: null }),
  );

  it('tells decimals and separators, and refuses what cannot be exact', () => {
    expect(readNumber('5,929.04', 0)).toMatchObject({ decimals: 2, grouped: true, end: 8 });
    expect(readNumber('5929', 0)).toMatchObject({ decimals: 0, grouped: false });
    expect(readNumber('9007조', 0)?.rejected).toBeNull();
    expect(readNumber('9008조', 0)?.rejected).toBe('tooLarge');
    expect(readNumber('1.123456', 0)?.rejected).toBeNull();
    expect(readNumber('1.1234567', 0)?.rejected).toBe('tooFine');
    expect(readNumber('a', 0)).toBeNull();
    expect(found('$1.1234567 and 3~4.1234567%')).toEqual([]);
  });
});

describe('the same amount in another currency', () => {
  const kept = (text: string) =>
    withoutConversions(text, findQuantities(text)).map(({ start, end }) => text.slice(start, end));

  it.each([
    ...[
      '(약 16만6000원)',
      '(한화 16만6000원)',
      '(우리돈 16만6000원)',
      '(우리 돈 약 16만6000원)',
      '(원화로 16만6000원)',
    ],
    ...[
      '(우리나라 돈 16만6000원)',
      '(16만6000원)',
      ' (약 16만6000원 수준)',
      '（약 16만6000원）',
      '(원화 약 16만6000원)',
    ],
  ])('114.06달러%s', (bracket) => expect(kept(`114.06달러${bracket}에 마감했다.`)).toEqual(['114.06달러']));

  it.each(['($40)', '(about $40)', '(around $40)', '(roughly $40)', '(some $40)', '(US$40 each)'])(
    '55,700 won %s',
    (bracket) => expect(kept(`It closed at 55,700 won ${bracket}.`)).toEqual(['55,700 won']),
  );

  it('but not another amount, or one of the same currency', () => {
    expect(kept('114.06달러(전날 113달러)')).toHaveLength(2);
    expect(kept('114.06달러(3.2%)')).toHaveLength(2);
    expect(kept('114.06달러, 16만6000원')).toHaveLength(2);
    expect(kept('114.06달러(약 16만6000원으로 마감하며 올랐다가 다시 내림)')).toHaveLength(2);
  });
});

describe('where the headline of a text ends', () => {
  it.each([
    ['with its title', 'Apple rises\nIt rose.', 'Apple rises', 11],
    ['with its first line', 'Apple rises\nIt rose.', null, 11],
    ['with its first line, blanks left out', 'Apple rises  \n\nIt rose.', null, 11],
    ['nowhere where that line is a sentence', 'Apple rose.\nIt rose.', null, 0],
    ['nor where it asks', 'Did it rise?\nIt rose.', null, 0],
    ['nor where it calls', 'Up it goes!\nIt rose.', null, 0],
    ['nor where nothing follows', 'Apple rises\n ', null, 0],
    ['nor where all is one line', 'Apple rises', null, 0],
    ['nor where that line is too long', `${'Apple '.repeat(30)}\nIt rose.`, null, 0],
    ['with its first line where it begins with another title', 'Apple rises\nIt rose.', 'Tesla', 11],
  ])('%s', (_what, text, title, end) => expect(headlineEnd(text, title)).toBe(end));
});
