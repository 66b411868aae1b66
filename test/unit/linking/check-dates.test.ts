import { describe, expect, it } from 'vitest';
import { checkDates } from '../../../server/linking/check-dates.ts';
import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { alias, noData, nowhere, person, rename } from './small-listing.ts';

const found = (data: Partial<DictionaryData>) => checkDates({ ...noData, ...data });
const earlier = sessionDate('2019-01-02');
const later = sessionDate('2020-01-02');

describe('a time that ends before it begins', () => {
  it('is an error of the name with both days', () => {
    expect(found({ aliases: [alias('하이닉스', { validFrom: later, validTo: earlier })] })).toEqual([
      {
        severity: 'error',
        kind: 'contradictingDates',
        file: 'aliases.csv',
        subject: 'KRX:000660 하이닉스',
        detail: 'It ends on 2019-01-02, before it begins on 2020-01-02: exchange or correct the dates',
      },
    ]);
  });

  it.each([
    ['곽노정', person({ from: later, to: earlier })],
    ['Kwak Noh-jung', person({ nameKorean: null, nameEnglish: 'Kwak Noh-jung', from: later, to: earlier })],
  ])('is an error of the office of %s', (name, row) => {
    expect(found({ people: [row] })).toMatchObject([
      { severity: 'error', file: 'people.csv', subject: `KRX:000660 ${name}` },
    ]);
  });

  it.each([
    ['ends after it began', earlier, later],
    ['is a single day', earlier, earlier],
    ['has no end', later, null],
    ['has no beginning', null, earlier],
    ['has neither', null, null],
  ])('is not one that %s', (_, from, to) => {
    expect(found({ aliases: [alias('하이닉스', { validFrom: from, validTo: to })] })).toEqual([]);
    expect(found({ people: [person({ from, to })] })).toEqual([]);
  });
});

describe('a change of a line that was delisted', () => {
  const gone = rename({ change: 'delisting', date: earlier, after: null });

  it('is an error after the delisting, with both days', () => {
    expect(found({ changes: [rename({ date: later }), gone] })).toEqual([
      {
        severity: 'error',
        kind: 'contradictingDates',
        file: 'instrument-changes.csv',
        subject: 'KRX:000660',
        detail: 'A rename on 2020-01-02 comes after the delisting on 2019-01-02: correct one of them',
      },
    ]);
  });

  it.each([
    ['before it', [rename({ date: sessionDate('2018-01-02') }), gone]],
    ['on its day', [rename({ date: earlier }), gone]],
    ['on a day that is not known', [rename({ date: null }), gone]],
    ['after a delisting whose day is not known', [rename({ date: later }), { ...gone, date: null }]],
    ['after the delisting of another line', [rename({ date: later }), { ...gone, instrumentId: nowhere }]],
    ['after nothing but a rename', [rename({ date: later }), rename({ date: earlier })]],
  ])('is none %s', (_, changes) => {
    expect(found({ changes })).toEqual([]);
  });
});

describe('a former name', () => {
  it('without an end is a warning, since it counts as in use', () => {
    expect(found({ aliases: [alias('현대전자', { kind: 'former' })] })).toEqual([
      {
        severity: 'warning',
        kind: 'contradictingDates',
        file: 'aliases.csv',
        subject: 'KRX:000660 현대전자',
        detail: 'A former name without valid_to counts as in use: give the last day, if it is known',
      },
    ]);
  });

  it('with an end is well', () => {
    expect(found({ aliases: [alias('현대전자', { kind: 'former', validTo: earlier })] })).toEqual([]);
  });
});
