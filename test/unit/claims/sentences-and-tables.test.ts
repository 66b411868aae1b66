import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../server/claims/sentences.ts';
import { tableColumns } from '../../../server/claims/table-rows.ts';
import { claimLines } from './read-lines.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

describe('where a sentence ends', () => {
  it.each([
    ['It rose. It fell.', ['It rose.', 'It fell.']],
    [
      'It rose! It fell? It rested longer than it had before.',
      ['It rose!', 'It fell? It rested longer than it had before.'],
    ],
    [
      'Did Apple really fall by so much on Monday? It rose.',
      ['Did Apple really fall by so much on Monday?', 'It rose.'],
    ],
    ['And Tesla? It fell 3%.', ['And Tesla? It fell 3%.']],
    ['애플은? 올랐다.', ['애플은?', '올랐다.']],
    ['올랐다. 내렸다.', ['올랐다.', '내렸다.']],
    ['“It rose.” It fell.', ['“It rose.”', 'It fell.']],
    ['(It rose.) It fell.', ['(It rose.)', 'It fell.']],
    ['It rose\nIt fell', ['It rose', 'It fell']],
    ['It rose\n\n\nIt fell', ['It rose', 'It fell']],
    ['올랐다…내렸다', ['올랐다…', '내렸다']],
    ['It rose... It fell', ['It rose...', 'It fell']],
    ['하락 마감…17만2200원', ['하락 마감…17만2200원']],
    ['하락 마감… 17만 2천원\n다음', ['하락 마감… 17만 2천원', '다음']],
    ['하락 마감…172,200원에 그쳐', ['하락 마감…', '172,200원에 그쳐']],
    ['It rose 2.45% today.', ['It rose 2.45% today.']],
    ['It closed at 5.It', ['It closed at 5.It']],
    ['It rose.■ It fell.', ['It rose.', '■ It fell.']],
  ])('%s', (text, expected) => expect(cut(text)).toEqual(expected));

  it.each([
    ...[
      'Inc',
      'Corp',
      'Co',
      'Cos',
      'Ltd',
      'Plc',
      'U.S',
      'U.K',
      'U.N',
      'Mr',
      'Mrs',
      'Ms',
      'Dr',
      'St',
      'No',
      'vs',
      'Jr',
      'Sr',
      'Bros',
    ],
    ...[
      'a.m',
      'p.m',
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Sept',
      'Oct',
      'Nov',
      'Dec',
      'J',
    ],
  ])('"%s." ends none', (word) => {
    expect(cut(`In ${word}. it rose. It fell.`)).toEqual([`In ${word}. it rose.`, 'It fell.']);
    expect(cut(`It (${word}. it rose). It fell.`)).toHaveLength(2);
  });

  it.each(['a.m', 'p.m', 'U.S', 'U.K', 'U.N'])(
    '"%s." ends one before a capital letter, but not before a time zone',
    (word) => {
      expect(cut(`At 10 ${word}. It rose.`)).toHaveLength(2);
      for (const zone of ['ET', 'EST', 'EDT', 'KST'])
        expect(cut(`At 10 ${word}. ${zone} it rose.`), zone).toHaveLength(1);
    },
  );

  it('each line is a paragraph of its own, and a sentence without an end is cut at a blank', () => {
    expect(sentencesOf('It rose. It fell.\nIt rested.').map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
    const long = 'word '.repeat(300);
    const lengths = sentencesOf(long).map(({ start, end }) => end - start);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1200);
    expect(lengths).toHaveLength(2);
    expect(sentencesOf('x'.repeat(2500)).map(({ start, end }) => end - start)).toEqual([1200, 1200, 100]);
  });
});

