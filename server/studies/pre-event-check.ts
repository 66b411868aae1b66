import type { Estimate } from '../stats/estimate.ts';
import { sumOfForecastErrors } from '../stats/forecast-error.ts';
import { meanByT } from '../stats/mean.ts';
import type { EventInColumns } from './event-in-columns.ts';
import type { MissingStudyReturn } from './study-columns.ts';
import type { StudyDesign, StudyWindow } from './study-design.ts';

/** What the shares did before their events, under the models that were fitted before that. */
export interface PreEventCheck {
  readonly window: StudyWindow;
  /**
   * The mean CAR of those sessions with its interval and p (Student's t over the events, N − 1). `nDropped` counts the events that
   * lack a return there, by reason. Null where fewer than two have all.
   */
  readonly mean: Estimate | null;
}

/** The sessions between the estimation and the event, which neither holds: to −1 at the latest. Null where there are none. */
export function preEventWindow({ estimation, window }: StudyDesign): StudyWindow | null {
  const [from, to] = [estimation.to + 1, Math.min(window.from, 0) - 1];
  return from <= to ? { from, to } : null;
}

/**
 * The mean cumulative abnormal return of the sessions before the event window. If it is far from 0 the news was out earlier, or the
 * events were chosen by how the price stood: either way the model's past is no good measure of the event window.
 *
 * Null where estimation and event window leave no session between them. Source: MacKinlay 1997, "Event studies in economics and
 * finance", section 3, for the sessions kept apart; the test is the cross-sectional one (`meanByT`).
 */
export function preEventCheck(events: readonly EventInColumns[], design: StudyDesign): PreEventCheck | null {
  const window = preEventWindow(design);
  if (window === null) return null;
  const dropped: Partial<Record<MissingStudyReturn, number>> = {};
  const sums: number[] = [];
  for (const { columns, place, returns } of events) {
    const [from, end] = [place + window.from, place + window.to + 1];
    const reason = firstMissing(columns.missingAt, from, end);
    if (reason !== null) dropped[reason] = (dropped[reason] ?? 0) + 1;
    else {
      const [market, share] = [columns.market.subarray(from, end), columns.share.subarray(from, end)];
      sums.push(sumOfForecastErrors(returns.model, market, share)?.estimate ?? Number.NaN);
    }
  }
  const mean = meanByT(sums, design.level);
  return { window, mean: mean && { ...mean, nDropped: { ...mean.nDropped, ...dropped } } };
}

function firstMissing(
  missingAt: (place: number) => MissingStudyReturn | null,
  from: number,
  end: number,
): MissingStudyReturn | null {
  for (let place = from; place < end; place += 1) {
    const missing = missingAt(place);
    if (missing !== null) return missing;
  }
  return null;
}
