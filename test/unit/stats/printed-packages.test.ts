import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fitLine, type LineFit } from '../../../server/stats/fit-line.ts';
import { sumOfForecastErrors } from '../../../server/stats/forecast-error.ts';
import { marketModelOf } from '../../../server/stats/return-model.ts';
import { oracle, relativeError } from './oracle-files.ts';
import { columns, dates, folder } from './package-returns.ts';

const InputSchema = z.object({ path: z.string(), sha256: z.string() });
const AppleSchema = z.object({
  input: InputSchema,
  printed: z.object({ AR: z.array(z.number()), t: z.array(z.number()), std_err_AR: z.number() }),
  recomputed: z.object({
    alpha: z.number(),
    beta: z.number(),
    AR: z.array(z.number()),
    CAR: z.array(z.number()),
    sigma_ddof0: z.number(),
  }),
});

describe.skipIf(folder === null)(
  'AAPL against SPY around 2007-01-09, of the Python package eventstudy',
  () => {
    const { input, printed, recomputed } = oracle('eventstudy_py_aapl_iphone_2007.json', AppleSchema);
    const file = 'gafam_spy_simple_returns.csv';
    const event = () => {
      const all = columns(file, input.sha256);
      const [share = [], market = []] = [all.get('AAPL'), all.get('SPY')];
      const day = dates(file).indexOf('2007-01-09');
      const [from, to] = [day - 332, day - 32];
      const fit = fitLine(market.slice(from, to), share.slice(from, to));
      return { fit, share: share.slice(day - 2, day + 11), market: market.slice(day - 2, day + 11) };
    };
    const sumTo = (fit: LineFit | null, market: number[], share: number[], from: number, to: number) =>
      (fit && sumOfForecastErrors(marketModelOf(fit), market.slice(from, to), share.slice(from, to)))
        ?.estimate ?? Number.NaN;

    it('has its model, its abnormal returns and their sums', () => {
      const { fit, share, market } = event();
      expect(relativeError(fit?.intercept.estimate ?? 0, recomputed.alpha)).toBeLessThan(1e-9);
      expect(relativeError(fit?.slope.estimate ?? 0, recomputed.beta)).toBeLessThan(1e-9);
      for (const [place, reference] of recomputed.AR.entries()) {
        const abnormal = sumTo(fit, market, share, place, place + 1);
        expect(relativeError(abnormal, reference)).toBeLessThan(1e-9);
        expect(Math.abs(abnormal - (printed.AR[place] ?? 0))).toBeLessThanOrEqual(5e-4);
        const cumulative = sumTo(fit, market, share, 0, place + 1);
        expect(Math.abs(cumulative - (recomputed.CAR[place] ?? 0))).toBeLessThan(1e-12);
      }
    });

    it('has the printed t once the error is taken as the package takes it: SSR over n, and no forecast error', () => {
      const { fit, share, market } = event();
      const sigma = (fit?.residualDeviation ?? 0) * Math.sqrt((fit?.df ?? 0) / (fit?.nUsed ?? 1));
      expect(relativeError(sigma, recomputed.sigma_ddof0)).toBeLessThan(1e-9);
      expect(Math.abs(sigma - printed.std_err_AR)).toBeLessThan(5e-6);
      for (const [place, reference] of printed.t.entries()) {
        const t = sumTo(fit, market, share, 0, place + 1) / (sigma * Math.sqrt(place + 1));
        expect(Math.abs(t - reference)).toBeLessThanOrEqual(0.005 + 1e-9);
      }
    });
  },
);

const EventSchema = z.object({
  alpha: z.number(),
  beta: z.number(),
  sigma: z.number(),
  n_estimation: z.int(),
  CAR: z.number(),
  se_CAR_forecast: z.number(),
});
const TextbookSchema = z.object({
  input: InputSchema,
  results: z.tuple([z.object({ single_events: z.record(z.string(), EventSchema) })]),
});

describe.skipIf(folder === null)('seven American shares on 2020-03-16, by the textbook', () => {
  const { input, results } = oracle('textbook_estudy2_one_day.json', TextbookSchema);
  const file = 'estudy2_log_returns.csv';

  it.each(Object.entries(results[0].single_events))('%s has its model and forecast error', (name, known) => {
    const all = columns(file, input.sha256);
    const days = dates(file).map((day) => day.replaceAll('"', ''));
    const [from, to] = [days.indexOf('2019-04-02'), days.indexOf('2020-03-13') + 1];
    const [share = [], market = []] = [all.get(name), all.get('GSPC')];
    const fit = fitLine(market.slice(from, to), share.slice(from, to));
    expect(fit?.nUsed).toBe(known.n_estimation);
    expect(relativeError(fit?.intercept.estimate ?? 0, known.alpha)).toBeLessThan(1e-8);
    expect(relativeError(fit?.slope.estimate ?? 0, known.beta)).toBeLessThan(1e-8);
    expect(relativeError(fit?.residualDeviation ?? 0, known.sigma)).toBeLessThan(1e-8);
    const day = days.indexOf('2020-03-16');
    const sum =
      fit && sumOfForecastErrors(marketModelOf(fit), market.slice(day, day + 1), share.slice(day, day + 1));
    expect(relativeError(sum?.estimate ?? 0, known.CAR)).toBeLessThan(1e-8);
    expect(relativeError(sum?.standardError ?? 0, known.se_CAR_forecast)).toBeLessThan(1e-8);
  });
});
