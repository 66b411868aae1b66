import type { DroppedStudyEvent } from '../../shared/schemas/study-reply.ts';
import { type Estimate, estimateByT } from '../stats/estimate.ts';
import { sumOfForecastErrors } from '../stats/forecast-error.ts';
import type { ReturnModel } from '../stats/return-model.ts';
import type { StudyColumns } from './study-columns.ts';
import type { StudyWindow } from './study-design.ts';

/** One session around an event by itself. */
export interface SingleSession {
  readonly offset: number;
  /** Null with its reason in `missing`. */
  readonly abnormal: Estimate | null;
  /** From the window's first session on; null outside the window and where a session of the sum is missing. */
  readonly cumulative: Estimate | null;
  readonly missing: DroppedStudyEvent | null;
}

/** The abnormal return of each session of `shown` around an event, each with its forecast error, and their sums over the window. */
export function singleSessions(
  columns: StudyColumns,
  place: number,
  model: ReturnModel,
  {
    shown,
    window,
    level,
  }: { readonly shown: StudyWindow; readonly window: StudyWindow; readonly level: number },
): SingleSession[] {
  const summed = (from: number, to: number) => {
    const [first, end] = [place + from, place + to + 1];
    if (first < 0 || end > columns.sessions.length) return null;
    const found = sumOfForecastErrors(
      model,
      columns.market.subarray(first, end),
      columns.share.subarray(first, end),
    );
    return found && estimateByT(found, level);
  };
  return Array.from({ length: shown.to - shown.from + 1 }, (_, step) => {
    const offset = shown.from + step;
    const missing = missingAt(columns, place + offset);
    const isWithin = offset >= window.from && offset <= window.to;
    return {
      offset,
      abnormal: missing === null ? summed(offset, offset) : null,
      cumulative: isWithin ? summed(window.from, offset) : null,
      missing,
    };
  });
}

function missingAt({ sessions, missingAt: reasonAt }: StudyColumns, place: number): DroppedStudyEvent | null {
  if (place < 0) return 'outsideSeries';
  if (place >= sessions.length) return 'notYet';
  const reason = reasonAt(place);
  return reason === 'firstSession' ? 'outsideSeries' : reason;
}
