import { describe, expect, it } from 'vitest';
import { meanByT } from '../../../server/stats/mean.ts';
import { preEventCheck, preEventWindow } from '../../../server/studies/pre-event-check.ts';
import { givenColumns } from '../../../server/studies/study-columns.ts';
import { studyEvent } from '../../../server/studies/study-event.ts';
import { eventsAt, madeColumns, shortDesign } from './made-columns.ts';

describe('what shares did before their events', () => {
  it('is measured between the estimation and the event, never on session 0', () => {
    expect(preEventWindow(shortDesign)).toEqual({ from: -10, to: -2 });
    expect(preEventWindow({ ...shortDesign, window: { from: 1, to: 5 } })).toEqual({ from: -10, to: -1 });
    const touching = { ...shortDesign, estimation: { from: -70, to: -2 } };
    expect(preEventWindow(touching)).toBeNull();
    expect(preEventCheck([], touching)).toBeNull();
  });

  it('is the mean of the sums that a study of those sessions has, less events that lack a return there', () => {
    const { sessions, share, market } = madeColumns('A', 400, 8);
    share[295] = Number.NaN;
    const columns = givenColumns('A', sessions, share, market);
    const places = [120, 180, 240, 300];
    const found = preEventCheck(eventsAt(columns, places, shortDesign), shortDesign);
    const studied = [120, 180, 240].map((place) => {
      const session = sessions[place];
      const design = { ...shortDesign, window: { from: -10, to: -2 } };
      return session === undefined
        ? Number.NaN
        : (studyEvent(columns, session, design).event?.returns.cumulative.estimate ?? Number.NaN);
    });
    const mean = meanByT(studied, 0.95);
    expect(found?.window).toEqual({ from: -10, to: -2 });
    expect(found?.mean?.estimate).toBeCloseTo(mean?.estimate ?? Number.NaN, 14);
    expect(found?.mean?.p).toBeCloseTo(mean?.p ?? Number.NaN, 12);
    expect(found?.mean).toMatchObject({ nUsed: 3, nDropped: { noReturn: 1 } });
  });

  it('finds a share that rose before each of its events', () => {
    const { sessions, share, market } = madeColumns('A', 900, 9);
    const places = [150, 300, 450, 600, 750, 880];
    for (const place of places)
      for (let at = place - 9; at < place - 1; at += 1) share[at] = (share[at] ?? 0) + 0.03;
    const columns = givenColumns('A', sessions, share, market);
    const mean = preEventCheck(eventsAt(columns, places, shortDesign), shortDesign)?.mean;
    expect(mean?.interval.low).toBeGreaterThan(0);
    expect(mean?.p).toBeLessThan(0.01);
  });

  it('has no mean of fewer than two events', () => {
    const columns = madeColumns('A', 200, 8);
    expect(preEventCheck(eventsAt(columns, [150], shortDesign), shortDesign)?.mean).toBeNull();
  });
});
