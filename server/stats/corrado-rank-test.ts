import type { EventReturns } from './event-returns.ts';
import { twoSidedNormalP } from './normal.ts';
import { ranksOf } from './ranks.ts';
import type { TestResult } from './test-result.ts';

/**
 * The rank test: K_it is the rank of an event's return less expected among all of its estimation and event window, over
 * 1 + M_i, M_i being how many it has; K̄_t their mean over the N_t events that have session t;
 * S² the mean over all sessions of (N_t/N)·(K̄_t − ½)²; z = √m · (mean of K̄_t over the event window − ½) / S, against the
 * standard normal. Ranks do not mind how returns are distributed; events of the same session enter through K̄_t.
 *
 * Null without events or where all mean ranks are ½. Source: Corrado 1989, "A nonparametric test for abnormal
 * security-price performance in event studies", eq. 5 to 7; Corrado & Zivney 1992, "The specification and power of the
 * sign test in event study hypothesis tests using daily stock returns", eq. 5 and 6, for missing returns.
 */
export function corradoRankTest(events: readonly EventReturns[]): TestResult | null {
  const [first] = events;
  if (first === undefined) return null;
  const [before, within] = [first.residuals.length, first.abnormal.length];
  const { means, counts } = meanRanks(events, before + within);
  let [squares, inWindow] = [0, 0];
  for (const [place, mean] of means.entries()) {
    const count = counts[place] ?? 0;
    if (count === 0) continue;
    squares += (count / events.length) * (mean - 0.5) ** 2;
    if (place >= before) inWindow += mean - 0.5;
  }
  const present = counts.filter((count) => count > 0).length;
  if (squares === 0) return null;
  const statistic = (Math.sqrt(within) * (inWindow / within)) / Math.sqrt(squares / present);
  return {
    ...{ statistic, df: null, p: twoSidedNormalP(statistic), method: 'corradoRank' },
    ...{ nUsed: events.length, nDropped: {} },
  };
}

/** Mean over events of the standardised rank of each session, and of how many events; estimation window first. */
function meanRanks(events: readonly EventReturns[], length: number) {
  const [means, counts] = [new Float64Array(length), new Float64Array(length)];
  for (const { residuals, abnormal } of events) {
    const all = new Float64Array(length).fill(Number.NaN);
    all.set(residuals);
    all.set(abnormal, residuals.length);
    const ranks = ranksOf(all);
    const present = ranks.reduce((count, rank) => (Number.isNaN(rank) ? count : count + 1), 0);
    for (let place = 0; place < length; place += 1) {
      const rank = ranks[place] ?? Number.NaN;
      if (Number.isNaN(rank)) continue;
      means[place] = (means[place] ?? 0) + rank / (1 + present);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { means: means.map((total, place) => total / (counts[place] || Number.NaN)), counts };
}
