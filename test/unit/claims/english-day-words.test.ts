import { describe, expect, it } from 'vitest';
import { englishDayWordsOf } from '../../../server/claims/english-days.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

/** A Tuesday. */
const tuesday = sessionDate('2024-05-14');
const words = (text: string) => englishDayWordsOf(text, 0, text.length, tuesday);
const references = (text: string) => words(text).map(({ reference }) => reference);
const on = (date: string) => [{ type: 'date', date }];

describe('a weekday in an English text of Tuesday, 14 May 2024', () => {
  it.each([
    ['Monday', '2024-05-13'],
    ['Tuesday', '2024-05-14'],
    ['Wednesday', '2024-05-08'],
    ['Thursday', '2024-05-09'],
    ['Friday', '2024-05-10'],
    ['Saturday', '2024-05-11'],
    ['Sunday', '2024-05-12'],
    ['Mon.', '2024-05-13'],
    ['Tue.', '2024-05-14'],
    ['Tues.', '2024-05-14'],
    ['Wed.', '2024-05-08'],
    ['Thur.', '2024-05-09'],
    ['Thurs.', '2024-05-09'],
    ['Fri.', '2024-05-10'],
    ['last Tuesday', '2024-05-07'],
    ['last Monday', '2024-05-13'],
  ])('%s is the last one', (word, date) => expect(references(`it fell on ${word} by 2%`)).toEqual(on(date)));

  it('is to come behind words of the future', () => {
    for (const before of [
      ...[
        'next',
        'the coming',
        'due',
        'scheduled',
        'until',
        'it reports',
        'a report',
        'reporting',
        'it will',
        'set for',
      ],
      ...[
        'slated for',
        'later',
        'starting',
        'from',
        'since',
        'after',
        'before',
        'due on',
        'due last',
        'it reports on',
      ],
      ...[
        'after the previous',
        'since the prior',
        'will speak',
        'will speak on',
        'will meet its clients in Rome on',
      ],
      ...['to vote', 'to vote on', 'to publish the new figures on'],
    ])
      expect(references(`${before.replace('in Rome ', '')} Friday`), before).toEqual([]);
  });

  it.each([
    ...[
      'opens',
      'open',
      'reports',
      'report',
      'releases',
      'release',
      'unveils',
      'unveil',
      'holds',
      'hold',
      'hosts',
      'host',
    ],
    ...[
      'meets',
      'meet',
      'announces',
      'announce',
      'publishes',
      'publish',
      'kicks off',
      'kick off',
      'begins',
      'begin',
    ],
    ...[
      'starts',
      'start',
      'delivers',
      'deliver',
      'presents',
      'present',
      'testifies',
      'testify',
      'speaks',
      'speak',
    ],
    ...[
      'decides',
      'decide',
      'votes',
      'vote',
      'takes',
      'take',
      'goes',
      'comes',
      'come',
      'expires',
      'expire',
      'gathers',
    ],
    ...[
      'gather',
      'convenes',
      'convene',
      'launches',
      'launch',
      'posts',
      'post',
      'is',
      'are',
      'follows',
      'follow',
    ],
    ...['arrives', 'arrive', 'hits stores', 'hit stores'],
  ])('is to come where something "%s" then', (verb) => {
    expect(references(`that ${verb} Friday`)).toEqual([]);
    expect(references(`that ${verb} on Friday`)).toEqual([]);
    expect(references(`that ${verb} its new line of chips on Friday`)).toEqual([]);
    expect(references(`what ${verb} has been known, the shares fell on Friday`)).toEqual(on('2024-05-10'));
  });

  it.each([
    ...[
      'said',
      'says',
      'told',
      'announced',
      'unveiled',
      'disclosed',
      'warned',
      'posted',
      'released',
      'filed',
    ],
    ...['confirmed', 'revealed', 'wrote', 'reported'],
  ])('is that of a statement where somebody "%s" something', (verb) => {
    for (const behind of ['', 'on ', 'late ', 'early ', 'late on ', 'in Rome ', 'it all on '])
      expect(words(`it ${verb} ${behind}Friday`), behind).toMatchObject([{ isOfStatement: true }]);
    expect(words(`it ${verb} nothing, but the share fell on Friday`)[0]).not.toHaveProperty('isOfStatement');
  });

  it.each([
    ...[
      'where it ended',
      'where they closed',
      'where the stock finished',
      'where the shares stood',
      'where it began',
    ],
    ...[
      'where it started',
      'where it left off',
      'where it had ended',
      'where they had closed',
      'where it ended on',
    ],
    ...[
      'vs',
      'vs.',
      'versus $9 on',
      'from $9 on',
      'than on',
      'against $9 on',
      'compared with',
      'compared to $9 on',
    ],
  ])('is only compared with behind "%s"', (before) => expect(references(`up ${before} Friday`)).toEqual([]));

  it.each(['more than', 'less than', 'fewer than', 'later than', 'rather than'])(
    'is not compared with behind "%s"',
    (before) => expect(references(`lost ${before} 2% Friday`)).toEqual(on('2024-05-10')),
  );

  it('is only compared with where another price of that day is meant', () => {
    for (const price of [
      ...[
        'close',
        'closing price',
        'finish',
        'level',
        'opening price',
        'high',
        'low',
        'peak',
        'settlement',
        'price',
      ],
      ...['regular close', 'late high'],
    ]) {
      expect(references(`above Friday's ${price}`), price).toEqual([]);
      expect(references(`above Friday’s ${price}`), price).toEqual([]);
      for (const at of ['at', 'by', 'as of', 'on', 'in', 'into'])
        expect(references(`${at} Friday's ${price}`), `${at} ${price}`).toEqual(on('2024-05-10'));
    }
  });

  it('is that of the number behind it alone', () => {
    for (const behind of [
      '17% rout',
      '$12 fall',
      'US$12 fall',
      'record high of $350',
      'big fall of 3%',
      'two percent fall',
    ])
      expect(words(`after Friday's ${behind}`), behind).toMatchObject([{ isAside: true, isPassing: true }]);
    expect(words("in Friday's trading")).toMatchObject([{ isPassing: true }]);
    expect(words("in Friday's trading")[0]).not.toHaveProperty('isAside');
  });

  it('is no weekday in a name, nor where a date behind it says the day', () => {
    for (const name of ['Black', 'Cyber', 'Giving'])
      expect(references(`on ${name} Friday`), name).toEqual([]);
    expect(references('on Friday, May 3')).toEqual(on('2024-05-03'));
    expect(references('on Friday May 3')).toEqual(on('2024-05-03'));
    expect(references('on Friday, Sept. 1')).toEqual(on('2023-09-01'));
  });
});

