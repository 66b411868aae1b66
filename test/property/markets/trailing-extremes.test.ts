import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trailingExtremes } from '../../../server/markets/trailing-extremes.ts';

/** Values with holes, and window starts that never fall and never pass their own place. */
const windows = fc
  .array(
    fc.record({ value: fc.option(fc.integer({ min: 1, max: 9 })), step: fc.integer({ min: 0, max: 3 }) }),
    {
      maxLength: 60,
    },
  )
  .map((rows) => {
    let start = 0;
    return {
      values: rows.map((row) => row.value),
      starts: rows.map((row, place) => {
        start = Math.min(place, start + row.step);
        return start;
      }),
    };
  });

describe('trailing extremes', () => {
  it.each(['highest', 'lowest'] as const)('the %s of each window equals that of a plain search', (side) => {
    fc.assert(
      fc.property(windows, ({ values, starts }) => {
        const plain = values.map((_, place) => {
          const inside = values.slice(starts[place], place).filter((value) => value !== null);
          if (inside.length === 0) return null;
          return side === 'highest' ? Math.max(...inside) : Math.min(...inside);
        });
        const given = Float64Array.from(values, (value) => value ?? Number.NaN);
        const found = trailingExtremes(given, Int32Array.from(starts), side);
        expect([...found].map((value) => (Number.isNaN(value) ? null : value))).toEqual(plain);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
