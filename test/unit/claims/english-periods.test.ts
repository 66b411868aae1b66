import { describe, expect, it } from 'vitest';
import { englishPeriodOf } from '../../../server/claims/english-periods.ts';
import { claimLines } from './read-lines.ts';

const year = { type: 'toDate', since: 'year' };
const month = { type: 'toDate', since: 'month' };
const week = { type: 'toDate', since: 'week' };
const part = (fromMonth: number, toMonth: number) => ({ type: 'part', yearsBack: 0, fromMonth, toMonth });
const sessions = (count: number, isCounted: boolean) => ({ type: 'sessions', count, isCounted });

describe('the stretch of time of an English change', () => {
  it.each([
    ...[
      ...[
        'year to date',
        'year-to-date',
        'so far this year',
        'this year',
        'as it ended the year',
        'finished the year',
      ],
      ...[
        'closed out the year',
        'ends out the year',
        'since the start of the year',
        'since the beginning of this year',
      ],
      ...[
        'since January',
        'since the new year',
        'for the year',
        'for the year so far',
        'on the year',
        'where it began the year',
      ],
      ...[
        'where it started the year',
        'where it entered the year',
        "the year's gain",
        'the year’s losses',
        "the year's rally",
      ],
      ...["the year's advance", "the year's decline", "the year's rise", "the year's drops"],
    ].map((words) => [words, year] as const),
    ...['last year', 'in all of last year', 'over the past calendar year'].map(
      (words) => [words, { type: 'wholeYear', yearsBack: 1 }] as const,
    ),
    ...[
      'in 2021',
      'during 2021',
      'over 2021',
      'for 2021',
      'throughout 2021',
      'across all of 2021',
      'in all of 2021',
    ].map((words) => [words, { type: 'year', year: 2021 }] as const),
    ...[
      ...[
        'so far this month',
        'this month',
        "the month's gain",
        'the month’s losses',
        'in March alone',
        'in May so far',
      ],
      ...[
        'for the month',
        'month to date',
        'month-to-date',
        'on the month',
        "the month's slump",
        "the month's increase",
      ],
    ].map((words) => [words, month] as const),
    ...[
      ...[
        'so far this week',
        'this week',
        'for the week',
        'on the week',
        'in the week',
        'over the week',
        'during the week',
      ],
      ...[
        "the week's gain",
        'the week’s drops',
        'week to date',
        'ended the week',
        'finishes out the week',
        'closed the week',
      ],
      ...['weekly gain', 'weekly loss', 'weekly slide', 'weekly rally'],
    ].map((words) => [words, week] as const),
    ['last month', { type: 'whole', unit: 'month' }],
    ['last week', { type: 'whole', unit: 'week' }],
    ['in the first half', part(1, 6)],
    ['over the second half', part(7, 12)],
    ['during the first quarter', part(1, 3)],
    ['in the second quarter', part(4, 6)],
    ['in the third quarter', part(7, 9)],
    ['in the fourth quarter', part(10, 12)],
    ...[
      ...[
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
      ],
      ...['December'],
    ].flatMap((name, place) =>
      [`in ${name}`, `during ${name}`, `its ${name} gain`, `the sharp ${name} losses`].map(
        (words) => [words, { type: 'namedMonth', month: place + 1 }] as const,
      ),
    ),
    ['since last Monday', { type: 'back', unit: 'week', count: 1 }],
    ['since the previous Friday', { type: 'back', unit: 'week', count: 1 }],
    ['since the prior Tuesday', { type: 'back', unit: 'week', count: 1 }],
    ...[
      'in the same period',
      'over the same span',
      'during the same stretch',
      'over that period',
      'over that stretch',
      'in the same time',
    ].map((words) => [words, { type: 'same' }] as const),
    ['in five sessions', sessions(5, true)],
    ['over the past two sessions', sessions(2, true)],
    ['in the last three trading days', sessions(3, true)],
    ['over the previous four straight sessions', sessions(4, true)],
    ['in the prior six consecutive sessions', sessions(6, true)],
    ['in the seven sessions', sessions(7, true)],
    ['in eight days', sessions(8, false)],
    ['in nine days', sessions(9, false)],
    ['in TEN Days', sessions(10, false)],
    ['in 12 sessions', sessions(12, true)],
    ...[
      ...[
        'over the past month',
        'in the last 12 months',
        'during the previous few weeks',
        'for several weeks',
        'within few days',
      ],
      ...[
        'over the trailing twelve months',
        'since its listing',
        'since the debut',
        'since its IPO',
        'since late March',
        'since mid-April',
      ],
      ...[
        'a two-day gain',
        'a 3-week rally',
        'a five-session run',
        'a 6-month slide',
        'a four-year advance',
        'in a month',
        'in a year',
      ],
      ...['in a week', 'over the past decade', 'in the quarter', 'during the past year'],
    ].map((words) => [words, { type: 'vague' }] as const),
  ] satisfies (readonly [string, object])[])('%s', (words, expected) => {
    expect(englishPeriodOf(`it rose 5% ${words}`)).toEqual(expected);
    expect(englishPeriodOf(`it rose 5% ${words}.`)).toEqual(expected);
  });

  it.each(['', 'on Monday', 'in May 2', 'in two', 'this yearling', 'in a day'])(
    'is not told by "%s"',
    (words) => expect(englishPeriodOf(`it rose 5% ${words}`)).toBeNull(),
  );
});

describe('a period that an English sentence opens with, or that stands behind the number', () => {
  const read = (text: string) => claimLines(text, '2024-05-14', 'en');

  it.each([
    'In 2023',
    'So far this year',
    'This year',
    'Last week',
    'Over the past month',
    'During 2023',
    'Year to date',
    'For the week',
  ])('%s, …', (opening) =>
    expect(read(`${opening}, Nvidia, a chipmaker, has gained 5%.`)[0]).toMatch(/^NVDA period_change_pct 5/),
  );

  it('behind it, up to the next clause', () => {
    expect(read('Nvidia gained 5% this week.')[0]).toMatch(/^NVDA period_change_pct 5 .* from 2024-05-10/);
    for (const turn of [
      ', and this week others did',
      '; this week others did',
      ' and this week it rests',
      ' but this week it rests',
    ])
      expect(read(`Nvidia gained 5%${turn}.`), turn).toEqual(['NVDA change_pct 5 2024-05-14']);
    for (const rank of [
      'lowest',
      'highest',
      'biggest',
      'worst',
      'best',
      'largest',
      'first',
      'most',
      'steepest',
      'sharpest',
    ])
      expect(read(`Nvidia gained 5% its ${rank} this year.`), rank).toEqual(['NVDA change_pct 5 2024-05-14']);
  });
});
