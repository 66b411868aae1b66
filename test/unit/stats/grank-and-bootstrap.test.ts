import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventReturns } from '../../../server/stats/event-returns.ts';
import { grankTest } from '../../../server/stats/grank-test.ts';
import { returnModel } from '../../../server/stats/return-model.ts';
import { stationaryBootstrap } from '../../../server/stats/stationary-bootstrap.ts';
import { groupBy } from '../../../server/store/group-by.ts';
import { oracle, relativeError } from './oracle-files.ts';

const ReturnSchema = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);
const IntervalSchema = z.object({
  meanBlock: z.number(),
  level: z.number(),
  low: z.number(),
  high: z.number(),
});
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
    session: z.array(z.int()),
    bySession: IntervalSchema,
    byEvent: IntervalSchema,
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

describe('twelve events, two shares listed late and one halted, in R', () => {
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

  it.each(['bySession', 'byEvent'] as const)(
    'have its studentised bootstrap interval, %s, draw by draw',
    (way) => {
      const { seed, replicates, session } = reference.bootstrap;
      const { meanBlock, level, low, high } = reference.bootstrap[way];
      const groups = groupBy([...reference.car.entries()], ([at]) => (way === 'byEvent' ? at : session[at]));
      const drawn = [...groups.values()].map((own) => ({
        sum: own.reduce((sum, [, car]) => sum + car, 0),
        count: own.length,
      }));
      const interval = stationaryBootstrap(drawn, { replicates, meanBlock, level, random: parkMiller(seed) });
      expect(relativeError(interval?.low ?? Number.NaN, low)).toBeLessThan(1e-9);
      expect(relativeError(interval?.high ?? Number.NaN, high)).toBeLessThan(1e-9);
    },
  );
});

describe('a stationary bootstrap', () => {
  const alone = (values: readonly number[]) => values.map((sum) => ({ sum, count: 1 }));
  const design = { replicates: 500, meanBlock: 2, level: 0.95, random: parkMiller(1) };
  const widthOf = (found: { low: number; high: number } | null) => (found?.high ?? 0) - (found?.low ?? 0);

  it('has no width of equal values, and is none of one group', () => {
    expect(stationaryBootstrap(alone([0.5, 0.5, 0.5, Number.NaN]), design)).toEqual({
      level: 0.95,
      low: 0.5,
      high: 0.5,
    });
    expect(stationaryBootstrap(alone([0.5, Number.NaN]), design)).toBeNull();
    expect(stationaryBootstrap([{ sum: 3, count: 12 }], design)).toBeNull();
  });

  it('is none where values are so much alike that a quantile has no end', () => {
    const oneApart = [...Array.from({ length: 11 }, () => 0.5), 0.75];
    expect(stationaryBootstrap(alone(oneApart), design)).toBeNull();
  });

  it('is wider where neighbours move together and blocks are longer', () => {
    const waves = Array.from({ length: 200 }, (_, place) => Math.sin(place / 8));
    const width = (meanBlock: number) =>
      widthOf(stationaryBootstrap(alone(waves), { ...design, meanBlock, random: parkMiller(5) }));
    expect(width(15)).toBeGreaterThan(1.5 * width(1));
  });

  it('is as wide of three alike values a group as of one, and wider than of them one by one', () => {
    const values = Array.from({ length: 30 }, (_, place) => Math.sin(place * place));
    const drawn = (groups: Parameters<typeof stationaryBootstrap>[0]) =>
      widthOf(stationaryBootstrap(groups, { ...design, meanBlock: 1, random: parkMiller(9) }));
    const ofOne = drawn(alone(values));
    expect(drawn(values.map((value) => ({ sum: 3 * value, count: 3 })))).toBeCloseTo(ofOne, 12);
    const oneByOne = drawn(alone(values.flatMap((value) => [value, value, value])));
    expect(oneByOne).toBeLessThan(0.7 * ofOne);
  });
});
