import { describe, expect, it } from 'vitest';
import { englishDayWordsOf } from '../../../server/claims/english-days.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

/** A Monday. */
const monday = sessionDate('2024-05-06');

const words = (text: string, articleDate: typeof monday | null = monday) =>
  englishDayWordsOf(text, 0, text.length, articleDate);
const references = (text: string, articleDate?: typeof monday | null) =>
  words(text, articleDate).map(({ reference }) => reference);
const on = (date: string) => [{ type: 'date', date }];

describe('a day in an English text of Monday, 6 May 2024', () => {
  it.each([
    ['it closed at $10 on Monday', '2024-05-06'],
    ['it closed at $10 last Monday', '2024-04-29'],
    ['it closed at $10 on Friday', '2024-05-03'],
    ['it closed at $10 on May 6', '2024-05-06'],
    ['it closed at $10 on 3 May', '2024-05-03'],
    ['it closed at $10 on Dec. 29', '2023-12-29'],
    ['it closed at $10 on December 29, 2022', '2022-12-29'],
    ['it closed at $10 on 2024-02-01', '2024-02-01'],
  ])('"%s" is %s', (text, date) => expect(references(text)).toEqual(on(date)));

  it('is to come where the date is within two months', () => {
    expect(references('it pays on May 7')).toEqual([{ type: 'future' }]);
    expect(references('it paid on July 5')).toEqual([{ type: 'future' }]);
    expect(references('it paid on July 6')).toEqual(on('2023-07-06'));
  });

  it('is a month of this year, of the last where it is to come or said so, and none where it runs', () => {
    const month = (firstDay: string) => [{ type: 'month', firstDay }];
    expect(references('it rose 5% in March')).toEqual(month('2024-03-01'));
    expect(references('it rose 5% in June')).toEqual(month('2023-06-01'));
    expect(references('it rose 5% in March last year')).toEqual(month('2023-03-01'));
    expect(references('it rose 5% in March 2021')).toEqual(month('2021-03-01'));
    expect(references('it rose 5% in May')).toEqual([]);
  });

  it('is left out where it is to come or only compared with', () => {
    for (const text of [
      'it will report on Friday',
      'it is due Friday',
      'the fair, which opens its doors on Friday',
      'up from $183.05 on Friday',
      'it rose compared with $9 on Friday',
      "above Friday's close",
      'on Black Friday',
    ])
      expect(references(text), text).toEqual([]);
  });

  it('is that of the number behind it alone, of a statement, or of a price that it has', () => {
    expect(words("after Friday's 17% rout")).toMatchObject([{ isAside: true, isPassing: true }]);
    expect(words("after Friday's $12 fall")).toMatchObject([{ isAside: true }]);
    expect(words('the company said late Friday')).toMatchObject([{ isOfStatement: true }]);
    expect(references("at Friday's close")).toEqual(on('2024-05-03'));
    expect(words('it fell on Friday')[0]).not.toHaveProperty('isAside');
  });

  it('needs the day of the article where it has no year of its own', () => {
    expect(references('it fell on Friday and in March', null)).toEqual([]);
    expect(references('it fell on May 3', null)).toEqual([]);
    expect(references('it fell on May 3, 2024', null)).toEqual(on('2024-05-03'));
    expect(references('it fell today', null)).toEqual([{ type: 'today' }]);
  });
});
