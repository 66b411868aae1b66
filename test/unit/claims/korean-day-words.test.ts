import { describe, expect, it } from 'vitest';
import { koreanDayWordsOf } from '../../../server/claims/korean-days.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { claimLines } from './read-lines.ts';

/** A Tuesday. */
const tuesday = sessionDate('2024-05-14');
const words = (text: string, date: typeof tuesday | null = tuesday) =>
  koreanDayWordsOf(text, 0, text.length, date);
const references = (text: string, date?: typeof tuesday | null) =>
  words(text, date).map(({ reference }) => reference);
const on = (date: string) => [{ type: 'date', date }];

describe('a day in a Korean text of Tuesday, 14 May 2024', () => {
  it.each([
    ['14일', '2024-05-14'],
    ['3일', '2024-05-03'],
    ['15일', '2024-04-15'],
    ['지난 10일', '2024-05-10'],
    ['이달 3일', '2024-05-03'],
    ['이달 20일', '2024-05-20'],
    ['이번 달 3일', '2024-05-03'],
    ['지난달 3일', '2024-04-03'],
    ['전달 3일', '2024-04-03'],
    ['5월 3일', '2024-05-03'],
    ['5월 28일', '2024-05-28'],
    ['5월 29일', '2023-05-29'],
    ['12월 3일', '2023-12-03'],
    ['지난 3월 4일', '2024-03-04'],
    ['올해 6월 20일', '2024-06-20'],
    ['지난해 3월 4일', '2023-03-04'],
    ['작년 3월 4일', '2023-03-04'],
    ['2022년 3월 4일', '2022-03-04'],
    ['2022년3월4일', '2022-03-04'],
    ['2022.3.4', '2022-03-04'],
    ['2022. 3. 4', '2022-03-04'],
    ['2022-03-04', '2022-03-04'],
    ['2022/3/4', '2022-03-04'],
    ['월요일', '2024-05-13'],
    ['화요일', '2024-05-14'],
    ['수요일', '2024-05-08'],
    ['목요일', '2024-05-09'],
    ['금요일', '2024-05-10'],
    ['지난 금요일', '2024-05-10'],
    ['이번 주 월요일', '2024-05-13'],
    ['지난주 월요일', '2024-05-06'],
    ['지난주 금요일', '2024-05-10'],
  ])('%s', (text, date) => expect(references(`${text} 주가는 올랐다`)).toEqual(on(date)));

  it.each([
    ['오는 20일', 'future'],
    ['내달 3일', 'future'],
    ['다음 달 3일', 'future'],
    ['다음달 3일', 'future'],
    ['오는 6월 3일', 'future'],
    ['내년 3월 3일', 'future'],
    ['다음 3월 3일', 'future'],
    ['전날', 'previousDay'],
    ['전일', 'previousDay'],
    ['어제', 'previousDay'],
    ['전 거래일에', 'previousDay'],
    ['전 거래일, ', 'previousDay'],
    ['전 거래일 종가', 'previousDay'],
    ['전거래일 시가', 'previousDay'],
    ['직전 거래일', 'sessionBefore'],
    ['간밤', 'overnight'],
    ['어젯밤', 'overnight'],
    ['밤사이', 'overnight'],
    ['지난밤', 'overnight'],
    ['밤새', 'overnight'],
    ['이날', 'today'],
    ['오늘', 'today'],
    ['금일', 'today'],
    ['같은 날', 'sameDay'],
    ['당일', 'sameDay'],
    ['지난해 마지막 거래일', 'lastSessionOfLastYear'],
    ['작년 마지막 거래일', 'lastSessionOfLastYear'],
    ...['2년 전', '1달 전', '3개월 전', '일 년 전', '한 달 전', '두 달 전', '세 달 전', '몇 년 전'].map(
      (text) => [text, 'past'] as const,
    ),
    ...[
      '이틀 전 ',
      '사흘 전에',
      '나흘 전까지',
      '닷새 전만 해도',
      '며칠 전 ',
      '일주일 전, ',
      '보름 전 ',
      '3일 전 ',
    ].map((text) => [text, 'past'] as const),
    ...[
      '5거래일 전 ',
      '작년 종가',
      '지난해 말 종가',
      '재작년 초 시가',
      '지난달 중순 고점',
      '지난주의 종가',
      '전주 저점',
    ].map((text) => [text, 'past'] as const),
    ...['지난 분기 종가', '지난해 5만원', '작년 약 4만5000원', '당시', '연초 '].map(
      (text) => [text, 'past'] as const,
    ),
  ] satisfies (readonly [string, string])[])('%s', (text, type) =>
    expect(references(`${text} 주가`)).toEqual([{ type }]),
  );

  it.each([
    ['지난해 3월', '2023-03-01'],
    ['작년 11월', '2023-11-01'],
    ['재작년 3월', '2022-03-01'],
    ['올해 3월', '2024-03-01'],
    ['2021년 3월', '2021-03-01'],
    ['2021년 12월', '2021-12-01'],
  ])('%s: a month', (text, firstDay) =>
    expect(references(`${text} 고점`)).toEqual([{ type: 'month', firstDay }]),
  );

  it.each([
    ...[
      '3일 만에',
      '3일만에',
      '3일 만의',
      '5일 연속',
      '5일째',
      '3일간',
      '3일 동안',
      '3일 이내',
      '3일 뒤',
      '3일 후',
      '3일 새',
    ],
    ...[
      '3일 이상',
      '1일부터',
      '5일까지',
      '15일 이후',
      '15일 이래',
      '3일천하',
      '30일치',
      '5일장',
      '3일씩',
      '20일선',
      '5일 전',
    ],
    ...[
      '3거래일',
      '1.5일',
      '2,005일',
      '검은 월요일',
      '블랙 월요일',
      '2월 30일',
      '연초 이후',
      '연초 대비',
      '연초보다',
      '연초부터',
    ],
  ])('%s is no day', (text) =>
    expect(references(`${text} 올랐다`).filter(({ type }) => type !== 'past')).toEqual([]),
  );

  it.each([
    ...[
      '보다',
      ' 대비',
      '에 비해',
      '과 비교해',
      '와 비교해',
      '과 같은',
      '와 같은',
      '과 동일한',
      '와 동일한',
      '에 이어',
    ],
    ...['에 비하면', '과 견주면', '와 견주면', ' 종가보다', ' 주가 대비', '의 종가보다', ' 장보다', '의 2배'],
    ...[' 종가(마감가)보다', '의 종가 (마감가) 대비'],
  ])('전날%s is what a move is measured from', (behind) =>
    expect(references(`전날${behind} 올랐다`)).toEqual([]),
  );

  it('that has a price in brackets behind it is that of the price alone', () => {
    for (const label of ['종가', '시가', '시초가', '고가', '저가'])
      for (const than of ['보다', ' 대비', '에서', '에 비해', '과 비교해', '와 비교해'])
        for (const price of ['(18만4500원)', '(374.01달러)', ' (18만4500원)', '( 18만4500원)'])
          expect(words(`전날 ${label}${price}${than} 올랐다`), label + price + than).toMatchObject([
            { isAside: true },
          ]);
    expect(words('전날의 종가(5만원)보다 올랐다')).toMatchObject([{ isAside: true }]);
  });

  it('is told in passing where the words behind it go on to another', () => {
    for (const verb of ['폭락했던', '올랐던', '내렸던', '떨어졌던', '뛰었던', '밀렸던', '치솟았던'])
      expect(words(`월요일 10.30% ${verb} 삼성전자는`), verb).toMatchObject([{ isAside: true }]);
    for (const text of [
      '9일 하루에만 5.96%',
      '9일 하루 5%',
      '9일 하루에 5%',
      '9일 하루에는 5%',
      '9일 하루동안 5%',
    ])
      expect(words(text), text).toMatchObject([{ isAside: true }]);
    for (const text of ['마지막 거래일이던 9일에는', '휴장 직전인 9일에', '장이 열렸던 9일에'])
      expect(words(text), text).toMatchObject([{ isAside: true }]);
    expect(words('9일 주가는 5% 올랐다')).toMatchObject([{ isAside: false }]);
    expect(words('월요일 주가는 올랐다. 5월에 폭락했던 삼성전자는')).toMatchObject([{ isAside: false }]);
  });

  it('is local time where the words say so', () => {
    for (const text of [
      ...[
        '13일(현지시간)',
        '13일(현지 시각)',
        '13일 (현지시간)',
        '13일 현지시간',
        '13일(이하 현지시간)',
        '13일(미국 시간)',
      ],
      ...[
        '13일(미국시각)',
        '13일(뉴욕 시간)',
        '13일(뉴욕시각)',
        '13일(미 동부 시간)',
        '13일(미 동부시각)',
        '현지시간 13일',
      ],
      ...['현지시간으로 13일', '현지시각 13일', '현지 시간으로 13일'],
    ])
      expect(words(`${text} 마감`), text).toMatchObject([{ isLocal: true }]);
    expect(words('13일 마감')).toMatchObject([{ isLocal: false }]);
    expect(words('13일 증시는 현지시간 기준')).toMatchObject([{ isLocal: false }]);
  });

  it('that follows a date of another month in the sentence is of that month', () => {
    expect(references('지난해 12월 27일 올랐고 28일 내렸다')).toEqual([
      ...on('2023-12-27'),
      ...on('2023-12-28'),
    ]);
    expect(references('지난해 12월 27일 올랐고 5일 내렸다')).toEqual([
      ...on('2023-12-27'),
      ...on('2024-05-05'),
    ]);
    expect(references('9일 올랐고 10일 내렸다')).toEqual([...on('2024-05-09'), ...on('2024-05-10')]);
    expect(references('5월 9일 올랐고 10일 내렸다')).toEqual([...on('2024-05-09'), ...on('2024-05-10')]);
    expect(references('지난해 12월 27일 올랐고 이달 8일 내렸다')).toEqual([
      ...on('2023-12-27'),
      ...on('2024-05-08'),
    ]);
  });

  it('"then" behind another day adds none', () => {
    expect(references('9일 당시 주가')).toEqual(on('2024-05-09'));
  });

  it('needs the day of the article where it has no year of its own', () => {
    expect(references('14일과 5월 3일과 월요일과 지난해 3월', null)).toEqual([]);
    expect(references('2022년 3월 4일', null)).toEqual(on('2022-03-04'));
    expect(references('이날', null)).toEqual([{ type: 'today' }]);
  });

  it('says where it stands and whether it names the day by itself', () => {
    const text = '주가는 14일 올랐고 지난 13일 내렸다';
    expect(
      koreanDayWordsOf(text, 3, text.length, tuesday).map(({ start, end, isPlain }) => [
        text.slice(start, end),
        isPlain,
      ]),
    ).toEqual([
      [' 14일', true],
      ['지난 13일', false],
    ]);
  });
});

it('a name that ends like "the coming" does not put its day into the future', () => {
  expect(claimLines('카카오는 14일 5만원에 마감했다.', tuesday, 'ko')).toEqual([
    '035720 close 50000 2024-05-14',
  ]);
  expect(claimLines('카카오는 5월 13일 5만원에 마감했다.', tuesday, 'ko')).toEqual([
    '035720 close 50000 2024-05-13',
  ]);
});
