import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { meanByT } from '../../../server/stats/mean.ts';
import { criticalT, twoSidedP } from '../../../server/stats/student-t.ts';
import { oracle, relativeError } from './oracle-files.ts';

const TextbookSchema = z.object({
  results: z
    .array(
      z.object({
        tests: z.object({
          CAAR: z.number(),
          cross_sectional_t: z.object({ stat: z.number(), df: z.number(), p: z.number() }),
        }),
        single_events: z.record(
          z.string(),
          z.object({ df: z.number(), CAR: z.number(), t_CAR: z.number(), p_CAR: z.number() }),
        ),
      }),
    )
    .length(1),
});
const [day] = oracle('textbook_estudy2_one_day.json', TextbookSchema).results;
const events = Object.entries(day?.single_events ?? {});

const PrintedSchema = z.object({
  printed: z.object({ '2020-03-16': z.object({ mean: z.number(), t_test: z.number() }) }),
});
const printed = oracle('estudy2_printed_2020-03-16.json', PrintedSchema).printed['2020-03-16'];

describe('the mean over events of the R package estudy2, 2020-03-16', () => {
  const mean = meanByT(
    events.map(([, { CAR }]) => CAR),
    0.95,
  );
  const t = (mean?.estimate ?? Number.NaN) / (mean?.standardError ?? Number.NaN);

  it('has the mean and the t of the textbook', () => {
    const { CAAR, cross_sectional_t: test } = day?.tests ?? {
      CAAR: 0,
      cross_sectional_t: { stat: 0, df: 0, p: 0 },
    };
    expect(relativeError(mean?.estimate ?? Number.NaN, CAAR)).toBeLessThan(1e-8);
    expect(relativeError(t, test.stat)).toBeLessThan(1e-8);
    expect(relativeError(mean?.p ?? Number.NaN, test.p)).toBeLessThan(1e-8);
    expect(mean).toMatchObject({ df: test.df, nUsed: 7, nDropped: {}, method: 'meanByT' });
  });

  it('has the mean and the t that the package prints, with seven decimals', () => {
    expect(Math.abs((mean?.estimate ?? 0) - printed.mean)).toBeLessThan(5e-7);
    expect(Math.abs(t - printed.t_test)).toBeLessThan(5e-7);
  });

  it('has an interval that reaches t(0.975; 6) = 2.4469118511449786 standard errors to either side', () => {
    const reach = 2.4469118511449786 * (mean?.standardError ?? 0);
    expect(relativeError(mean?.interval.low ?? 0, (mean?.estimate ?? 0) - reach)).toBeLessThan(1e-12);
    expect(relativeError(mean?.interval.high ?? 0, (mean?.estimate ?? 0) + reach)).toBeLessThan(1e-12);
  });
});

describe('the p of a single event', () => {
  it.each(events)('of %s is the one of the textbook', (_, { t_CAR, df, p_CAR }) => {
    expect(relativeError(twoSidedP(t_CAR, df), p_CAR)).toBeLessThan(1e-8);
  });
});

describe("Student's t", () => {
  it.each([
    [1, 12.706204736174694],
    [4, 2.7764451051977934],
    [238, 1.9699815295299445],
  ])('with %i degrees of freedom has 95 %% within its quantile, as scipy 1.17 says', (df, t) => {
    expect(relativeError(criticalT(0.95, df), t)).toBeLessThan(1e-9);
    expect(twoSidedP(t, df)).toBeCloseTo(0.05, 9);
  });
});

describe('a mean that says little', () => {
  it('is null of one value, and drops what is missing', () => {
    expect(meanByT([0.01], 0.95)).toBeNull();
    expect(meanByT([0.01, Number.NaN, 0.03], 0.95)).toMatchObject({ nUsed: 2, nDropped: { missing: 1 } });
  });

  it('has no p where nothing scatters', () => {
    expect(meanByT([0.5, 0.5, 0.5], 0.95)).toMatchObject({
      p: null,
      standardError: 0,
      interval: { low: 0.5, high: 0.5 },
    });
  });
});
