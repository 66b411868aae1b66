import { fitLine, type LineFit } from './fit-line.ts';
import { scatterOf } from './scatter.ts';

/** The plain models of what a share returns without an event. */
export type ReturnModelKind = 'marketModel' | 'marketAdjusted' | 'meanAdjusted';

/**
 * An expected return, alpha + beta · the market's, with what a forecast error needs: the variance of the sum of m of them is
 * σ²·(m + m²·`levelVariance` + (Σ(x − `marketMean`))²·`slopeVariance`).
 */
export interface ReturnModel {
  readonly kind: ReturnModelKind;
  readonly alpha: number;
  readonly beta: number;
  /** σ: standard deviation around the model over the estimation window, in the unit of the returns. */
  readonly residualDeviation: number;
  readonly df: number;
  /** Sessions of the estimation window that have both returns. */
  readonly nUsed: number;
  /** 1/n where the level was estimated, 0 where it was not. */
  readonly levelVariance: number;
  readonly marketMean: number;
  /** 1/Σ(x − x̄)² where the slope was estimated, 0 where it was not. */
  readonly slopeVariance: number;
}

/**
 * The model of a kind that the returns of an estimation window give, the places from `first` to before `end` of the columns; a session of which either return is NaN is left out,
 * in every kind, so that the kinds are of the same sessions. Null where fewer than three are left, or where the market never
 * moved in the market model.
 *
 * - `marketModel`: ordinary least squares of the share's return on the market's, n − 2 degrees of freedom.
 * - `meanAdjusted`: alpha is the share's mean return, beta 0; σ around that mean with n − 1.
 * - `marketAdjusted`: alpha 0, beta 1, nothing estimated but σ, around the mean difference with n − 1.
 *
 * Source: Brown & Warner 1980, "Measuring security price performance", section 3, and 1985, "Using daily stock returns",
 * section 2 and its appendix for σ; MacKinlay 1997, "Event studies in economics and finance", eq. 3 and 4.
 */
export function returnModel(
  kind: ReturnModelKind,
  share: ArrayLike<number>,
  market: ArrayLike<number>,
  first = 0,
  end = share.length,
): ReturnModel | null {
  if (kind === 'marketModel') {
    const fit = fitLine(market, share, first, end);
    return fit && marketModelOf(fit);
  }
  const beta = kind === 'marketAdjusted' ? 1 : 0;
  const around = spreadAround(share, market, beta, first, end);
  if (around.nUsed < 3) return null;
  const df = around.nUsed - 1;
  const estimated = kind === 'meanAdjusted';
  return {
    kind,
    alpha: estimated ? around.mean : 0,
    beta,
    residualDeviation: Math.sqrt(scatterOf(around.squares, around.ownSquares) / df),
    df,
    nUsed: around.nUsed,
    levelVariance: estimated ? 1 / around.nUsed : 0,
    marketMean: 0,
    slopeVariance: 0,
  };
}

/** The market model that a fitted line is. */
export function marketModelOf(fit: LineFit): ReturnModel {
  return {
    kind: 'marketModel',
    alpha: fit.intercept.estimate,
    beta: fit.slope.estimate,
    residualDeviation: fit.residualDeviation,
    df: fit.df,
    nUsed: fit.nUsed,
    levelVariance: 1 / fit.nUsed,
    marketMean: fit.xMean,
    slopeVariance: 1 / fit.xSquares,
  };
}

/** How share − beta · market spreads around its mean over the sessions that have both. */
function spreadAround(
  share: ArrayLike<number>,
  market: ArrayLike<number>,
  beta: number,
  first: number,
  end: number,
) {
  let nUsed = 0;
  let total = 0;
  let ownSquares = 0;
  const given = new Float64Array(Math.max(0, end - first));
  for (let place = first; place < end; place += 1) {
    const own = share[place] ?? Number.NaN;
    const other = market[place] ?? Number.NaN;
    if (Number.isNaN(own + other)) continue;
    given[nUsed] = own - beta * other;
    total += own - beta * other;
    ownSquares += own * own;
    nUsed += 1;
  }
  const mean = total / nUsed;
  let squares = 0;
  for (const one of given.subarray(0, nUsed)) squares += (one - mean) ** 2;
  return { nUsed, mean, squares, ownSquares };
}
