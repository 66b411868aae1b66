import type { PriceBar } from '../../shared/schemas/price-bar.ts';
import type { DroppedStudyEvent } from '../../shared/schemas/study-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { placeFrom } from './bar-on.ts';
import { placeOnOrAfter, type StudyColumns } from './study-columns.ts';
import type { StudyDesign, StudyWindow } from './study-design.ts';
import { type DroppedEvent, type EventStudy, studyEvent } from './study-event.ts';

/** A share of a study: its columns with its benchmark, and the bars of its own that they were made of, ascending. */
export interface StudiedShare {
  readonly columns: StudyColumns;
  readonly bars: readonly PriceBar[];
}

/** An event that was found, or why it is left out. */
export type FoundStoredEvent =
  | { readonly event: EventStudy; readonly reason: null }
  | { readonly event: null; readonly reason: DroppedStudyEvent };

/**
 * Studies an event whose day 0 is a session of the exchange. No other session stands in for one that lacks a price, and
 * where the benchmark lacks one that the share has, it is said to be the benchmark's.
 */
export function studyStoredEvent(
  { columns, bars }: StudiedShare,
  dayZero: SessionDate,
  design: StudyDesign,
): FoundStoredEvent {
  const lacking = whyLacking(bars, columns, dayZero, design.window);
  if (lacking !== null) return { event: null, reason: lacking };
  const found = studyEvent(columns, dayZero, design);
  return found.reason === null ? found : { event: null, reason: toldReason(found.reason) };
}

/** Why the sessions of the window are not all among the common ones; null where they are. */
function whyLacking(
  bars: readonly PriceBar[],
  columns: StudyColumns,
  dayZero: SessionDate,
  { from, to }: StudyWindow,
): DroppedStudyEvent | null {
  const at = placeFrom({ bars }, dayZero);
  if (bars[at] === undefined) return 'notYet';
  if (bars[at].sessionDate !== dayZero) return at === 0 ? 'outsideSeries' : 'missingSession';
  // A return needs the close before it.
  const [before, after] = [Math.min(0, from - 1), Math.max(0, to)];
  const [first, last] = [bars[at + before], bars[at + after]];
  if (first === undefined) return 'outsideSeries';
  if (last === undefined) return 'notYet';
  const places = [first, last].map(({ sessionDate }) => {
    const place = placeOnOrAfter(columns, sessionDate);
    return place !== null && columns.sessions[place] === sessionDate ? place : null;
  });
  const [start, end] = places;
  return start == null || end == null || end - start !== after - before ? 'benchmarkMissing' : null;
}

function toldReason(reason: DroppedEvent): DroppedStudyEvent {
  return reason === 'firstSession' ? 'outsideSeries' : reason;
}
