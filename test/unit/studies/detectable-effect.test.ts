import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { noncentralTAbove } from '../../../server/stats/noncentral-t.ts';
import { detectableEffect } from '../../../server/studies/detectable-effect.ts';
import { oracle, relativeError } from '../stats/oracle-files.ts';

const ReferenceSchema = z.object({
  effects: z.array(
    z.object({ n: z.int(), deviation: z.number(), power: z.number(), level: z.number(), effect: z.number() }),
  ),
  tails: z.array(
    z.object({ bound: z.number(), df: z.number(), noncentrality: z.number(), above: z.number() }),
  ),
});
const { effects, tails } = oracle('r/detectable-effect.json', ReferenceSchema);

describe('the smallest mean that a study finds', () => {
  it('is that of power.t.test in R', () => {
    for (const { n, deviation, power, level, effect } of effects) {
      const found = detectableEffect(n, deviation, { level, power });
      expect(relativeError(found?.effect ?? Number.NaN, effect)).toBeLessThan(1e-6);
      expect(found).toMatchObject({ power, nUsed: n });
    }
  });

  it('is none of one event or without scatter', () => {
    expect(detectableEffect(1, 0.05)).toBeNull();
    expect(detectableEffect(20, 0)).toBeNull();
    expect(detectableEffect(20, Number.NaN)).toBeNull();
    expect(detectableEffect(20, 0.05)?.significance).toBeCloseTo(0.05, 12);
  });
});

describe('the upper tail of the noncentral t', () => {
  it('is that of pt in R', () => {
    for (const { bound, df, noncentrality, above } of tails)
      expect(Math.abs(noncentralTAbove(bound, df, noncentrality) - above)).toBeLessThan(1e-8);
  });
});
