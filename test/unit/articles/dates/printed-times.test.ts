import { expect, test } from 'vitest';
import { findPrintedDates } from '../../../../server/articles/dates/printed-date.ts';
import { clockOf, instantOn, localDateOn } from '../../../../server/articles/dates/zone-of.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';

const only = (text: string) => {
  const [printed, ...more] = findPrintedDates(text);
  expect(more).toEqual([]);
  return printed;
};

test.each([
  ["'24.1.22 14:30", '2024-01-22', '14:30:00'],
  ['2024. 1. 22. 오후 3:05', '2024-01-22', '15:05:00'],
  ['24년 1월 22일 밤 11시 20분', '2024-01-22', '23:20:00'],
  ['2024년 1월 22일 낮 12시', '2024-01-22', '12:00:00'],
  ['2024년 1월 22일 오전 12:05', '2024-01-22', '00:05:00'],
  ['2024년 1월 22일 새벽 3시 5분', '2024-01-22', '03:05:00'],
  ['2024년 1월 22일 정오', '2024-01-22', '12:00:00'],
  ['2024-01-22 09시05분', '2024-01-22', '09:05:00'],
  ['２０２４年１月２２日 １５：３０', '2024-01-22', '15:30:00'],
  ['22nd of January 2024', '2024-01-22', null],
  ['22-Jan-24', '2024-01-22', null],
  ['2024-Jan-22', '2024-01-22', null],
  ['January 22, 2024 at 5 p.m. ET', '2024-01-22', '17:00:00'],
  ['Jan 22, 2024, 12:00 noon EST', '2024-01-22', '12:00:00'],
  ['Mon 22 Jan 2024 16.10 GMT', '2024-01-22', '16:10:00'],
  ['22 January 2024, 1805 GMT', '2024-01-22', '18:05:00'],
  ['Published: 4:10pm, 22 Jan, 2024', '2024-01-22', '16:10:00'],
  // the hour of a duration is no time of day
  ['2024.01.22 3시간 만에', '2024-01-22', null],
  // an hour that may be of either day is none
  ['2024년 1월 22일 밤 1시', '2024-01-22', null],
])('%s', (text, date, time) => {
  const printed = only(text);
  expect(printed?.date).toBe(date);
  expect(printed?.time?.time ?? null).toBe(time);
});

test('midnight is the day it is printed with, however it is written', () => {
  for (const written of ['24:00', '0:00', '자정', '밤 12시'])
    expect(only(`2024년 1월 22일 ${written}`)).toMatchObject({
      date: '2024-01-22',
      time: { time: '00:00:00' },
    });
});

test.each([
  ['2024.01.22 09:30 (한국시간)', '2024-01-22T00:30:00.000Z'],
  ['2024.01.22 미 동부시간 오전 9시 30분', '2024-01-22T14:30:00.000Z'],
  ['2024.07.09 09:30 뉴욕시간', '2024-07-09T13:30:00.000Z'],
  ['July 9, 2024 9:30 a.m. Eastern Daylight Time', '2024-07-09T13:30:00.000Z'],
  ['July 9, 2024 9:30 a.m. IST', '2024-07-09T04:00:00.000Z'],
  ['9 July 2024 09:30 BST', '2024-07-09T08:30:00.000Z'],
  ['9 July 2024 09:30 CET', '2024-07-09T07:30:00.000Z'],
  ['22 January 2024 09:30 CET', '2024-01-22T08:30:00.000Z'],
  ['22 January 2024 09:30 AEDT', '2024-01-21T22:30:00.000Z'],
  ['2024-01-22T09:30:00+05:30', '2024-01-22T04:00:00.000Z'],
])('%s is %s', (text, instant) => {
  const printed = only(text);
  if (!printed?.date || !printed.time?.clock) throw new Error(`no zone was read in ${text}`);
  expect(instantOn(printed.date, printed.time.time, printed.time.clock)).toBe(instant);
});

test('the clock of another place is not the outlet’s', () => {
  for (const text of ['2024.01.22 09:30 (현지시간)', 'July 9, 2024 1:30 p.m. local time'])
    expect(only(text)?.time).toMatchObject({ clock: null, elsewhere: true });
});

test('European summer time begins and ends at 01:00 UTC on the last Sundays of March and October', () => {
  const clock = clockOf('CET');
  if (!clock) throw new Error('CET is a known zone');
  const at = (date: string, time: string) => instantOn(sessionDate(date), time, clock);
  expect(at('2024-03-31', '01:59:00')).toBe('2024-03-31T00:59:00.000Z');
  expect(at('2024-03-31', '03:00:00')).toBe('2024-03-31T01:00:00.000Z');
  expect(at('2024-10-27', '03:00:00')).toBe('2024-10-27T02:00:00.000Z');
  expect(localDateOn(instantUtc('2024-07-09T22:30:00.000Z'), clock)).toBe('2024-07-10');
  expect(localDateOn(instantUtc('2024-01-22T22:30:00.000Z'), clock)).toBe('2024-01-22');
});

test('figures that can be read in two orders keep both, a weekday decides', () => {
  const days = (text: string) => only(text)?.readings.map((reading) => reading.date);
  expect(days('04/03/2025')).toEqual(['2025-04-03', '2025-03-04']);
  expect(days('Tuesday, 04/03/2025')).toEqual(['2025-03-04']);
  expect(days('28/01/2025')).toEqual(['2025-01-28']);
  expect(days('28.01.2025')).toEqual(['2025-01-28']);
  expect(days('2025-01-28')).toEqual(['2025-01-28']);
});
