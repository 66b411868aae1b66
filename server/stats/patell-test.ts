import type { EventReturns } from './event-returns.ts';
import { eventsWithScatter } from './events-with-scatter.ts';
import { twoSidedNormalP } from './normal.ts';
import type { TestResult } from './test-result.ts';

/**
 * Patell's test: z = (1/√N)·Σ_i [Σ_t SAR_it / √(m·df_i/(df_i − 2))], SAR being the abnormal return over its forecast error,
 * df_i the model's degrees of freedom (L_i − 2 in the market model) and m the number of sessions of the event window.
 * Against the standard normal. It takes the events as independent and their variance as that of the estimation window.
 *
 * Events without scatter are dropped. Null where none is left, or where one has two degrees of freedom or fewer. Source: Patell 1976,
 * "Corporate forecasts of earnings per share and stock price behavior", p. 256 to 257.
 */
export function patellTest(events: readonly EventReturns[]): TestResult | null {
  const { used, nDropped } = eventsWithScatter(events);
  if (used.length === 0 || used.some(({ model }) => model.df <= 2)) return null;
  let total = 0;
  for (const { model, abnormal, standardErrors } of used) {
    let standardised = 0;
    for (const [place, one] of abnormal.entries())
      standardised += one / (standardErrors[place] ?? Number.NaN);
    total += standardised / Math.sqrt((abnormal.length * model.df) / (model.df - 2));
  }
  const statistic = total / Math.sqrt(used.length);
  return {
    ...{ statistic, df: null, p: twoSidedNormalP(statistic), method: 'patell' },
    ...{ nUsed: used.length, nDropped },
  };
}
