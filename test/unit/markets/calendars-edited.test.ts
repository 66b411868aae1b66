import { describe, expect, it } from 'vitest';
import { calendarsWith } from '../../../server/markets/calendars-with.ts';
import { sessionsTouched } from '../../../server/markets/sessions-touched.ts';
import { shippedCalendars, shippedDefinitions } from '../../../server/markets/shipped-calendars.ts';
import type { TradingCalendar } from '../../../server/markets/trading-calendar.ts';
import type { CalendarEditFields } from '../../../shared/schemas/calendar-edit.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

function edit(date: string, kind: CalendarEditFields['kind'], given: Partial<CalendarEditFields> = {}) {
  const fields: CalendarEditFields = {
    ...{ calendar: 'XKRX', date: sessionDate(date), kind, open: null, close: null },
    ...{ reason: 'as announced', source: null },
  };
  return { ...fields, ...given };
}

function xkrxWith(...edits: CalendarEditFields[]): TradingCalendar {
  const calendar = calendarsWith(edits)(mic('XKRX'));
  if (!calendar) throw new Error('XKRX has a calendar');
  return calendar;
}

describe('a calendar with edits', () => {
  it('is closed on a day that the operator closed, and its neighbours follow', () => {
    const calendar = xkrxWith(edit('2027-10-05', 'closed'));
    expect(calendar.isSession(sessionDate('2027-10-05'))).toBe(false);
    expect(calendar.reasonOf(sessionDate('2027-10-05'))).toBe('as announced');
    expect(calendar.certaintyOf(sessionDate('2027-10-05'))).toBe('confirmed');
    expect(calendar.nextSession(sessionDate('2027-10-01'))).toBe('2027-10-06');
    expect(calendar.previousSession(sessionDate('2027-10-06'))).toBe('2027-10-01');
  });

  it('trades on a holiday or a Saturday that the operator opened', () => {
    const calendar = xkrxWith(
      edit('2027-07-19', 'open'),
      edit('2027-07-24', 'open', { open: '10:00', close: '12:00' }),
    );
    expect(calendar.sessionHours(sessionDate('2027-07-19')).open).toBe('2027-07-19T00:00:00.000Z');
    expect(calendar.nextSession(sessionDate('2027-07-23'))).toBe('2027-07-24');
    expect(calendar.nextSession(sessionDate('2027-07-24'))).toBe('2027-07-26');
    expect(calendar.sessionHours(sessionDate('2027-07-24'))).toEqual({
      open: '2027-07-24T01:00:00.000Z',
      close: '2027-07-24T03:00:00.000Z',
    });
  });

  it('has other hours, and the usual ones for a time that is not given', () => {
    const calendar = xkrxWith(edit('2027-03-02', 'hours', { open: '10:00' }));
    expect(calendar.sessionHours(sessionDate('2027-03-02'))).toEqual({
      open: '2027-03-02T01:00:00.000Z',
      close: '2027-03-02T06:30:00.000Z',
    });
    expect(calendar.ordinaryHours(sessionDate('2027-03-02')).open).toBe('2027-03-02T00:00:00.000Z');
  });

  it('holds to the later of two edits of a day', () => {
    const date = '2027-10-05';
    expect(xkrxWith(edit(date, 'closed'), edit(date, 'open')).isSession(sessionDate(date))).toBe(true);
    expect(xkrxWith(edit(date, 'open'), edit(date, 'closed')).isSession(sessionDate(date))).toBe(false);
  });

  it('leaves other days, other calendars and the shipped one as they are', () => {
    const calendars = calendarsWith([edit('2027-10-05', 'closed')]);
    expect(calendars(mic('XNAS'))).toBe(shippedCalendars(mic('XNYS')));
    expect(calendars(mic('XKOS'))).toBe(calendars(mic('XKRX')));
    expect(calendars(mic('XTKS'))).toBeNull();
    expect(shippedCalendars(mic('XKRX'))?.isSession(sessionDate('2027-10-05'))).toBe(true);
    expect(calendarsWith([])).toBe(shippedCalendars);
  });
});

describe('a year without a published list', () => {
  const closures = shippedDefinitions.XKRX.holidays
    .filter(({ date }) => date.startsWith('2027-'))
    .map(({ date }) => edit(date, 'closed'));

  it('is confirmed once every closure that the rules give was entered, but for hours that were not', () => {
    const calendar = xkrxWith(...closures);
    expect(closures.length).toBeGreaterThan(10);
    expect(calendar.confirmedUntil).toBe('2027-12-31');
    expect(calendar.certaintyOf(sessionDate('2027-03-02'))).toBe('confirmed');
    expect(calendar.certaintyOf(sessionDate('2027-01-04'))).toBe('derived');
    expect(calendar.certaintyOf(sessionDate('2028-01-03'))).toBe('derived');
  });

  it('is not while one is missing', () => {
    expect(xkrxWith(...closures.slice(1)).confirmedUntil).toBe('2026-12-31');
  });
});

describe('the sessions that edits touch', () => {
  it('reach from the session before the day to the one after it, joined where they meet', () => {
    const edits = [
      edit('2027-10-05', 'closed'),
      edit('2027-10-06', 'closed'),
      edit('2027-03-02', 'hours', { open: '10:00' }),
      edit('2027-11-24', 'closed', { calendar: 'XNYS' }),
    ];
    expect(sessionsTouched(edits, calendarsWith(edits))).toEqual([
      { calendar: 'XKRX', from: '2027-02-26', to: '2027-03-03' },
      { calendar: 'XKRX', from: '2027-10-01', to: '2027-10-07' },
      { calendar: 'XNYS', from: '2027-11-23', to: '2027-11-26' },
    ]);
  });

  it('end with the calendar', () => {
    const edits = [edit('2035-12-28', 'hours', { open: '10:00' })];
    expect(sessionsTouched(edits, calendarsWith(edits))).toEqual([
      { calendar: 'XKRX', from: '2035-12-27', to: '2035-12-28' },
    ]);
  });
});
