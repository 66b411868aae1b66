import { describe, expect, it } from 'vitest';
import { clusteringOf } from '../../../server/studies/clustering.ts';
import { type CompanyNews, confoundersOf } from '../../../server/studies/confounders.ts';
import { firstAfterQuiet } from '../../../server/studies/first-after-quiet.ts';
import { firstLineToReact } from '../../../server/studies/first-line.ts';
import { strictest, studiedWindow } from '../../../server/studies/studied-window.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';
import { calendarOf } from '../../support/bundled-series.ts';
import { madeColumns } from './made-columns.ts';

describe('the window that may be studied', () => {
  it('is the one that is asked for where the events were not chosen by it', () => {
    expect(studiedWindow({ from: -1, to: 1 }, null)).toEqual({ window: { from: -1, to: 1 }, cut: null });
    expect(studiedWindow({ from: 1, to: 5 }, 'price')).toEqual({ window: { from: 1, to: 5 }, cut: null });
  });

  it('begins after the session that chose the events, and says so', () => {
    expect(studiedWindow({ from: -1, to: 3 }, 'reports')).toEqual({
      window: { from: 1, to: 3 },
      cut: { asked: { from: -1, to: 3 }, reason: 'reports' },
    });
    expect(studiedWindow({ from: -1, to: 0 }, 'price').window).toEqual({ from: 1, to: 1 });
  });

  it('is cut where one event of many was chosen by the price', () => {
    expect(strictest([null, 'mayReport', null, 'price'])).toBe('price');
    expect(strictest([null, null])).toBeNull();
  });
});

describe('events in calendar time', () => {
  const day = sessionDate('2024-03-04');
  it('are clustered where a fifth of them share their session', () => {
    const alone = Array.from({ length: 8 }, (_, at) => addDays(day, at + 1));
    expect(clusteringOf([...alone, day, day])).toEqual({
      sessions: 9,
      fullest: { sessionDate: day, events: 2, share: 0.2 },
      isClustered: true,
    });
    expect(clusteringOf([...alone, addDays(day, 9), addDays(day, 10)]).isClustered).toBe(false);
    expect(clusteringOf([])).toEqual({ sessions: 0, fullest: null, isClustered: false });
  });

  it('are told by the earliest of the fullest sessions', () => {
    const later = addDays(day, 1);
    expect(clusteringOf([later, later, day, day]).fullest?.sessionDate).toBe(day);
  });
});

describe('the first of a run', () => {
  const calendar = calendarOf('XKRX');
  it('has none in the sessions before it, holidays not counted', () => {
    // 2024-02-09 and -12 were holidays: the 14th is the second session after the 8th.
    const days = ['2024-02-01', '2024-02-02', '2024-02-08', '2024-02-14'].map(sessionDate);
    const first = (quiet: number) => firstAfterQuiet(days, quiet, calendar);
    expect(first(0)).toEqual(days);
    expect(first(1)).toEqual([days[0], days[2], days[3]]);
    expect(first(2)).toEqual([days[0], days[2]]);
    expect(first(20)).toEqual([days[0]]);
  });
});

describe('the line that could react first', () => {
  const seoul = { instrumentId: instrumentId('KRX:005490'), calendar: calendarOf('XKRX') };
  const newYork = { instrumentId: instrumentId('XNYS:PKX'), calendar: calendarOf('XNYS') };
  const first = (moment: string) => firstLineToReact(instantUtc(moment), [seoul, newYork]);

  it.each([
    ['before the opening in Seoul', '2024-03-04T22:00:00.000Z', 'KRX:005490', '2024-03-05'],
    ['while Seoul trades', '2024-03-05T03:00:00.000Z', 'KRX:005490', '2024-03-05'],
    ['after the close in Seoul', '2024-03-05T08:00:00.000Z', 'XNYS:PKX', '2024-03-05'],
    ['while New York trades', '2024-03-05T15:00:00.000Z', 'XNYS:PKX', '2024-03-05'],
    ['after the close in New York', '2024-03-05T21:30:00.000Z', 'KRX:005490', '2024-03-06'],
    ['on a Friday evening in Seoul', '2024-03-08T08:00:00.000Z', 'XNYS:PKX', '2024-03-08'],
    ['on a Saturday', '2024-03-09T08:00:00.000Z', 'KRX:005490', '2024-03-11'],
  ])('%s', (_, moment, id, day) => {
    expect(first(moment)).toMatchObject({ instrumentId: id, dayZero: day });
  });
});

describe('other news in the window', () => {
  const columns = madeColumns('KRX:000660', 60, 1);
  const day = (place: number) => columns.sessions[place] ?? sessionDate('2000-01-01');
  const news = (key: string, place: number, storyId = key): CompanyNews => ({
    ...{ key, storyId, dayZero: day(place), kind: 'deal' },
  });
  const found = (all: CompanyNews[]) =>
    confoundersOf({ columns, place: 30 }, { key: 'own', storyId: 'story' }, all, { from: 0, to: 2 }).map(
      ({ news: { key }, offset }) => [key, offset],
    );

  it('confounds by the session on which it could show, the ends of the window included', () => {
    expect(found([news('a', 29), news('b', 30), news('c', 32), news('d', 33)])).toEqual([
      ['b', 0],
      ['c', 2],
    ]);
  });

  it('is not the event itself, nor its story told of another line', () => {
    expect(found([news('own', 30, 'story'), news('other line', 30, 'story')])).toEqual([]);
  });
});
