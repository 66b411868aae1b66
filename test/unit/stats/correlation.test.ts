import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { kendall } from '../../../server/stats/kendall.ts';
import { adjustP } from '../../../server/stats/p-adjustment.ts';
import { pearson } from '../../../server/stats/pearson.ts';
import { spearman } from '../../../server/stats/spearman.ts';
import { oracle, relativeError } from './oracle-files.ts';

const PairsSchema = z.object({ x: z.array(z.number()), y: z.array(z.number()) });
const HollanderSchema = PairsSchema.extend({
  pearson: z.object({
    r: z.number(),
    t: z.number(),
    df: z.number(),
    p: z.number(),
    ci95_fisher_z: z.tuple([z.number(), z.number()]),
  }),
  spearman: z.object({ rho: z.number(), S: z.number(), p_exact: z.number() }),
  kendall: z.object({ tau: z.number(), T: z.number(), p_exact: z.number() }),
});
const AnscombeSchema = z.object({
  sets: z.record(
    z.string(),
    PairsSchema.extend({
      pearson: z.number(),
      p_pearson: z.number(),
      spearman: z.number(),
      p_spearman_t: z.number(),
    }),
  ),
});
const AdjustedSchema = z.object({
  p: z.array(z.number()),
  published: z.object({ bh_rejections_at_05: z.int(), bonferroni_rejections_at_05: z.int() }),
  adjusted: z.object({
    BH: z.array(z.number()),
    bonferroni: z.array(z.number()),
    holm: z.array(z.number()),
  }),
});

describe('the nine lots of tuna of Hollander and Wolfe, as R tells them', () => {
  const reference = oracle('correlation_hollander_wolfe.json', HollanderSchema);
  const { x, y } = reference;
  const near = (value: number | undefined, expected: number) =>
    expect(relativeError(value ?? Number.NaN, expected)).toBeLessThan(1e-10);

  it('have the r, t, p and interval of Pearson', () => {
    const found = pearson(x, y);
    near(found?.estimate, reference.pearson.r);
    near(found?.statistic, reference.pearson.t);
    near(found?.p, reference.pearson.p);
    near(found?.interval?.low, reference.pearson.ci95_fisher_z[0]);
    near(found?.interval?.high, reference.pearson.ci95_fisher_z[1]);
    expect(found).toMatchObject({ df: reference.pearson.df, nUsed: 9, nDropped: {}, method: 'pearsonByT' });
  });

  it('have the rho and the exact p of Spearman', () => {
    const found = spearman(x, y);
    near(found?.estimate, reference.spearman.rho);
    near(found?.p, reference.spearman.p_exact);
    expect(found).toMatchObject({ statistic: reference.spearman.S, method: 'spearmanExact', df: null });
  });

  it('have the tau and the exact p of Kendall', () => {
    const found = kendall(x, y);
    near(found?.estimate, reference.kendall.tau);
    near(found?.p, reference.kendall.p_exact);
    expect(found).toMatchObject({ statistic: reference.kendall.T, method: 'kendallExact', df: null });
  });
});

describe.each(Object.entries(oracle('anscombe.json', AnscombeSchema).sets))(
  'set %s of Anscombe',
  (_, { x, y, ...reference }) => {
    it('has the correlations and p that scipy gives', () => {
      const [straight, ranked] = [pearson(x, y), spearman(x, y)];
      expect(relativeError(straight?.estimate ?? Number.NaN, reference.pearson)).toBeLessThan(1e-9);
      expect(relativeError(straight?.p ?? Number.NaN, reference.p_pearson)).toBeLessThan(1e-9);
      expect(relativeError(ranked?.estimate ?? Number.NaN, reference.spearman)).toBeLessThan(1e-9);
      expect(relativeError(ranked?.p ?? Number.NaN, reference.p_spearman_t)).toBeLessThan(1e-9);
      expect(ranked?.method).toBe('spearmanByT');
    });
  },
);

