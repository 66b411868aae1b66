import type { ReturnModelKind } from '../stats/return-model.ts';

/** Sessions from the event's (0), both ends inclusive. */
export interface StudyWindow {
  readonly from: number;
  readonly to: number;
}

/** All that a person decides before a study of events is made. */
export interface StudyDesign {
  readonly returns: 'log' | 'simple';
  readonly model: ReturnModelKind;
  readonly window: StudyWindow;
  readonly estimation: StudyWindow;
  /** An event with fewer sessions of estimation than this is dropped. */
  readonly minEstimation: number;
  /** What happens to events of one share whose windows share sessions: all are kept, or only the first of them. */
  readonly overlap: 'keep' | 'dropLater';
  /** Whether returns that belong to no single session of trading are left out: see `studyColumns`. */
  readonly guards: boolean;
  /** Of all intervals. */
  readonly level: number;
}

/** The design where nothing else is said: the market model on the 240 sessions that end ten before the event. */
export const usualDesign: StudyDesign = {
  returns: 'log',
  model: 'marketModel',
  window: { from: -1, to: 1 },
  estimation: { from: -250, to: -11 },
  minEstimation: 100,
  overlap: 'keep',
  guards: true,
  level: 0.95,
};

/** What is wrong with a design, in one sentence that says what to do; null where it can be used. */
export function designProblem({ window, estimation, minEstimation }: StudyDesign): string | null {
  if (window.from > window.to)
    return `The event window ${told(window)} ends before it begins: write the earlier session first`;
  if (estimation.from > estimation.to)
    return `The estimation window ${told(estimation)} ends before it begins: write the earlier session first`;
  if (estimation.to >= Math.min(window.from, 0) || estimation.to >= window.from)
    return `The estimation window ${told(estimation)} has to end before the event and its window ${told(window)}: what is estimated must not hold what is studied`;
  const sessions = estimation.to - estimation.from + 1;
  if (minEstimation < 3) return 'At least three sessions of estimation are needed';
  if (minEstimation > sessions)
    return `The estimation window ${told(estimation)} has ${sessions} sessions, fewer than the ${minEstimation} that an event needs`;
  return null;
}

function told({ from, to }: StudyWindow): string {
  return `${from},${to}`;
}
