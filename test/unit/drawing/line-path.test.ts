import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaPath, type LinePoint, linePath, reducedPoints } from '../../../shared/drawing/line-path.ts';

const point = (x: number, y: number, marked = false): LinePoint => ({ x, y, marked });

test('points a pixel or more apart are all kept', () => {
  const points = Array.from({ length: 50 }, (_, i) => point(i * 1.5, Math.sin(i)));
  expect(reducedPoints(points)).toEqual(points);
});

test('of one pixel the first, the extremes, the last and every marked point are kept, in their order', () => {
  const ys = [5, 9, 4, 6, 1, 7];
  const points = ys.map((y, i) => point(10 + i / 10, y, i === 3));
  expect(reducedPoints(points).map((one) => one.y)).toEqual([5, 9, 6, 1, 7]);
});

test('reducing keeps the extremes and every marked session of any series', () => {
  const one = fc.record({ y: fc.integer({ min: 0, max: 300 }), marked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 400 }), (made) => {
      const points = made.map(({ y, marked }, i) => point(i / 7, y, marked));
      const reduced = reducedPoints(points);
      const ys = (list: readonly LinePoint[]) => list.map((each) => each.y);
      expect(Math.min(...ys(reduced))).toBe(Math.min(...ys(points)));
      expect(Math.max(...ys(reduced))).toBe(Math.max(...ys(points)));
      expect(reduced.filter((each) => each.marked)).toEqual(points.filter((each) => each.marked));
    }),
    { seed: 5 },
  );
});

test('a run of one session is a dot and has no area', () => {
  expect(linePath([point(3, 4)])).toBe('M3 4h0');
  expect(areaPath([point(3, 4)], 10)).toBe('');
  expect(areaPath([point(3, 4), point(5, 6)], 10)).toBe('M3 10L3 4L5 6V10z');
});
