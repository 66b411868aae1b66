import { describe, expect, it } from 'vitest';
import { eventReturns } from '../../../server/stats/event-returns.ts';
import { meanResidualCorrelation } from '../../../server/stats/residual-correlation.ts';
import { returnModel } from '../../../server/stats/return-model.ts';
import { seededRandom } from '../../../server/stats/seeded-random.ts';

/** Events whose residuals share a part, so that pairs are correlated by a half; some with sessions missing. */
function events(count: number, isMissing: (event: number, session: number) => boolean) {
  const random = seededRandom(4);
  const noise = () => random() + random() + random() - 1.5;
  const common = Array.from({ length: 120 }, noise);
  return Array.from({ length: count }, (_, event) => {
    const share = Float64Array.from(common, (shared, session) =>
      isMissing(event, session) ? Number.NaN : shared + noise(),
    );
    const market = new Float64Array(120);
    const pair = { share, market };
    const model = returnModel('meanAdjusted', share, market);
    const found =
      model && eventReturns(model, () => pair, { share: share.slice(119), market: market.slice(119) });
    if (!found) throw new Error('no event');
    return found;
  });
}

describe('the mean correlation of residuals', () => {
  const isMissing = (event: number, session: number) => event % 3 === 0 && session < event % 50;

  it('is that of pairs one by one up to 20,000 of them, and near it beyond', () => {
    const few = events(200, isMissing);
    const many = events(202, isMissing);
    const one = meanResidualCorrelation(few) ?? Number.NaN;
    const other = meanResidualCorrelation(many) ?? Number.NaN;
    expect(one).toBeGreaterThan(0.4);
    expect(one).toBeLessThan(0.6);
    expect(Math.abs(one - other)).toBeLessThan(0.005);
  });

  it('is the same by sums as by pairs where nothing is missing', () => {
    const whole = events(60, () => false);
    const columns = whole.map(({ residuals }) => residuals);
    let [total, pairs] = [0, 0];
    for (let a = 1; a < columns.length; a += 1)
      for (let b = 0; b < a; b += 1) {
        const [x = new Float64Array(), y = new Float64Array()] = [columns[a], columns[b]];
        const dot = (u: Float64Array, v: Float64Array) =>
          u.reduce((sum, value, at) => sum + value * (v[at] ?? 0), 0);
        total += dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y)); // residuals around a mean are centred
        pairs += 1;
      }
    expect(meanResidualCorrelation(whole)).toBeCloseTo(total / pairs, 10);
  });

  it('is none of one event', () => {
    expect(meanResidualCorrelation(events(1, () => false))).toBeNull();
  });
});
