import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CalendarBoundsError } from '../../../server/markets/calendar-bounds-error.ts';
import { NotASessionError } from '../../../server/markets/not-a-session-error.ts';
import { shippedCalendars, shippedDefinitions } from '../../../server/markets/shipped-calendars.ts';
import type { TradingCalendar } from '../../../server/markets/trading-calendar.ts';
import { mic } from '../../../shared/units/mic.ts';
import { addDays, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import { localDateOf, localTimeOf } from '../../../shared/units/zoned-time.ts';

function calendar(code: string): TradingCalendar {
  const found = shippedCalendars(mic(code));
  if (!found) throw new Error(`no calendar for ${code}`);
  return found;
}

/** Rows of an answer file: session, opening, closing. */
function answers(file: string): { session: SessionDate; open: string; close: string }[] {
  const text = readFileSync(new URL(`../../oracle/calendars/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [session = '', open = '', close = ''] = line.split(',');
      return { session: sessionDate(session.slice(0, 10)), open, close };
    });
}

function datesOf(file: string): string[] {
  const bytes = readFileSync(new URL(`../../../server/demo/prices/${file}.csv.gz`, import.meta.url));
  return gunzipSync(bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, 10));
}

function sessionsBetween(of: TradingCalendar, from: SessionDate, to: SessionDate): string[] {
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (of.isSession(day)) found.push(day);
  return found;
}

/** An instant without its milliseconds, as the answer files write it. */
function told(of: TradingCalendar, session: SessionDate) {
  const { open, close } = of.sessionHours(session);
  return { session, open: open.replace('.000Z', 'Z'), close: close.replace('.000Z', 'Z') };
}

const xkrx = calendar('XKRX');
const xnys = calendar('XNYS');

/**
 * Rows of the XKRX answer file that are known to be wrong, with the reason.
 * 17 July 2026: Constitution Day is a public holiday again from 2026, and the price file that reaches it has no row.
 */
const notASession = sessionDate('2026-07-17');
/** The answer file opens the last session of 2026 at 10:00; no earlier year's last session opened late. */
const doubtfulOpening = sessionDate('2026-12-30');
/** The college entrance exam of 2026: the answer file was made before its hours were known. Every exam moved them. */
const examDay = sessionDate('2026-11-19');

describe('XKRX', () => {
  const rows = answers('xkrx.csv').filter((row) => row.session !== notASession);

  it('has the sessions of the answer file, 2015 to 2026', () => {
    expect(rows.length).toBe(2944);
    const end = sessionDate('2026-12-31');
    expect(sessionsBetween(xkrx, xkrx.firstDate, end)).toEqual(rows.map((row) => row.session));
  });

  it('is closed on 17 July 2026, Constitution Day', () => {
    expect(xkrx.isSession(notASession)).toBe(false);
    expect(datesOf('KRX-001740')).toContain('2026-07-16');
    expect(datesOf('KRX-001740')).not.toContain('2026-07-17');
  });

  it('opens and closes when the answer file says, but for two sessions of late 2026', () => {
    const usual = rows.filter(({ session }) => session !== doubtfulOpening && session !== examDay);
    expect(usual.map((row) => told(xkrx, row.session))).toEqual(usual);
    expect(told(xkrx, doubtfulOpening)).toEqual({
      session: '2026-12-30',
      open: '2026-12-30T00:00:00Z',
      close: '2026-12-30T06:30:00Z',
    });
    expect(told(xkrx, examDay)).toEqual({
      session: '2026-11-19',
      open: '2026-11-19T01:00:00Z',
      close: '2026-11-19T07:30:00Z',
    });
    expect(xkrx.certaintyOf(examDay)).toBe('derived');
  });

  it.each([
    ['2016-07-29', '2016-07-29T06:00:00.000Z'],
    ['2016-08-01', '2016-08-01T06:30:00.000Z'],
  ])('closes half an hour later from 1 August 2016: %s', (date, close) => {
    expect(xkrx.sessionHours(sessionDate(date)).close).toBe(close);
  });

  it('covers the sessions of every Korean price file', () => {
    for (const file of ['KRX-000660', 'KRX-005930', 'KRX-001740', 'KRX-042700', 'KRX-KS11']) {
      expect(datesOf(file).filter((date) => !xkrx.isSession(sessionDate(date)))).toEqual([]);
    }
  });
});

describe('XNYS', () => {
  const rows = answers('xnys.csv');
  const lastAnswer = sessionDate('2023-01-13');

  it('has the sessions, openings and closings of the answer file, 2015 to 13 January 2023', () => {
    expect(rows.length).toBe(2023);
    expect(sessionsBetween(xnys, xnys.firstDate, lastAnswer)).toEqual(rows.map((row) => row.session));
    expect(rows.map((row) => told(xnys, row.session))).toEqual(rows);
  });

  it('has the sessions of the S&P 500 after that', () => {
    const dates = datesOf('US-SPX').filter((date) => date > lastAnswer);
    const end = sessionDate(dates.at(-1) ?? '');
    expect(dates.length).toBeGreaterThan(900);
    expect(sessionsBetween(xnys, addDays(lastAnswer, 1), end)).toEqual(dates);
  });

  it.each([
    ['2023-07-03', '17:00'],
    ['2023-11-24', '18:00'],
    ['2024-07-03', '17:00'],
    ['2024-11-29', '18:00'],
    ['2024-12-24', '18:00'],
    ['2025-07-03', '17:00'],
    ['2025-11-28', '18:00'],
    ['2025-12-24', '18:00'],
    ['2026-11-27', '18:00'],
    ['2026-12-24', '18:00'],
    ['2023-12-22', '21:00'],
    ['2026-07-02', '20:00'],
  ])('closes on %s at %s UTC', (date, close) => {
    expect(xnys.sessionHours(sessionDate(date)).close).toBe(`${date}T${close}:00.000Z`);
  });

  it.each(['2018-12-05', '2025-01-09', '2026-09-07', '2026-11-26', '2026-12-25'])(
    'is closed on %s',
    (date) => {
      expect(xnys.isSession(sessionDate(date))).toBe(false);
    },
  );
});

describe('every calendar', () => {
  it.each([xkrx, xnys])('$id agrees with the time-zone database on the hours of every session', (of) => {
    for (let day = of.firstDate; day <= of.lastDate; day = addDays(day, 1)) {
      if (!of.isSession(day)) continue;
      const { open, close } = of.sessionHours(day);
      expect(localDateOf(open, of.timeZone)).toBe(day);
      expect(['09:00', '09:30', '10:00']).toContain(localTimeOf(open, of.timeZone));
      expect(['13:00', '15:00', '15:30', '16:00', '16:30']).toContain(localTimeOf(close, of.timeZone));
    }
  });

  it.each(Object.values(shippedDefinitions))(
    '$id gives each closed weekday a reason and names its sources',
    (definition) => {
      expect(definition.holidays.every((holiday) => holiday.reason.length > 3)).toBe(true);
      expect(definition.specialHours.every((day) => day.reason.length > 3)).toBe(true);
      expect(definition.sources.every((source) => source.link.startsWith('https://'))).toBe(true);
      const dates = definition.holidays.map((holiday) => holiday.date);
      expect(dates).toEqual([...new Set(dates)].sort());
    },
  );

  it('is shared by the markets that keep the same sessions, and null for a market without one', () => {
    expect(shippedCalendars(mic('XKOS'))).toBe(xkrx);
    expect(shippedCalendars(mic('XNAS'))).toBe(xnys);
    expect(shippedCalendars(mic('XASE'))).toBe(xnys);
    expect(shippedCalendars(mic('XTKS'))).toBeNull();
  });

  it('finds the neighbours of sessions and of closed days', () => {
    expect(xkrx.previousSession(sessionDate('2024-01-22'))).toBe('2024-01-19');
    expect(xkrx.nextSession(sessionDate('2024-02-08'))).toBe('2024-02-13');
    expect(xkrx.previousSession(sessionDate('2024-02-11'))).toBe('2024-02-08');
    expect(xkrx.nextSession(sessionDate('2024-02-11'))).toBe('2024-02-13');
    expect(xnys.nextSession(sessionDate('2018-12-04'))).toBe('2018-12-06');
  });

  it('refuses what lies outside its bounds, and says them', () => {
    const early = sessionDate('2014-12-31');
    const ask = [
      () => xkrx.isSession(early),
      () => xkrx.previousSession(early),
      () => xkrx.nextSession(early),
      () => xkrx.sessionHours(early),
      () => xkrx.previousSession(sessionDate('2015-01-02')),
      () => xkrx.nextSession(sessionDate('2035-12-28')),
      () => xnys.isSession(sessionDate('2036-01-01')),
    ];
    for (const question of ask) expect(question).toThrow(CalendarBoundsError);
    expect(() => xkrx.isSession(early)).toThrow(/date 2014-12-31 .*2015-01-01 to 2035-12-31/);
  });

  it('has no hours for a day that is not a session', () => {
    expect(() => xkrx.sessionHours(sessionDate('2024-02-09'))).toThrow(NotASessionError);
  });
});
