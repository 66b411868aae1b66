import { describe, expect, it } from 'vitest';
import { returnModel } from '../../../server/stats/return-model.ts';

const share = [0.01, 0.03, Number.NaN, -0.01, 0.02, 0.05];
const market = [0.02, 0.01, 0.04, -0.02, 0.01, Number.NaN];

describe('a model of what a share returns', () => {
  it('is the mean of the share in the mean-adjusted kind, of the sessions that both have', () => {
    const model = returnModel('meanAdjusted', share, market);
    expect(model).toMatchObject({ beta: 0, df: 3, nUsed: 4, levelVariance: 0.25, slopeVariance: 0 });
    expect(model?.alpha).toBeCloseTo(0.0125, 15);
    // (−0.0025)² + 0.0175² + (−0.0225)² + 0.0075² = 0.000875
    expect(model?.residualDeviation).toBeCloseTo(Math.sqrt(0.000875 / 3), 15);
  });

  it('is the market in the market-adjusted kind, where nothing is estimated but the spread', () => {
    const model = returnModel('marketAdjusted', share, market);
    expect(model).toMatchObject({ alpha: 0, beta: 1, df: 3, nUsed: 4, levelVariance: 0, slopeVariance: 0 });
    // Differences −0.01, 0.02, 0.01, 0.01 around 0.0075.
    expect(model?.residualDeviation).toBeCloseTo(Math.sqrt(0.000475 / 3), 15);
  });

  it.each(['marketModel', 'marketAdjusted', 'meanAdjusted'] as const)(
    'is as wide as the returns are large, however small (%s)',
    (kind) => {
      const small = returnModel(
        kind,
        share.map((value) => value * 1e-9),
        market.map((value) => value * 1e-9),
      );
      const width = returnModel(kind, share, market)?.residualDeviation ?? Number.NaN;
      expect((small?.residualDeviation ?? Number.NaN) / width / 1e-9).toBeCloseTo(1, 9);
    },
  );

  it('is null of fewer than three sessions, and of part of the columns it is that of the part', () => {
    expect(returnModel('meanAdjusted', share, market, 0, 3)).toBeNull();
    expect(returnModel('meanAdjusted', share, market, 0, 4)?.nUsed).toBe(3);
    expect(returnModel('meanAdjusted', share, market, 1, 5)).toEqual(
      returnModel('meanAdjusted', share.slice(1, 5), market.slice(1, 5)),
    );
  });
});
