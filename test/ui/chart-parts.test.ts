import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candleSpan, groupCandles } from '../../client/charts/candle-groups.ts';
import { commonRelation, groupsInView, markTree } from '../../client/charts/cluster-marks.ts';
import { plotGeometry, sessionAt, xOf } from '../../client/charts/plot-geometry.ts';
import { reducePoints } from '../../client/charts/reduce-points.ts';
import { isInView, positionOf, viewOf } from '../../client/charts/session-view.ts';
import { timeTicks } from '../../client/charts/time-ticks.ts';
import { valueTicks } from '../../client/charts/value-ticks.ts';
import { addDays, type SessionDate, sessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import { priceReply } from '../support/company-fixture.ts';

function weekdays(from: string, count: number): SessionDate[] {
  const dates: SessionDate[] = [];
  for (let day = sessionDate(from); dates.length < count; day = addDays(day, 1)) {
    if (weekdayOf(day) % 6 !== 0) dates.push(day);
  }
  return dates;
}

describe('the view', () => {
  it('ends at the newest session, or is centred and stays inside the series', () => {
    expect(viewOf('1m', 1000, null)).toEqual({ from: 978, to: 999 });
    expect(viewOf('1m', 1000, 500)).toEqual({ from: 489, to: 510 });
    expect(viewOf('1m', 1000, 3)).toEqual({ from: 0, to: 21 });
    expect(viewOf('1y', 40, null)).toEqual({ from: 0, to: 39 });
  });

  it('never moves a date onto another session', () => {
    const dates = weekdays('2024-01-22', 10);
    expect(positionOf(sessionDate('2024-01-22'), dates)).toBe(0);
    expect(positionOf(sessionDate('2024-01-27'), dates)).toBe(4.5);
    expect(positionOf(sessionDate('2024-03-01'), dates)).toBe(9.5);
    expect(isInView(9.5, { from: 0, to: 9 })).toBe(true);
    expect(isInView(10, { from: 0, to: 9 })).toBe(false);
  });

  it('finds the session under a pointer again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2500 }), fc.integer({ min: 200, max: 1600 }), (count, width) => {
        const geometry = plotGeometry(width, 60, { from: 10, to: 9 + count });
        const index = 10 + Math.floor(count / 2);
        expect(sessionAt(geometry, xOf(geometry, index))).toBe(index);
      }),
      { seed: 7 },
    );
  });
});

describe('reducing points', () => {
  it('keeps every session of a short view', () => {
    expect(reducePoints([1, 2, 3], { from: 0, to: 2 }, 2, new Set())).toEqual([0, 1, 2]);
  });

  it('keeps the extremes, the ends and the marked sessions of a long view', () => {
    const values = Array.from({ length: 8000 }, (_, index) => 100 + ((index * 7919) % 997));
    values[4321] = 5000;
    values[1234] = 1;
    const kept = reducePoints(values, { from: 0, to: 7999 }, 600, new Set([77, 7777]));
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    expect(kept.length).toBeLessThanOrEqual(1204);
    for (const index of [0, 77, 1234, 4321, 7777, 7999]) expect(kept).toContain(index);
  });
});

describe('ticks', () => {
  it('of values are round and at most five', () => {
    expect(valueTicks(112_000, 192_000)).toEqual([120_000, 140_000, 160_000, 180_000]);
    expect(valueTicks(5, 5)).toEqual([]);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (low, span) => {
          const ticks = valueTicks(low, low + span);
          expect(ticks.length).toBeLessThanOrEqual(5);
          expect(ticks.every((tick) => tick >= low && tick <= low + span)).toBe(true);
        },
      ),
      { seed: 7 },
    );
  });

  it('of time name years in bold and the year of a view without one', () => {
    const half = timeTicks(weekdays('2023-10-04', 140), { from: 0, to: 139 }, 10);
    expect(half.filter((tick) => tick.unit === 'year').map((tick) => tick.date.slice(0, 7))).toEqual([
      '2024-01',
    ]);
    const spring = timeTicks(weekdays('2024-02-20', 60), { from: 0, to: 59 }, 10);
    expect(spring[0]).toMatchObject({ unit: 'month', withYear: true });
    const years = timeTicks(weekdays('2014-01-01', 3000), { from: 0, to: 2999 }, 6);
    expect(years.length).toBeLessThanOrEqual(6);
    expect(years.every((tick) => tick.unit === 'year')).toBe(true);
  });
});

