import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventReturns } from '../../../server/stats/event-returns.ts';
import { grankTest } from '../../../server/stats/grank-test.ts';
import { returnModel } from '../../../server/stats/return-model.ts';
import { stationaryBootstrap } from '../../../server/stats/stationary-bootstrap.ts';
import { oracle, relativeError } from './oracle-files.ts';

const ReturnSchema = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);
const ReferenceSchema = z.object({
  market: z.array(z.number()),
  shares: z.array(z.array(ReturnSchema)),
  estimation: z.int(),
  window: z.int(),
  car: z.array(z.number()),
  grank: z.object({ t: z.number(), df: z.int(), p: z.number() }),
  bootstrap: z.object({
    seed: z.int(),
    replicates: z.int(),
    meanBlock: z.number(),
    low: z.number(),
    high: z.number(),
  }),
});
const reference = oracle('r/grank-and-bootstrap.json', ReferenceSchema);

/** Park and Miller's generator, as the script in R has it. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (16807 * state) % 2147483647;
    return state / 2147483647;
  };
}

describe('twelve events of three sessions, two shares listed late and one halted, in R', () => {
  const { estimation, window, market } = reference;
  const events = reference.shares.map((share) => {
    const pair = (from: number, to: number) => ({
      share: Float64Array.from(share.slice(from, to)),
      market: Float64Array.from(market.slice(from, to)),
    });
    const before = pair(0, estimation);
    const model = returnModel('marketModel', before.share, before.market);
    const event = model && eventReturns(model, () => before, pair(estimation, estimation + window));
    if (!event) throw new Error('an event has no returns');
    return event;
  });

  it('have the cumulative abnormal returns of lm', () => {
    for (const [place, { cumulative }] of events.entries())
      expect(relativeError(cumulative.estimate, reference.car[place] ?? Number.NaN)).toBeLessThan(1e-9);
  });

  it('have its generalized rank test', () => {
    const test = grankTest(events);
    expect(relativeError(test?.statistic ?? Number.NaN, reference.grank.t)).toBeLessThan(1e-9);
    expect(relativeError(test?.p ?? Number.NaN, reference.grank.p)).toBeLessThan(1e-9);
    expect(test).toMatchObject({ df: reference.grank.df, method: 'grank', nUsed: 12, nDropped: {} });
  });

  it('have its interval by the stationary bootstrap, draw by draw', () => {
    const { seed, replicates, meanBlock, low, high } = reference.bootstrap;
    const interval = stationaryBootstrap(reference.car, {
      ...{ replicates, meanBlock, level: 0.95, random: parkMiller(seed) },
    });
    expect(relativeError(interval?.low ?? Number.NaN, low)).toBeLessThan(1e-9);
    expect(relativeError(interval?.high ?? Number.NaN, high)).toBeLessThan(1e-9);
  });
});

describe('a stationary bootstrap', () => {
  it('has no width of equal values, and is none of one', () => {
    const design = { replicates: 100, meanBlock: 2, level: 0.95, random: parkMiller(1) };
    expect(stationaryBootstrap([0.5, 0.5, 0.5, Number.NaN], design)).toEqual({
      level: 0.95,
      low: 0.5,
      high: 0.5,
    });
    expect(stationaryBootstrap([0.5, Number.NaN], design)).toBeNull();
  });

  it('is wider where neighbours move together and blocks are longer', () => {
    const waves = Array.from({ length: 200 }, (_, place) => Math.sin(place / 8));
    const width = (meanBlock: number) => {
      const found = stationaryBootstrap(waves, {
        ...{ replicates: 500, meanBlock, level: 0.95, random: parkMiller(5) },
      });
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    expect(width(15)).toBeGreaterThan(1.5 * width(1));
  });
});
