import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AcceptedFiling,
  filerClock,
  publicationTime,
} from '../../../../server/sources/edgar/acceptance-time.ts';
import { addDays, type SessionDate, sessionDate, weekdayOf } from '../../../../shared/units/session-date.ts';
import { instantAt } from '../../../../shared/units/zoned-time.ts';

const filing = (accepted: string, filingDate: string, form = '8-K'): AcceptedFiling => ({
  ...{ accepted, form },
  filingDate: sessionDate(filingDate),
});

describe('the clock of a filer', () => {
  // Filings that others compared with their SGML headers, which are always on New York's clock.
  it.each([
    [
      'an hour at which EDGAR is closed, were it UTC',
      [filing('2025-04-30T07:30:32.000Z', '2025-04-30')],
      'newYork',
    ],
    [
      'an hour past the day’s end, were it New York',
      [filing('2025-12-19T22:14:45.000Z', '2025-12-19')],
      'utc',
    ],
    ['an hour that fits both', [filing('2025-05-01T16:21:59.000Z', '2025-05-01')], null],
    ['nothing', [], null],
    ['stamps that are none', [filing('2025-05-01 16:21:59', '2025-05-01')], null],
    ['insiders’ forms of the evening', [filing('2025-05-01T21:59:00.000Z', '2025-05-01', '4')], null],
    [
      'as much for one as for the other',
      [filing('2025-04-30T07:30:32.000Z', '2025-04-30'), filing('2025-12-19T22:14:45.000Z', '2025-12-19')],
      null,
    ],
  ] as const)('is told from %s', (_what, filings, clock) => {
    expect(filerClock(filings)).toBe(clock);
  });
});

describe('the publication of a filing', () => {
  it('goes by the stamp’s own evidence before that of its filer', () => {
    expect(publicationTime(filing('2025-04-30T07:30:32.000Z', '2025-04-30'), 'utc')).toBe(
      '2025-04-30T11:30:32.000Z',
    );
  });

  it('is six in the morning of the next business day for what came late, over a weekend too', () => {
    // Friday, 18:03:38 in New York.
    expect(publicationTime(filing('2024-02-02T23:03:38.000Z', '2024-02-05'), null)).toBe(
      '2024-02-05T11:00:00.000Z',
    );
  });

  it('is not known where neither clock fits', () => {
    expect(publicationTime(filing('2024-02-05T15:00:00.000Z', '2024-01-02'), 'utc')).toBeNull();
  });
});

/** A filing as EDGAR would take it: on a weekday, from 06:00 to 22:00, dated by the rule of 17:30. */
const taken = fc
  .record({ day: fc.integer({ min: 0, max: 700 }), minute: fc.integer({ min: 6 * 60, max: 22 * 60 - 1 }) })
  .map(({ day, minute }) => {
    let date = addDays(sessionDate('2024-01-01'), day);
    while (isWeekend(date)) date = addDays(date, 1);
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
    let filingDate = time <= '17:30:00' ? date : addDays(date, 1);
    while (isWeekend(filingDate)) filingDate = addDays(filingDate, 1);
    return { date, time, filingDate };
  });

function isWeekend(date: SessionDate): boolean {
  return weekdayOf(date) === 0 || weekdayOf(date) === 6;
}

it('never calls a filer by the wrong clock, and never puts a publication before the acceptance', () => {
  fc.assert(
    fc.property(fc.array(taken, { minLength: 1, maxLength: 30 }), fc.boolean(), (filings, isUtc) => {
      const stamped = filings.map(({ date, time, filingDate }) => ({
        form: '8-K',
        filingDate,
        accepted: isUtc ? instantAt(date, time, 'America/New_York') : `${date}T${time}.000Z`,
      }));
      const clock = filerClock(stamped);
      expect([isUtc ? 'utc' : 'newYork', null]).toContain(clock);
      for (const [index, one] of stamped.entries()) {
        const { date = one.filingDate, time = '' } = filings[index] ?? {};
        const published = publicationTime(one, clock);
        const accepted = instantAt(date, time, 'America/New_York');
        if (published !== null) expect(published >= accepted).toBe(true);
        if (published !== null && time <= '17:30:00') expect(published).toBe(accepted);
      }
    }),
    { numRuns: 60 },
  );
});
