import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { estimateByT } from '../../../server/stats/estimate.ts';
import { fitLine } from '../../../server/stats/fit-line.ts';
import { oracle, relativeError } from './oracle-files.ts';

const NorrisSchema = z.object({
  x: z.array(z.number()),
  y: z.array(z.number()),
  certified: z.object({
    B0: z.number(),
    B1: z.number(),
    se_B0: z.number(),
    se_B1: z.number(),
    residual_sd: z.number(),
    df: z.number(),
    F: z.number(),
  }),
});

const AnscombeSchema = z.object({
  sets: z.record(
    z.string(),
    z.object({
      x: z.array(z.number()),
      y: z.array(z.number()),
      slope: z.number(),
      intercept: z.number(),
      se_slope: z.number(),
      p_pearson: z.number(),
    }),
  ),
});

describe('the line through NIST Norris', () => {
  const { x, y, certified } = oracle('nist_norris_ols.json', NorrisSchema);
  const fit = fitLine(x, y);

  it.each([
    ['intercept', fit?.intercept.estimate, certified.B0],
    ['slope', fit?.slope.estimate, certified.B1],
    ['standard error of the intercept', fit?.intercept.standardError, certified.se_B0],
    ['standard error of the slope', fit?.slope.standardError, certified.se_B1],
    ['residual deviation', fit?.residualDeviation, certified.residual_sd],
    ['F', ((fit?.slope.estimate ?? 0) / (fit?.slope.standardError ?? 0)) ** 2, certified.F],
  ])('has the certified %s', (_, value, reference) => {
    expect(relativeError(value ?? Number.NaN, reference)).toBeLessThan(1e-9);
  });

  it('says what it was made from', () => {
    expect(fit?.slope).toMatchObject({ df: certified.df, method: 'leastSquares', nUsed: 36, nDropped: {} });
  });
});

describe.each(Object.entries(oracle('anscombe.json', AnscombeSchema).sets))(
  'the line through set %s of Anscombe',
  (_, { x, y, slope, intercept, se_slope, p_pearson }) => {
    it('has the slope, intercept, standard error and p that scipy gives', () => {
      const fit = fitLine(x, y);
      expect(relativeError(fit?.slope.estimate ?? Number.NaN, slope)).toBeLessThan(1e-9);
      expect(relativeError(fit?.intercept.estimate ?? Number.NaN, intercept)).toBeLessThan(1e-9);
      expect(relativeError(fit?.slope.standardError ?? Number.NaN, se_slope)).toBeLessThan(1e-9);
      const p = fit && estimateByT(fit.slope, 0.95).p;
      expect(relativeError(p ?? Number.NaN, p_pearson)).toBeLessThan(1e-9);
    });
  },
);

describe('a line that data do not give', () => {
  it('drops pairs of which a value is missing, and counts them', () => {
    const fit = fitLine([0, 1, 2, Number.NaN, 4], [0, 1, 3, 9, Number.NaN]);
    expect(fit?.slope).toMatchObject({ estimate: 1.5, nUsed: 3, nDropped: { missing: 2 } });
    expect(fit?.intercept.estimate).toBeCloseTo(-1 / 6, 14);
  });

  it('is null of fewer than three pairs and of an x that never changes', () => {
    expect(fitLine([1, 2], [1, 2])).toBeNull();
    expect(fitLine([3, 3, 3, 3], [1, 2, 3, 4])).toBeNull();
  });
});
