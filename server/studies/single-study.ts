import type { DroppedStudyEvent } from '../../shared/schemas/study-reply.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type ReturnModel, returnModel } from '../stats/return-model.ts';
import { type SinglePlacebo, singlePlacebo } from './single-placebo.ts';
import { type SingleSession, singleSessions } from './single-sessions.ts';
import { type StudiedShare, studyStoredEvent } from './stored-event.ts';
import { placeOnOrAfter } from './study-columns.ts';
import type { StudyDesign, StudyWindow } from './study-design.ts';
import { pairOf } from './study-event.ts';

/** What one event was by itself. */
export interface SingleStudy {
  /** Of day 0 in the columns; null where it is none of their sessions. */
  readonly place: number | null;
  readonly model: ReturnModel | null;
  /** Empty where there is no model. */
  readonly sessions: readonly SingleSession[];
  readonly placebo: SinglePlacebo | null;
  /** Why the window cannot be summed; null where it can. */
  readonly missing: DroppedStudyEvent | null;
}

/**
 * Studies one event by itself: also of a window that is not over yet the sessions that there are. `shown` holds the window.
 */
export function studyAlone(
  share: StudiedShare,
  dayZero: SessionDate | null,
  design: StudyDesign,
  shown: StudyWindow,
): SingleStudy {
  const nothing = { place: null, model: null, sessions: [], placebo: null };
  if (dayZero === null) return { ...nothing, missing: 'noSession' };
  const { columns } = share;
  const missing = studyStoredEvent(share, dayZero, design).reason;
  const place = placeOnOrAfter(columns, dayZero);
  if (place === null || columns.sessions[place] !== dayZero)
    return { ...nothing, missing: missing ?? 'noSession' };
  const before = pairOf(columns, place, design.estimation);
  const model = returnModel(design.model, before.share, before.market);
  if (model === null || model.nUsed < design.minEstimation)
    return { ...nothing, place, missing: missing ?? 'tooFewEstimationSessions' };
  const { window, level } = design;
  const sessions = singleSessions(columns, place, model, { shown, window, level });
  const whole = sessions.find(({ offset }) => offset === window.to)?.cumulative ?? null;
  const placebo = singlePlacebo(columns, place, whole?.estimate ?? null, design);
  return { place, model, sessions, placebo, missing };
}
