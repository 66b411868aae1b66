import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDUCE_ABOVE, reducePoints } from '../../client/charts/reduce-points.ts';

const walk = fc.uint16Array({ minLength: REDUCE_ABOVE + 1, maxLength: REDUCE_ABOVE + 600 });

describe('a line drawn through fewer points', () => {
  it('keeps the extremes of every pixel column, the ends and the marked sessions, in order and once', () => {
    fc.assert(
      fc.property(
        walk,
        fc.integer({ min: 1, max: 900 }),
        fc.array(fc.nat(REDUCE_ABOVE), { maxLength: 30 }),
        (prices, columns, marked) => {
          const values = [...prices];
          const view = { from: 0, to: values.length - 1 };
          const kept = reducePoints(values, view, columns, new Set([...marked, 3.5]));
          expect(kept.every((index, place) => place === 0 || index > (kept[place - 1] ?? index))).toBe(true);
          expect(kept.length).toBeLessThanOrEqual(2 * (columns + 1) + 2 + marked.length);
          const has = new Set(kept);
          expect([view.from, view.to, ...marked].filter((index) => !has.has(index))).toEqual([]);
          const size = Math.max(values.length / columns, 1);
          const lost: number[] = [];
          for (let start = 0; start < values.length; start += size) {
            const [from, to] = [Math.floor(start), Math.min(Math.floor(start + size), values.length)];
            const column = values.slice(from, to);
            const drawn = new Set(column.filter((_, place) => has.has(from + place)));
            for (const extreme of [Math.min(...column), Math.max(...column)]) {
              if (column.length > 0 && !drawn.has(extreme)) lost.push(from);
            }
          }
          expect(lost).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });
});
