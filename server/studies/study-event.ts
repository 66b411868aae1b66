import type { SessionDate } from '../../shared/units/session-date.ts';
import { type EventReturns, eventReturns, type ReturnPair } from '../stats/event-returns.ts';
import { returnModel } from '../stats/return-model.ts';
import { type MissingStudyReturn, placeOnOrAfter, type StudyColumns } from './study-columns.ts';
import type { StudyDesign, StudyWindow } from './study-design.ts';

/** Why an event is not in a study. */
export type DroppedEvent =
  | 'noSession' // the series end before the event
  | 'outsideSeries' // the window of the event reaches before the first session or past the last
  | 'tooFewEstimationSessions'
  | 'benchmarkNeverMoved'
  | 'sameEvent' // given twice, or another day that the same session stands for
  | 'overlap' // the window shares sessions with that of an earlier event of the same share
  | MissingStudyReturn; // of a session of the window

/** What a study may say beside the figures of an event. */
export type StudyWarning =
  | 'fewerEstimationSessions' // than the estimation window has
  | 'noScatter'; // the share follows its model without any: there is no error to measure by

/** One event of a study with its returns under the model. */
export interface EventStudy {
  readonly asset: string;
  readonly eventDate: SessionDate;
  /** The first common session on or after the event's date: session 0. */
  readonly sessionDate: SessionDate;
  readonly place: number;
  readonly returns: EventReturns;
  readonly warnings: readonly StudyWarning[];
}

/** An event that was found, or why it is left out. */
export type FoundEvent =
  | { readonly event: EventStudy; readonly reason: null }
  | { readonly event: null; readonly reason: DroppedEvent };

/**
 * Studies one event: the model over its estimation window, then the abnormal returns of its event window with their
 * forecast errors. Sessions of the estimation window without both returns are left out of it; one of the event window
 * leaves out the event.
 */
export function studyEvent(columns: StudyColumns, eventDate: SessionDate, design: StudyDesign): FoundEvent {
  const place = placeOnOrAfter(columns, eventDate);
  const sessionDate = place === null ? undefined : columns.sessions[place];
  if (place === null || sessionDate === undefined) return dropped('noSession');
  const { window, estimation } = design;
  if (place + window.from < 0 || place + window.to >= columns.sessions.length)
    return dropped('outsideSeries');
  for (let offset = window.from; offset <= window.to; offset += 1) {
    const missing = columns.missingAt(place + offset);
    if (missing !== null) return dropped(missing);
  }
  const before = () => pairOf(columns, place, estimation);
  const [first, end] = [Math.max(0, place + estimation.from), Math.max(0, place + estimation.to + 1)];
  const model = returnModel(design.model, columns.share, columns.market, first, end);
  if (model === null || model.nUsed < design.minEstimation)
    return dropped(model === null && moves(before()) ? 'benchmarkNeverMoved' : 'tooFewEstimationSessions');
  const returns = eventReturns(model, before, pairOf(columns, place, window));
  if (returns === null) return dropped('noReturn');
  const warnings: StudyWarning[] = [];
  if (model.nUsed < estimation.to - estimation.from + 1) warnings.push('fewerEstimationSessions');
  if (returns.cumulative.standardError === 0) warnings.push('noScatter');
  return { event: { asset: columns.asset, eventDate, sessionDate, place, returns, warnings }, reason: null };
}

function dropped(reason: DroppedEvent): FoundEvent {
  return { event: null, reason };
}

/** Whether there are sessions enough for a line, so that it is the benchmark that gives none. */
function moves({ share, market }: ReturnPair): boolean {
  return share.filter((own, place) => !Number.isNaN(own + (market[place] ?? Number.NaN))).length >= 3;
}

/** Both columns over a window; sessions before the first are NaN, so that all events have theirs at the same places. */
export function pairOf(
  { share, market }: StudyColumns,
  place: number,
  { from, to }: StudyWindow,
): ReturnPair {
  const [first, end] = [place + from, place + to + 1];
  if (first >= 0) return { share: share.subarray(first, end), market: market.subarray(first, end) };
  const padded = (column: Float64Array) => {
    const window = new Float64Array(to - from + 1).fill(Number.NaN);
    if (end > 0) window.set(column.subarray(0, end), -first);
    return window;
  };
  return { share: padded(share), market: padded(market) };
}