describe('the head of a table', () => {
  it.each([
    ['종목명 / 종가 / 등락률', ['name', 'close', 'changePct']],
    ['종목 | 현재가 | 전일비 | 등락률', ['name', 'quote', 'changeAbs', 'changePct']],
    ['회사\t시가\t고가\t저가\t종가', ['name', 'open', 'high', 'low', 'close']],
    ['기업; 시초가; 마감; 시가총액', ['name', 'open', 'close', 'marketCap']],
    ['지수  종가  등락폭', ['name', 'close', 'changeAbs']],
    ['종목 / 시총 / 상승률', ['name', 'marketCap', 'changePct']],
    ['종목 / 하락률 / 등락율 / 변동률', ['name', 'changePct', 'changePct', 'changePct']],
    [
      '종목 / 전일 대비 / 전일대비 / 대비 / 등락',
      ['name', 'changeAbs', 'changeAbs', 'changeAbs', 'changeAbs'],
    ],
    ['Company | Open | High | Low | Close', ['name', 'open', 'high', 'low', 'close']],
    ['Name | Last | Change | % Change', ['name', 'close', 'changeAbs', 'changePct']],
    ['Stock | Price | Chg | Chg %', ['name', 'quote', 'changeAbs', 'changePct']],
    ['Ticker | Market Cap | %', ['name', 'marketCap', 'changePct']],
    ['종목 / 종가 / 비고', ['name', 'close', 'other']],
    ['종목 / 52주 고가', ['name', 'high']],
  ])('%s', (line, columns) => expect(tableColumns(line)).toEqual(columns));

  it.each([
    '종가',
    '종목 / 비고',
    '삼성전자 / 5만원',
    '종목 / 이것은 아주 긴 설명이 붙은 칸이다',
    'Apple closed higher',
  ])('%s is none', (line) => expect(tableColumns(line)).toBeNull());
});

describe('the rows of a table', () => {
  const read = (text: string, language: 'ko' | 'en' = 'ko') =>
    claimLines(text, '2024-05-14', language).map((line) => line.replace(' 2024-05-14', ''));

  it('say what the columns of its head say', () => {
    expect(
      read(
        '종목 / 시가 / 고가 / 저가 / 종가 / 등락률\n삼성전자 / 78,000 / 79,000 / 77,500 / 78,300 / +0.51%',
      ),
    ).toEqual([
      ...[
        '005930 open 78000',
        '005930 high 79000',
        '005930 low 77500',
        '005930 close 78300',
        '005930 change_pct 0.51',
      ],
    ]);
    expect(read('종목 | 현재가 | 전일비\n카카오 | 48,000 | ▼500')).toEqual([
      ...['035720 intraday_price 48000 intraday', '035720 change_abs -500'],
    ]);
    expect(read('Stock | Close | Change | % Change\nApple | $186.28 | +$3.20 | +1.75%', 'en')).toEqual([
      ...['AAPL close 186.28', 'AAPL change_abs 3.2', 'AAPL change_pct 1.75'],
    ]);
    expect(read('종목 / 종가 / 시가총액\n삼성전자 / 78,300 / 467조원')).toEqual([
      ...['005930 close 78300', '005930 market_cap 467000000000000'],
    ]);
  });

  it('without a head have the close first, then the change, by its sign or word', () => {
    expect(read('삼성전자 78,300원 ▲ 400 0.51%')).toEqual([
      ...['005930 close 78300', '005930 change_abs 400', '005930 change_pct 0.51'],
    ]);
    for (const [word, sign] of [
      ['▲', ''],
      ['△', ''],
      ['↑', ''],
      ['상승', ''],
      ['▼', '-'],
      ['▽', '-'],
      ['↓', '-'],
      ['하락', '-'],
    ])
      expect(read(`삼성전자 78,300원 (0.51% ${word})`), word).toEqual([
        '005930 close 78300',
        `005930 change_pct ${sign}0.51`,
      ]);
    expect(read('코스피 2,730.34포인트 3.41포인트 0.12% 상승')).toEqual([
      ...['KS11 close 2730.34', 'KS11 change_abs 3.41', 'KS11 change_pct 0.12'],
    ]);
    expect(read('삼성전자 78,300원 보합')).toEqual(['005930 close 78300']);
    expect(read('삼성전자(005930) : 78,300원')).toEqual(['005930 close 78300']);
  });

  it('hold no price in another currency and no change without a sign', () => {
    expect(read('종목 / 종가 / 등락률\n삼성전자 / $57.10 / 0.51%')).toEqual([]);
    expect(read('종목 / 전일비 / 종가\n삼성전자 / 400원 / 78,300')).toEqual(['005930 close 78300']);
  });
});
