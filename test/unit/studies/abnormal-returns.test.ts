import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sumOfForecastErrors } from '../../../server/stats/forecast-error.ts';
import { returnModel } from '../../../server/stats/return-model.ts';
import { twoSidedP } from '../../../server/stats/student-t.ts';
import { alignReturns } from '../../../server/studies/abnormal-columns.ts';
import {
  abnormalSessions,
  cumulativeAbnormal,
  marketModelAt,
} from '../../../server/studies/abnormal-returns.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';
import { bundledSeries, calendarOf } from '../../support/bundled-series.ts';
import { oracle, relativeError } from '../stats/oracle-files.ts';

const EventSchema = z.object({
  event_session: z.string(),
  window: z.tuple([z.int(), z.int()]),
  alpha: z.number(),
  beta: z.number(),
  sigma: z.number(),
  n_estimation: z.int(),
  df: z.int(),
  AR: z.array(z.number()),
  se_AR_forecast: z.array(z.number()),
  p_AR: z.array(z.number()),
  CAR: z.number(),
  se_CAR_forecast: z.number(),
  p_CAR: z.number(),
});
const { results } = oracle(
  'krx_000660_event_study_dev.json',
  z.object({ results: z.array(EventSchema).min(1) }),
);

const hynix = bundledSeries('KRX-000660');
const kospi = bundledSeries('KRX-KS11');
const xkrx = calendarOf('XKRX');
const returns = alignReturns(hynix, kospi, xkrx);

/** As close as double arithmetic in another order comes. */
const tolerance = 1e-8;

function placeOf(day: string, of = returns): number {
  const place = of.placeOf(sessionDate(day));
  if (place === null) throw new Error(`${day} is no session`);
  return place;
}

describe.each(results)(
  'SK hynix against KOSPI, $event_session $window, as numpy and scipy have it',
  (known) => {
    const dayZero = placeOf(known.event_session);
    const model = marketModelAt(returns, dayZero);
    const [from, to] = known.window;

    it('the market model', () => {
      expect(model).toMatchObject({ sessions: known.n_estimation, missing: null });
      expect(model.value?.df).toBe(known.df);
      expect(relativeError(model.value?.intercept.estimate ?? 0, known.alpha)).toBeLessThan(tolerance);
      expect(relativeError(model.value?.slope.estimate ?? 0, known.beta)).toBeLessThan(tolerance);
      expect(relativeError(model.value?.residualDeviation ?? 0, known.sigma)).toBeLessThan(tolerance);
    });

    it('the cumulative abnormal return with its forecast error and p', () => {
      const car = model.value && cumulativeAbnormal(returns, model.value, dayZero, { from, to }).value;
      expect(relativeError(car?.estimate ?? 0, known.CAR)).toBeLessThan(tolerance);
      expect(relativeError(car?.standardError ?? 0, known.se_CAR_forecast)).toBeLessThan(tolerance);
      const p = car && twoSidedP(car.estimate / car.standardError, car.df);
      expect(relativeError(p ?? 0, known.p_CAR)).toBeLessThan(tolerance);
    });

    it('the abnormal return of each session', () => {
      for (const [step, reference] of known.AR.entries()) {
        const offset = from + step;
        const one =
          model.value && cumulativeAbnormal(returns, model.value, dayZero, { from: offset, to: offset });
        expect(relativeError(one?.value?.estimate ?? 0, reference)).toBeLessThan(tolerance);
        const error = known.se_AR_forecast[step] ?? 0;
        expect(relativeError(one?.value?.standardError ?? 0, error)).toBeLessThan(tolerance);
      }
    });
  },
);

describe('a sum of forecast errors', () => {
  const x = [0.01, -0.02, 0.005, 0.03, -0.01, 0.002];
  const y = [0.012, -0.025, 0.001, 0.041, -0.002, 0.003];
  const model = returnModel('marketModel', y, x);

  it('is the sum of its parts, whatever the window is cut into', () => {
    const parts = [0.02, -0.01, 0.004].map(
      (one, place) => (model && sumOfForecastErrors(model, [one], [0.01 * place]))?.estimate ?? Number.NaN,
    );
    const whole = model && sumOfForecastErrors(model, [0.02, -0.01, 0.004], [0, 0.01, 0.02]);
    expect(whole?.estimate).toBeCloseTo(
      parts.reduce((total, part) => total + part, 0),
      15,
    );
  });

  it('is none of nothing, and none where a value is missing', () => {
    expect(model && sumOfForecastErrors(model, [], [])).toBeNull();
    expect(model && sumOfForecastErrors(model, [0.01, 0.02], [0.01, Number.NaN])).toBeNull();
  });
});

describe('a share that is its own benchmark', () => {
  const own = alignReturns(kospi, kospi, xkrx);

  it('has no abnormal return on any session', () => {
    const dayZero = placeOf('2024-01-22', own);
    for (const session of abnormalSessions(own, marketModelAt(own, dayZero), dayZero)) {
      expect(session.missing).toBeNull();
      expect(Math.abs(session.abnormal ?? 1)).toBeLessThan(1e-15);
    }
  });
});

describe('what there is no return of', () => {
  const hanmi = alignReturns(bundledSeries('KRX-042700'), kospi, xkrx);
  const missingOn = (day: string, of = hanmi) => of.missingAt(placeOf(day, of));

  it('is told by its reason', () => {
    expect(missingOn('2022-04-01')).toBe('halted');
    expect(missingOn('2022-04-06')).toBe('halted'); // the session before was
    expect(missingOn('2022-05-09')).toBe('benchmarkMissing');
    expect(missingOn('2022-05-10')).toBe('benchmarkMissing'); // KOSPI lacks the session before
    expect(missingOn('2022-05-11')).toBeNull();
    expect(missingOn('2026-12-01')).toBe('notYet');
  });

  it('is none before the first bar, nor on the first itself', () => {
    const networks = alignReturns(bundledSeries('KRX-001740'), kospi, xkrx);
    expect(missingOn('2023-12-04', networks)).toBe('outsideSeries');
    expect(missingOn('2023-12-05', networks)).toBe('outsideSeries');
    expect(missingOn('2025-09-19', networks)).toBe('missingSession');
    expect(missingOn('2025-09-22', networks)).toBe('missingSession'); // spans it
  });

  it('is no session on a day without one', () => {
    expect(hanmi.placeOf(sessionDate('2024-01-21'))).toBeNull();
  });
});

describe('a share with too short a past', () => {
  it('has no model, and says how many sessions it found', () => {
    const networks = alignReturns(bundledSeries('KRX-001740'), kospi, xkrx);
    const dayZero = placeOf('2024-02-05', networks);
    const model = marketModelAt(networks, dayZero);
    expect(model).toMatchObject({ value: null, missing: 'tooFewSessions' });
    expect(model.sessions).toBe(dayZero - 11); // each from the second bar on: place 0 has no return
    expect(new Set(abnormalSessions(networks, model, dayZero).map(({ missing }) => missing))).toEqual(
      new Set(['tooFewSessions']),
    );
  });
});
