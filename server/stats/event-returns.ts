import type { PointEstimate } from './estimate.ts';
import { forecastDeviation, sumOfForecastErrors } from './forecast-error.ts';
import type { ReturnModel } from './return-model.ts';

/** Returns of a share and of its market on the same sessions, as fractions; NaN where there is none. */
export interface ReturnPair {
  readonly share: Float64Array;
  readonly market: Float64Array;
}

/** What one event gives to the tests over several: its abnormal returns, in event time. */
export interface EventReturns {
  readonly model: ReturnModel;
  /** Share's return less what the model expects on each session of the estimation window; NaN where a return is missing. */
  readonly residuals: Float64Array;
  /** The same on each session of the event window, none missing, and the forecast error of each. */
  readonly abnormal: Float64Array;
  readonly standardErrors: Float64Array;
  /** The cumulative abnormal return over the event window, with its forecast error. */
  readonly cumulative: PointEstimate;
}

/**
 * The abnormal returns of one event under a model that was estimated before it. The windows are columns of sessions, that of the
 * estimation asked for when its residuals are; that of the event must have every return and must not touch the other. Null where a return of the event window is missing.
 * Source: MacKinlay 1997, "Event studies in economics and finance", eq. 7 to 10.
 */
export function eventReturns(
  model: ReturnModel,
  estimation: () => ReturnPair,
  window: ReturnPair,
): EventReturns | null {
  const cumulative = sumOfForecastErrors(model, window.market, window.share);
  if (cumulative === null) return null;
  const standardErrors = new Float64Array(window.market.length);
  for (let place = 0; place < standardErrors.length; place += 1)
    standardErrors[place] = forecastDeviation(
      model,
      1,
      (window.market[place] ?? Number.NaN) - model.marketMean,
    );
  return new ModelledReturns(model, estimation, lessExpected(model, window), standardErrors, cumulative);
}

/** What one event says by itself needs no residuals: they are worked out when first asked for. */
class ModelledReturns implements EventReturns {
  #residuals: Float64Array | null = null;
  readonly #estimation: () => ReturnPair;

  constructor(
    readonly model: ReturnModel,
    estimation: () => ReturnPair,
    readonly abnormal: Float64Array,
    readonly standardErrors: Float64Array,
    readonly cumulative: PointEstimate,
  ) {
    this.#estimation = estimation;
  }

  get residuals(): Float64Array {
    this.#residuals ??= lessExpected(this.model, this.#estimation());
    return this.#residuals;
  }
}

function lessExpected({ alpha, beta }: ReturnModel, { share, market }: ReturnPair): Float64Array {
  // A loop: a study does this for every session of the estimation window of each of its events.
  const abnormal = new Float64Array(share.length);
  for (let place = 0; place < abnormal.length; place += 1)
    abnormal[place] = (share[place] ?? Number.NaN) - alpha - beta * (market[place] ?? Number.NaN);
  return abnormal;
}