describe('a date in an English text of 14 May 2024', () => {
  it.each([
    ...[
      ['January', '01'],
      ['Jan', '01'],
      ['Jan.', '01'],
      ['February', '02'],
      ['Feb', '02'],
      ['Feb.', '02'],
    ],
    ...[
      ['March', '03'],
      ['Mar', '03'],
      ['Mar.', '03'],
      ['April', '04'],
      ['Apr', '04'],
      ['Apr.', '04'],
      ['May', '05'],
    ],
  ] as const)('%s is of this year', (month, number) => {
    expect(references(`it fell on ${month} 3`)).toEqual(on(`2024-${number}-03`));
    expect(references(`it fell on 3 ${month}`)).toEqual(on(`2024-${number}-03`));
  });

  it.each([
    ...[
      ['August', '08'],
      ['Aug', '08'],
      ['Aug.', '08'],
      ['September', '09'],
      ['Sept', '09'],
      ['Sept.', '09'],
    ],
    ...[
      ['Sep', '09'],
      ['October', '10'],
      ['Oct', '10'],
      ['Oct.', '10'],
      ['November', '11'],
      ['Nov', '11'],
    ],
    ...[
      ['Nov.', '11'],
      ['December', '12'],
      ['Dec', '12'],
      ['Dec.', '12'],
    ],
  ] as const)('%s is of the last', (month, number) => {
    expect(references(`it fell on ${month} 3`)).toEqual(on(`2023-${number}-03`));
    expect(references(`it fell on ${month} 3, 2021`)).toEqual(on(`2021-${number}-03`));
    expect(references(`it fell on 3 ${month} 2021`)).toEqual(on(`2021-${number}-03`));
  });

  it.each([
    ['on June 20', [{ type: 'future' }]],
    ['on Jun 20', [{ type: 'future' }]],
    ['on Jun. 20', [{ type: 'future' }]],
    ['on July 2', [{ type: 'future' }]],
    ['on Jul. 2', [{ type: 'future' }]],
    ['on July 20', on('2023-07-20')],
    ['on July 20 of that year', on('2023-07-20')],
    ['on May 1st', on('2024-05-01')],
    ['on May 2nd', on('2024-05-02')],
    ['on May 3rd', on('2024-05-03')],
    ['on May 4th', on('2024-05-04')],
    ['on the 1st May', on('2024-05-01')],
    ['on the 4th May, 2021', on('2021-05-04')],
    ['on May 3 2021', on('2021-05-03')],
    ['on 2021-05-03', on('2021-05-03')],
    ['on February 30', []],
    ['on February 30, 2023', []],
    ['on May 150', []],
  ])('%s', (text, expected) => expect(references(text)).toEqual(expected));

  it.each([
    ['yesterday', { type: 'previousDay' }],
    ['the previous day', { type: 'previousDay' }],
    ['the prior session', { type: 'previousDay' }],
    ['the previous trading day', { type: 'previousDay' }],
    ['the day before', { type: 'previousDay' }],
    ['the session before', { type: 'previousDay' }],
    ['a day earlier', { type: 'previousDay' }],
    ['a session earlier', { type: 'previousDay' }],
    ['today', { type: 'today' }],
    ['the same day', { type: 'today' }],
    ['the day before that', { type: 'past' }],
    ...[
      'a year ago',
      'one month ago',
      'two weeks earlier',
      'three decades ago',
      'four sessions earlier',
      'five days ago',
    ].map((text) => [text, { type: 'past' }] as const),
    ...[
      'six hours ago',
      'seven trading days ago',
      'ten years ago',
      'several months ago',
      '12 months ago',
      'an hour ago',
    ].map((text) => [text, { type: 'past' }] as const),
    ...['last year', 'last month', 'at the time', 'in 2021', 'back in 1999'].map(
      (text) => [text, { type: 'past' }] as const,
    ),
  ] satisfies (readonly [string, { type: string }])[])('%s', (text, expected) =>
    expect(references(`it stood at $9 ${text}`)).toEqual([expected]),
  );

  it('the day before is that before the day named, on a Monday the Friday', () => {
    const day = (text: string) => references(text).at(-1);
    expect(day('It fell on May 9 after rising the day before')).toEqual({ type: 'date', date: '2024-05-08' });
    expect(day('It fell on Monday and rose the previous session')).toEqual({
      type: 'date',
      date: '2024-05-10',
    });
    expect(day('It fell on Thursday and rose the day before that')).toEqual({
      type: 'date',
      date: '2024-05-08',
    });
    expect(day('It fell on Thursday and rose a session prior to that')).toEqual({
      type: 'date',
      date: '2024-05-08',
    });
    expect(day('It fell on Thursday and rose the day earlier than then')).toEqual({
      type: 'date',
      date: '2024-05-08',
    });
    expect(day('It fell on Thursday and rose yesterday')).toEqual({ type: 'previousDay' });
  });

  it.each([
    ['in January', '2024-01-01'],
    ['in February 2021', '2021-02-01'],
    ['in March of 2021', '2021-03-01'],
    ['in April of last year', '2023-04-01'],
    ['last June', '2023-06-01'],
    ['in July', '2023-07-01'],
    ['in August', '2023-08-01'],
    ['in September', '2023-09-01'],
    ['in October', '2023-10-01'],
    ['in November', '2023-11-01'],
    ['in December', '2023-12-01'],
    ['in May last year', '2023-05-01'],
    ['in May 2023', '2023-05-01'],
  ])('%s is a month', (text, firstDay) =>
    expect(references(`it hit a high ${text}`)).toEqual([{ type: 'month', firstDay }]),
  );

  it('says where it stands and whether it names the day by itself', () => {
    const text = 'Then on Monday it fell; a day earlier it rose; yesterday it rested.';
    expect(
      englishDayWordsOf(text, 5, text.length, tuesday).map(({ start, end, isPlain, isLocal }) => [
        text.slice(start, end),
        isPlain,
        isLocal,
      ]),
    ).toEqual([
      ['Monday', true, false],
      ['a day earlier', false, false],
      ['yesterday', true, false],
    ]);
  });
});
