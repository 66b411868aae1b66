import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bmpTest } from '../../../server/stats/bmp-test.ts';
import { corradoRankTest } from '../../../server/stats/corrado-rank-test.ts';
import { crossSectionalTest } from '../../../server/stats/cross-sectional-test.ts';
import { crudeDependenceTest } from '../../../server/stats/crude-dependence-test.ts';
import { type EventReturns, eventReturns } from '../../../server/stats/event-returns.ts';
import { generalizedSignTest } from '../../../server/stats/generalized-sign-test.ts';
import { kolariPynnonenTests } from '../../../server/stats/kolari-pynnonen-test.ts';
import { patellTest } from '../../../server/stats/patell-test.ts';
import { returnModel } from '../../../server/stats/return-model.ts';
import type { TestResult } from '../../../server/stats/test-result.ts';
import { oracle, relativeError } from './oracle-files.ts';
import { columns, dates, folder } from './package-returns.ts';

const InputSchema = z.object({ path: z.string(), sha256: z.string() });
const StatisticSchema = z.object({ stat: z.number(), p: z.number().optional(), df: z.number().optional() });
const TextbookSchema = z.object({
  input: InputSchema,
  results: z.tuple([
    z.object({
      tests: z.object({
        cross_sectional_t: StatisticSchema,
        patell_z: StatisticSchema,
        bmp_t: StatisticSchema,
        generalized_sign_z: StatisticSchema,
        corrado_rank: StatisticSchema,
        crude_dependence_t: StatisticSchema,
        mean_residual_correlation: z.number(),
        kolari_pynnonen_adj_bmp: StatisticSchema,
        kolari_pynnonen_adj_patell: StatisticSchema,
      }),
      single_events: z.record(
        z.string(),
        z.object({
          AR: z.tuple([z.number()]),
          se_AR_forecast: z.tuple([z.number()]),
          CAR: z.number(),
          se_CAR_forecast: z.number(),
        }),
      ),
    }),
  ]),
});
const PrintedSchema = z.object({
  input: InputSchema,
  printed: z.object({ '2020-03-16': z.record(z.string(), z.number()) }),
});

const shares = ['AMZN', 'ZM', 'UBER', 'NFLX', 'SHOP', 'FB', 'UPWK'];
const file = 'estudy2_log_returns.csv';

/** The seven shares around 2020-03-16, with `sessions` in the window of the event. */
function sevenShares(sha256: string, sessions: number): EventReturns[] {
  const all = columns(file, sha256);
  const days = dates(file).map((day) => day.replaceAll('"', ''));
  const [from, to] = [days.indexOf('2019-04-02'), days.indexOf('2020-03-13') + 1];
  const between = (name: string, start: number, end: number) =>
    Float64Array.from(all.get(name)?.slice(start, end) ?? []);
  return shares.map((name) => {
    const pair = (start: number, end: number) => ({
      share: between(name, start, end),
      market: between('GSPC', start, end),
    });
    const estimation = pair(from, to);
    const model = returnModel('marketModel', estimation.share, estimation.market);
    const event = model && eventReturns(model, () => estimation, pair(to, to + sessions));
    if (!event) throw new Error(`${name} has no event`);
    return event;
  });
}

