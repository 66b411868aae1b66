import type { EventReturns } from './event-returns.ts';
import { meanByT } from './mean.ts';
import { twoSidedP } from './student-t.ts';
import type { TestResult } from './test-result.ts';

/**
 * The crude dependence adjustment: CAAR / (s·√m), where s is the standard deviation over the estimation window of the mean
 * residual over events of each session, and m the number of sessions of the event window; L − 1 degrees of freedom, L
 * being the sessions of which there is such a mean. Since s is that of the mean itself, it holds what events of the same
 * sessions share. A residual that is missing is left out of its session's mean.
 *
 * Null without events, with fewer than two such sessions, or where the means are all equal. Source: Brown & Warner 1980,
 * "Measuring security price performance", appendix A.3, and 1985, "Using daily stock returns", eq. A.
 */
export function crudeDependenceTest(events: readonly EventReturns[]): TestResult | null {
  const [first] = events;
  if (first === undefined) return null;
  const scatter = meanByT(meanResiduals(events), 0.95);
  if (scatter === null || scatter.standardError === 0) return null;
  const deviation = scatter.standardError * Math.sqrt(scatter.nUsed);
  const mean = events.reduce((total, { cumulative }) => total + cumulative.estimate, 0) / events.length;
  const statistic = mean / (deviation * Math.sqrt(first.abnormal.length));
  const { df } = scatter;
  return {
    ...{ statistic, df, p: twoSidedP(statistic, df), method: 'crudeDependence' },
    ...{ nUsed: events.length, nDropped: {} },
  };
}

/** The mean residual of each session of the estimation window over the events that have one; NaN where none has. */
function meanResiduals(events: readonly EventReturns[]): number[] {
  const length = Math.max(...events.map(({ residuals }) => residuals.length));
  const [totals, counts] = [new Float64Array(length), new Float64Array(length)];
  for (const { residuals } of events)
    for (let place = 0; place < residuals.length; place += 1) {
      const residual = residuals[place] ?? Number.NaN;
      if (Number.isNaN(residual)) continue;
      totals[place] = (totals[place] ?? 0) + residual;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  return Array.from(totals, (total, place) => total / (counts[place] || Number.NaN));
}
