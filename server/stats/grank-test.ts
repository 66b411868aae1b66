import { standardisedCumulative } from './bmp-test.ts';
import type { EventReturns } from './event-returns.ts';
import { eventsWithScatter } from './events-with-scatter.ts';
import { meanByT } from './mean.ts';
import { ranksOf } from './ranks.ts';
import { twoSidedP } from './student-t.ts';
import type { TestResult } from './test-result.ts';

/**
 * The generalized rank test GRANK-T. Each event has a generalized standardised return on every session of its estimation
 * window, residual / σ, and one more for its whole event window: SCAR over the standard deviation of SCAR over events. Of
 * those T = L + 1 values U_it = rank / (M_i + 1) − ½, M_i being how many the event has; Ū_t is their mean over the N_t events
 * that have t, S² = (1/T)·Σ_t (N_t/N)·Ū_t², Z = Ū_0 / S at the event's own value, and t = Z·√((T − 2) / (T − 1 − Z²)) with
 * T − 2 degrees of freedom. For windows of several sessions as for one; robust against events of the same session and against
 * a variance that the event changes.
 *
 * Events without scatter are dropped. Null where fewer than two are left, where all SCAR are equal, or where nothing but
 * the event has a mean rank other than 0. Source: Kolari & Pynnönen 2011, "Nonparametric rank tests for event studies",
 * eq. 6 to 13.
 */
export function grankTest(events: readonly EventReturns[]): TestResult | null {
  const { used, nDropped } = eventsWithScatter(events);
  const [first] = used;
  const spread = meanByT(used.map(standardisedCumulative), 0.95);
  if (first === undefined || spread === null || spread.standardError === 0) return null;
  const deviation = spread.standardError * Math.sqrt(spread.nUsed);
  const length = first.residuals.length;
  const [totals, counts] = [new Float64Array(length + 1), new Float64Array(length + 1)];
  for (const event of used) {
    const values = new Float64Array(length + 1);
    for (let place = 0; place < length; place += 1)
      values[place] = (event.residuals[place] ?? Number.NaN) / event.model.residualDeviation;
    values[length] = standardisedCumulative(event) / deviation;
    addRanks(values, totals, counts);
  }
  const present = counts.filter((count) => count > 0).length;
  let squares = 0;
  for (const [place, total] of totals.entries()) {
    const count = counts[place] ?? 0;
    if (count > 0) squares += (count / used.length) * (total / count) ** 2;
  }
  const z = (totals[length] ?? 0) / used.length / Math.sqrt(squares / present);
  const left = present - 1 - z * z;
  if (!(left > 0)) return null;
  const [df, statistic] = [present - 2, z * Math.sqrt((present - 2) / left)];
  return {
    ...{ statistic, df, p: twoSidedP(statistic, df), method: 'grank' },
    ...{ nUsed: used.length, nDropped },
  };
}

function addRanks(values: Float64Array, totals: Float64Array, counts: Float64Array): void {
  const ranks = ranksOf(values);
  const present = ranks.reduce((count, rank) => (Number.isNaN(rank) ? count : count + 1), 0);
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = ranks[place] ?? Number.NaN;
    if (Number.isNaN(rank)) continue;
    totals[place] = (totals[place] ?? 0) + rank / (present + 1) - 0.5;
    counts[place] = (counts[place] ?? 0) + 1;
  }
}