describe.skipIf(folder === null)('seven American shares on 2020-03-16', () => {
  const { input, results } = oracle('textbook_estudy2_one_day.json', TextbookSchema);
  const [{ tests, single_events }] = results;
  const near = (test: TestResult | null, reference: z.infer<typeof StatisticSchema>) => {
    expect(relativeError(test?.statistic ?? Number.NaN, reference.stat)).toBeLessThan(1e-8);
    if (reference.p !== undefined)
      expect(relativeError(test?.p ?? Number.NaN, reference.p)).toBeLessThan(1e-8);
    if (reference.df !== undefined) expect(test?.df).toBe(reference.df);
    expect(test).toMatchObject({ nUsed: 7, nDropped: {} });
  };

  it('have the abnormal returns and errors of the textbook', () => {
    for (const [place, event] of sevenShares(input.sha256, 1).entries()) {
      const known = single_events[shares[place] ?? ''];
      expect(relativeError(event.abnormal[0] ?? 0, known?.AR[0] ?? 0)).toBeLessThan(1e-8);
      expect(relativeError(event.standardErrors[0] ?? 0, known?.se_AR_forecast[0] ?? 0)).toBeLessThan(1e-8);
      expect(relativeError(event.cumulative.estimate, known?.CAR ?? 0)).toBeLessThan(1e-8);
      expect(relativeError(event.cumulative.standardError, known?.se_CAR_forecast ?? 0)).toBeLessThan(1e-8);
    }
  });

  it('have every test of the textbook, where two shares were listed in the estimation window', () => {
    const events = sevenShares(input.sha256, 1);
    near(crossSectionalTest(events), tests.cross_sectional_t);
    near(patellTest(events), tests.patell_z);
    near(bmpTest(events), tests.bmp_t);
    near(generalizedSignTest(events), tests.generalized_sign_z);
    near(corradoRankTest(events), tests.corrado_rank);
    near(crudeDependenceTest(events), tests.crude_dependence_t);
    const { kolariPynnonen, adjustedPatell, meanCorrelation } = kolariPynnonenTests(events);
    near(kolariPynnonen, tests.kolari_pynnonen_adj_bmp);
    near(adjustedPatell, tests.kolari_pynnonen_adj_patell);
    expect(relativeError(meanCorrelation ?? 0, tests.mean_residual_correlation)).toBeLessThan(1e-8);
  });

  it('have what the package prints, once its own ways are followed', () => {
    const printed = oracle('estudy2_printed_2020-03-16.json', PrintedSchema).printed['2020-03-16'];
    const events = sevenShares(input.sha256, 1);
    const near7 = (value: number | undefined, reference: number | undefined) =>
      expect(Math.abs((value ?? Number.NaN) - (reference ?? Number.NaN))).toBeLessThan(5e-7);
    near7(crossSectionalTest(events)?.statistic, printed.t_test);
    near7(crudeDependenceTest(events)?.statistic, printed.bw_1985);

    // Standard deviations over n − 1 in place of n − 2, of which the shares count as independent.
    const deviations = events.map(
      ({ model }) => model.residualDeviation * Math.sqrt(model.df / (model.nUsed - 1)),
    );
    const total = events.reduce((sum, { cumulative }) => sum + cumulative.estimate, 0);
    near7(total / Math.sqrt(deviations.reduce((sum, one) => sum + one * one, 0)), printed.bw_1980);

    // The market's mean and squares are of all 240 sessions, also for shares that have fewer.
    const [first] = events;
    const [onDay = Number.NaN] = columns(file, input.sha256).get('GSPC')?.slice(240) ?? [];
    const distance = onDay - (first?.model.marketMean ?? Number.NaN);
    const standardised = events.map(({ model, cumulative }, place) => {
      const variance = 1 + 1 / model.nUsed + distance ** 2 * (first?.model.slopeVariance ?? Number.NaN);
      return cumulative.estimate / ((deviations[place] ?? Number.NaN) * Math.sqrt(variance));
    });
    const sum = standardised.reduce((one, other) => one + other, 0);
    const spread = events.reduce((one, { model }) => one + (model.nUsed - 2) / (model.nUsed - 4), 0);
    near7(sum / Math.sqrt(spread), printed.patell);
    const mean = sum / 7;
    const squares = standardised.reduce((one, other) => one + (other - mean) ** 2, 0);
    near7((Math.sqrt(7) * mean) / Math.sqrt(squares / 6), printed.boehmer);

    // p of the sign test is that of all sessions of all shares together.
    const residuals = events.flatMap((event) => [...event.residuals].filter((value) => !Number.isNaN(value)));
    const p = residuals.filter((value) => value > 0).length / residuals.length;
    near7((5 - 7 * p) / Math.sqrt(7 * p * (1 - p)), printed.gsign);
  });
});

describe('tests that events do not give', () => {
  const event = (scatter: number): EventReturns => {
    const market = Float64Array.from({ length: 60 }, (_, place) => Math.sin(place) / 50);
    const share = market.map((value, place) => value + scatter * Math.cos(3 * place));
    const model = returnModel('marketAdjusted', share, market);
    const found =
      model &&
      eventReturns(model, () => ({ share, market }), {
        share: share.slice(0, 2),
        market: market.slice(0, 2),
      });
    if (!found) throw new Error('no event');
    return found;
  };

  it('are null of one event where they need two, and of none', () => {
    expect(crossSectionalTest([event(0.01)])).toBeNull();
    expect(bmpTest([event(0.01)])).toBeNull();
    expect(kolariPynnonenTests([event(0.01)]).kolariPynnonen).toBeNull();
    for (const test of [
      crossSectionalTest,
      bmpTest,
      patellTest,
      generalizedSignTest,
      corradoRankTest,
      crudeDependenceTest,
    ])
      expect(test([])).toBeNull();
  });

  it('are null where the model has too few degrees of freedom for a variance', () => {
    const short = (sessions: number): EventReturns => {
      const [share, market] = [Float64Array.of(1, 3, 2, 5, 1), Float64Array.of(1, 1, 2, 2, 3)];
      const pair = { share: share.slice(0, sessions), market: market.slice(0, sessions) };
      const model = returnModel('marketAdjusted', pair.share, pair.market);
      const found = model && eventReturns(model, () => pair, pair);
      if (!found) throw new Error('no event');
      return found;
    };
    expect(patellTest([short(3)])).toBeNull();
    expect(patellTest([event(0.01), short(3)])).toBeNull();
    expect(patellTest([short(4)])).toMatchObject({ method: 'patell', nUsed: 1 });
  });

  it('by ranks are null where every mean rank is a half, and do not mind a session that no share has', () => {
    const ranked = (residuals: number[], abnormal: number[]): EventReturns => ({
      ...event(0.01),
      residuals: Float64Array.from(residuals),
      abnormal: Float64Array.from(abnormal),
    });
    // Seven returns, and the same in the opposite order of size.
    const there = [3, -1, 4, -2, 6];
    const back = there.map((value) => -value);
    expect(corradoRankTest([ranked(there, [5, -7]), ranked(back, [-5, 7])])).toBeNull();
    const whole = corradoRankTest([ranked(there, [5, 7])]);
    const missing = corradoRankTest([ranked([...there, Number.NaN], [5, 7])]);
    expect(whole?.statistic).toBeGreaterThan(0);
    expect(missing?.statistic).toBeCloseTo(whole?.statistic ?? Number.NaN, 12);
    expect(missing).toMatchObject({ method: 'corradoRank', nUsed: 1 });
  });

  it('leave out events without any scatter, and count them', () => {
    const events = [event(0.01), event(0.02), event(0)];
    expect(patellTest(events)).toMatchObject({ nUsed: 2, nDropped: { noScatter: 1 } });
    expect(bmpTest([event(0), event(0)])).toBeNull();
  });
});
