import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { estimateByT } from '../../../server/stats/estimate.ts';
import { defaultLags, neweyWest } from '../../../server/stats/newey-west.ts';
import { oracle, relativeError } from './oracle-files.ts';

const numbers = z.array(z.number());
const MacroSchema = z.object({
  y_g_realinv: numbers,
  x_g_realgdp: numbers,
  x_L_realint: numbers,
  printed: z.object({ coef: numbers, se: numbers, t: numbers, p: numbers }),
});

describe('American investment on output and interest, as Stata prints it', () => {
  const macro = oracle('newey_west_stata_macro.json', MacroSchema);
  const fit = neweyWest(macro.y_g_realinv, [macro.x_g_realgdp, macro.x_L_realint], 4);
  const [intercept, output, interest] = fit?.coefficients ?? [];

  it.each([
    [0, output],
    [1, interest],
    [2, intercept],
  ] as const)('has coefficient, error and p number %i', (place, point) => {
    const near = (value: number | null | undefined, reference: number | undefined) =>
      expect(relativeError(value ?? Number.NaN, reference ?? Number.NaN)).toBeLessThan(1e-7);
    near(point?.estimate, macro.printed.coef[place]);
    near(point?.standardError, macro.printed.se[place]);
    // Stata's data are stored single; a tail far out says so most.
    const p = point && estimateByT(point, 0.95).p;
    expect(relativeError(p ?? Number.NaN, macro.printed.p[place] ?? Number.NaN)).toBeLessThan(1e-5);
    expect(point).toMatchObject({ df: 199, nUsed: 202, nDropped: {}, method: 'neweyWest' });
  });

  it('is the plain regression with errors by White where no lag is allowed for', () => {
    const white = neweyWest([1, 3, 2, 5], [[1, 2, 3, 4]], 0);
    expect(white?.coefficients[1]?.estimate).toBeCloseTo(1.1, 12);
    // Residuals −0.1, 0.8, −1.3, 0.6; (4/2)·Σ(x − 2.5)²·e² / 25.
    expect(white?.coefficients[1]?.standardError).toBeCloseTo(
      Math.sqrt((2 * (2.25 * 0.01 + 0.25 * 0.64 + 0.25 * 1.69 + 2.25 * 0.36)) / 25),
      12,
    );
  });
});

describe('a gap in time', () => {
  it('keeps its place: what lies on either side is not next to each other', () => {
    const x = [1, 2, 3, Number.NaN, 1, 4, 2, 6];
    const y = [1, 3, 2, 9, 2, 5, 1, 4];
    const gapped = neweyWest(y, [x], 1);
    const closed = neweyWest(
      y.filter((_, place) => place !== 3),
      [x.filter((_, place) => place !== 3)],
      1,
    );
    expect(gapped?.coefficients[1]?.estimate).toBeCloseTo(closed?.coefficients[1]?.estimate ?? 0, 12);
    expect(gapped?.coefficients[1]?.standardError).not.toBeCloseTo(
      closed?.coefficients[1]?.standardError ?? 0,
      6,
    );
    expect(gapped?.coefficients[1]?.nDropped).toEqual({ missing: 1 });
  });

  it('leaves no fit where regressors depend on each other or rows are too few', () => {
    expect(
      neweyWest(
        [1, 2, 3, 4],
        [
          [1, 2, 3, 4],
          [2, 4, 6, 8],
        ],
        1,
      ),
    ).toBeNull();
    expect(neweyWest([1, 2], [[1, 2]], 1)).toBeNull();
  });
});

describe('the usual number of lags', () => {
  it.each([
    [50, 3],
    [100, 4],
    [250, 4],
    [2500, 8],
  ])('of %i observations is %i', (n, lags) => {
    expect(defaultLags(n)).toBe(lags);
  });
});