describe('the fifteen p of Benjamini and Hochberg', () => {
  const { p, published, adjusted } = oracle('bh_1995.json', AdjustedSchema);

  it.each([
    ['benjaminiHochberg', adjusted.BH],
    ['bonferroni', adjusted.bonferroni],
    ['holm', adjusted.holm],
  ] as const)('are those of R by %s, in any order', (method, reference) => {
    for (const [place, value] of adjustP[method](p).entries())
      expect(Math.abs(value - (reference[place] ?? Number.NaN))).toBeLessThan(1e-12);
    expect(adjustP[method](p.toReversed()).toReversed()).toEqual(adjustP[method](p));
  });

  it('reject as many as were published', () => {
    const below = (values: number[]) => values.filter((value) => value <= 0.05).length;
    expect(below(adjustP.benjaminiHochberg(p))).toBe(published.bh_rejections_at_05);
    expect(below(adjustP.bonferroni(p))).toBe(published.bonferroni_rejections_at_05);
  });

  it('are adjusted for those alone that are there', () => {
    expect(adjustP.bonferroni([0.01, Number.NaN, 0.02])).toEqual([0.02, Number.NaN, 0.04]);
    expect(adjustP.holm([0.01, Number.NaN, 0.02])).toEqual([0.02, Number.NaN, 0.02]);
    expect(adjustP.benjaminiHochberg([Number.NaN])).toEqual([Number.NaN]);
  });
});

describe('a correlation that data do not give', () => {
  it('is null of a column that never changes and of too few pairs', () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendall([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(pearson([1, 2], [2, 1])).toBeNull();
  });

  it('leaves out pairs of which a value is missing, and counts them', () => {
    const missing = { nUsed: 4, nDropped: { missing: 1 } };
    const [x, y] = [
      [1, 2, Number.NaN, 4, 5],
      [2, 1, 3, 5, 4],
    ];
    expect(pearson(x, y)).toMatchObject(missing);
    expect(spearman(x, y)).toMatchObject({ ...missing, method: 'spearmanExact' });
    expect(kendall(x, y)).toMatchObject({ ...missing, method: 'kendallExact' });
  });
});

describe('the tau of Kendall where values are equal', () => {
  const x = [1, 1, 2, 3, 3, 3];
  const y = [2, 1, 2, 5, 4, 4];

  it('has the standard error that the score has over all orders, which are 720 of six', () => {
    const found = kendall(x, y);
    const squares = ordersOf(y).map((order) => scoreOf(x, order) ** 2);
    const variance = squares.reduce((sum, one) => sum + one, 0) / squares.length;
    expect(squares).toHaveLength(720);
    expect(relativeError(found?.statistic ?? 0, scoreOf(x, y) / Math.sqrt(variance))).toBeLessThan(1e-12);
    // 15 pairs: of x 4 are of equal values, of y 2.
    expect(relativeError(found?.estimate ?? 0, scoreOf(x, y) / Math.sqrt(11 * 13))).toBeLessThan(1e-12);
    expect(found).toMatchObject({ method: 'kendallByNormal', nUsed: 6 });
    // scipy 1.17.1, kendalltau(method='asymptotic')
    expect(relativeError(found?.p ?? 0, 0.033805689293167476)).toBeLessThan(1e-12);
  });

  it('has the exact p of all orders where none are equal, in either tail', () => {
    const one = [1, 2, 3, 4, 5, 6];
    const scores = ordersOf(one).map((order) => scoreOf(one, order));
    for (const other of [
      [2, 1, 3, 4, 6, 5],
      [6, 4, 5, 3, 1, 2],
      [1, 6, 2, 5, 3, 4],
    ]) {
      const far = Math.abs(scoreOf(one, other));
      const share = scores.filter((score) => Math.abs(score) >= far).length / scores.length;
      expect(kendall(one, other)?.p).toBeCloseTo(share, 12);
    }
  });

  it('is by the normal approximation from fifty pairs', () => {
    const method = (count: number) => {
      const places = Array.from({ length: count }, (_, place) => place);
      return kendall(
        places,
        places.map((place) => (place * 7) % 53),
      )?.method;
    };
    expect([method(49), method(50)]).toEqual(['kendallExact', 'kendallByNormal']);
  });
});

/** Concordant less discordant pairs. */
function scoreOf(x: readonly number[], y: readonly number[]): number {
  const later = (place: number) => x.map((_, other) => other).filter((other) => other > place);
  return x
    .flatMap((one, place) =>
      later(place).map(
        (other) => Math.sign((x[other] ?? 0) - one) * Math.sign((y[other] ?? 0) - (y[place] ?? 0)),
      ),
    )
    .reduce((sum, sign) => sum + sign, 0);
}

function ordersOf(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, place) =>
    ordersOf(values.filter((_, other) => other !== place)).map((rest) => [value, ...rest]),
  );
}
