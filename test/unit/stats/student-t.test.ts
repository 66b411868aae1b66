import cumulative from '@stdlib/stats-base-dists-t-cdf';
import { describe, expect, it } from 'vitest';
import { twoSidedP } from '../../../server/stats/student-t.ts';
import { relativeError } from './oracle-files.ts';

describe("the p of Student's t", () => {
  it("is the library's to twelve digits, from 0 to far out in the tail", () => {
    for (const df of [1, 2, 3, 4, 7, 19, 58, 99, 238, 239, 1000, 9999, 12_000, 3.5])
      for (const t of [0.001, 0.1, 0.5, 0.9, 1, 1.3, 1.96, 2.5, 4, 7, 12, 30]) {
        const known = 2 * cumulative(-t, df);
        expect(relativeError(twoSidedP(t, df), known)).toBeLessThan(df > 1000 ? 1e-10 : 1e-12);
        expect(twoSidedP(-t, df)).toBe(twoSidedP(t, df));
      }
  });

  it('is 1 of nothing, 0 of everything and none of none', () => {
    expect(twoSidedP(0, 19)).toBe(1);
    expect(twoSidedP(Number.POSITIVE_INFINITY, 19)).toBe(0);
    expect(twoSidedP(Number.NaN, 19)).toBeNaN();
    expect(twoSidedP(1, Number.NaN)).toBeNaN();
    expect(twoSidedP(1, 0)).toBeNaN();
  });
});
