import { describe, expect, it } from 'vitest';
import { traceSeries } from '../../../server/markets/trace-series.ts';
import { seededRandom } from '../../../server/stats/seeded-random.ts';
import { studyStoredEvent } from '../../../server/studies/stored-event.ts';
import { studyColumns } from '../../../server/studies/study-columns.ts';
import { type StudyDesign, usualDesign } from '../../../server/studies/study-design.ts';
import { type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import { bar, calendarOf, madeSeries } from '../../support/bundled-series.ts';

const calendar = calendarOf('XKRX');

/** So many sessions of Seoul from 2023-01-02 on. */
function sessions(count: number): SessionDate[] {
  const days = [sessionDate('2023-01-02')];
  while (days.length < count) days.push(calendar.nextSession(days.at(-1) ?? sessionDate('2023-01-02')));
  return days;
}

const days = sessions(120);
const design: StudyDesign = {
  ...usualDesign,
  window: { from: 0, to: 2 },
  estimation: { from: -70, to: -11 },
  minEstimation: 50,
};

/** A share and its index, each without some of the sessions. */
function shareWithout(ofShare: readonly number[], ofIndex: readonly number[]) {
  const random = seededRandom(4);
  const walk = (without: readonly number[]) => {
    let price = 10_000;
    return days.flatMap((day, at) => {
      price *= 1 + (random() - 0.5) * 0.02;
      return without.includes(at) ? [] : [bar(day, Math.round(price))];
    });
  };
  const share = traceSeries(madeSeries(walk(ofShare)), calendar);
  const index = traceSeries(madeSeries(walk(ofIndex)), calendar);
  const columns = studyColumns('KRX:999990', share, index, { returns: 'log', guards: true });
  return { columns, bars: share.bars };
}

const at = (place: number) => days[place] ?? sessionDate('2030-01-01');

describe('an event on a session of the exchange', () => {
  it('is studied on that session', () => {
    const { event } = studyStoredEvent(shareWithout([], []), at(100), design);
    expect(event).toMatchObject({ sessionDate: at(100), warnings: [] });
  });

  it.each([
    ['the share lacks day 0', [100], [], 'missingSession'],
    ['the share lacks a later session of the window', [101], [], 'missingSession'],
    ['the index lacks day 0', [], [100], 'benchmarkMissing'],
    ['the index lacks the close before the window', [], [99], 'benchmarkMissing'],
    ['the index lacks a later session of the window', [], [102], 'benchmarkMissing'],
  ])('is left out, by whose fault it is, where %s', (_, ofShare, ofIndex, reason) => {
    expect(studyStoredEvent(shareWithout(ofShare, ofIndex), at(100), design).reason).toBe(reason);
  });

  it.each([
    [
      'the index ends before it',
      115,
      days.map((_, place) => place).filter((place) => place > 110),
      'benchmarkMissing',
    ],
    ['its window is not over', 118, [], 'notYet'],
    ['it comes after the last price', 400, [], 'notYet'],
    ['it is the first price', 0, [], 'outsideSeries'],
    ['too little lies before it', 40, [], 'tooFewEstimationSessions'],
  ])('is left out where %s', (_, place, ofIndex, reason) => {
    expect(studyStoredEvent(shareWithout([], ofIndex), at(place), design).reason).toBe(reason);
  });

  it('needs no close of the index before a window that begins later', () => {
    const later = { ...design, window: { from: 1, to: 2 } };
    expect(studyStoredEvent(shareWithout([], [98]), at(100), later).reason).toBeNull();
    expect(studyStoredEvent(shareWithout([], [102]), at(100), later).reason).toBe('benchmarkMissing');
  });
});