describe('marks', () => {
  const marks = (...places: number[]) => places.map((position, index) => ({ key: `m${index}`, position }));
  const places = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 80 });
  const noneMeet = (groups: readonly { x: number }[]) => {
    for (const [index, group] of groups.entries()) {
      const before = groups[index - 1];
      if (before) expect(group.x - before.x).toBeGreaterThanOrEqual(14);
    }
  };

  const all = { from: 0, to: 900 };
  const grouped = (list: ReturnType<typeof marks>, step: number, key: string | null, view = all) =>
    groupsInView(markTree(list, key), view, step);

  it('that would touch become one pill', () => {
    const groups = grouped(marks(10, 15, 20, 100), 1, null);
    expect(groups.map((group) => group.marks.length)).toEqual([3, 1]);
    expect(grouped(marks(10, 15, 20, 100), 4, null)).toHaveLength(4);
  });

  it('that are selected stand alone on their session', () => {
    const groups = grouped(marks(100, 104, 108), 1, 'm1');
    expect(groups.map((group) => group.marks.map((mark) => mark.key))).toEqual([['m0'], ['m1'], ['m2']]);
    expect(groups[1]?.x).toBe(104.5);
  });

  it('of a view are all that stand in it and no other, and never meet', () => {
    fc.assert(
      fc.property(
        places,
        fc.nat(79),
        fc.nat(700),
        fc.integer({ min: 60, max: 900 }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (positions, chosen, from, size, step) => {
          const list = marks(...positions);
          const view = { from, to: from + size };
          const shown = grouped(list, step, `m${chosen}`, view);
          const keys = shown.flatMap((group) => group.marks.map(({ key }) => key));
          const inView = list.filter(({ position }) => isInView(position, view));
          expect(keys.toSorted()).toEqual(inView.map(({ key }) => key).toSorted());
          noneMeet(shown);
        },
      ),
      { seed: 7 },
    );
  });

  it('stay as they are while a view moves, but at its edges, and only part while it narrows', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.2, max: 3, noNaN: true }), (positions, step) => {
        const list = marks(...positions);
        const whole = grouped(list, step, null);
        const moved = grouped(list, step, null, { from: 200, to: 700 });
        expect(moved.slice(2, -2).every((group) => whole.some((one) => isDeepStrictEqual(one, group)))).toBe(
          true,
        );
        const narrower = grouped(list, step * 1.5, null);
        const together = narrower.every((group) =>
          whole.some(({ marks: wider }) => group.marks.every((mark) => wider.includes(mark))),
        );
        expect(together).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('share a relation or are half', () => {
    expect(commonRelation(['reports', 'reports'])).toBe('reports');
    expect(commonRelation(['reports', 'precedes'])).toBe('unclear');
  });
});

describe('candles', () => {
  const series = priceReply('KRX:000660', 'KRX-000660', 'XKRX', 'KRW');
  const last = series.dates.length - 1;

  it('stand for days, weeks or months by the room there is', () => {
    expect([candleSpan(7), candleSpan(1), candleSpan(0.3)]).toEqual(['day', 'week', 'month']);
  });

  it('of a month hold its first open, extremes and last close', () => {
    const from = series.dates.indexOf(sessionDate('2024-01-02'));
    const to = series.dates.indexOf(sessionDate('2024-01-31'));
    const [candle, ...rest] = groupCandles(series, { from, to }, 'month');
    expect(rest).toEqual([]);
    expect(candle).toMatchObject({
      sessions: to - from + 1,
      open: series.open[from],
      close: series.close[to],
      high: Math.max(...series.high.slice(from, to + 1).map(Number)),
      low: Math.min(...series.low.slice(from, to + 1).map(Number)),
    });
  });

  it('of days are as many as sessions that traded', () => {
    expect(groupCandles(series, { from: last - 9, to: last }, 'day')).toHaveLength(10);
  });
});
