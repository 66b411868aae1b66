import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTicks } from '../../../shared/drawing/round-ticks.ts';

test('round values inside the range, as many as may be', () => {
  expect(roundTicks(131_000, 166_900, 5)).toEqual({ values: [140_000, 150_000, 160_000], decimals: 0 });
  expect(roundTicks(117.2, 119.9, 5).values).toEqual([117.5, 118, 118.5, 119, 119.5]);
  expect(roundTicks(0.11, 0.19, 4)).toMatchObject({ decimals: 2 });
});

test('never more than asked for, always inside, in equal steps of 1, 2, 2.5 or 5', () => {
  const range = fc.tuple(
    fc.double({ min: 0.01, max: 2e6, noNaN: true }),
    fc.double({ min: 0.01, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(range, fc.integer({ min: 1, max: 5 }), ([low, span], most) => {
      const { values } = roundTicks(low, low + span, most);
      expect(values.length).toBeLessThanOrEqual(most);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low - span * 1e-9);
        expect(value).toBeLessThanOrEqual(low + span * (1 + 1e-9));
      }
      const [first, second] = values;
      if (first === undefined || second === undefined) return;
      const lead = Number((second - first).toExponential(6).split('e')[0]);
      expect([1, 2, 2.5, 5]).toContainEqual(Number(lead.toFixed(3)));
    }),
    { seed: 4 },
  );
});

test('a range without extent is refused by name', () => {
  expect(() => roundTicks(5, 5, 3)).toThrow(/low is 5/);
});
