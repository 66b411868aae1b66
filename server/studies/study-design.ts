import type { ProblemCause } from '../../shared/schemas/problem.ts';
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

/** Why no study can be made of a design: one sentence that says what to do, and the same as a code with its values. */
interface DesignFault {
  readonly detail: string;
  readonly cause: ProblemCause;
}

/** What is wrong with a design; null where it can be used. */
export function designProblem({ window, estimation, minEstimation }: StudyDesign): DesignFault | null {
  const [studied, estimated] = [told(window), told(estimation)];
  if (window.from > window.to)
    return {
      detail: `The event window ${studied} ends before it begins: write the earlier session first`,
      cause: { code: 'windowBackwards', values: { window: studied } },
    };
  if (estimation.from > estimation.to)
    return {
      detail: `The estimation window ${estimated} ends before it begins: write the earlier session first`,
      cause: { code: 'windowBackwards', values: { window: estimated } },
    };
  if (estimation.to >= Math.min(window.from, 0) || estimation.to >= window.from)
    return {
      detail: `The estimation window ${estimated} has to end before the event and its window ${studied}: what is estimated must not hold what is studied`,
      cause: { code: 'estimationReachesEvent', values: { window: studied, estimation: estimated } },
    };
  const sessions = estimation.to - estimation.from + 1;
  const needed = Math.max(minEstimation, 3);
  if (minEstimation >= 3 && minEstimation <= sessions) return null;
  return {
    detail:
      minEstimation < 3
        ? 'At least three sessions of estimation are needed'
        : `The estimation window ${estimated} has ${sessions} sessions, fewer than the ${minEstimation} that an event needs`,
    cause: {
      code: 'estimationTooShort',
      values: { estimation: estimated, sessions: `${sessions}`, needed: `${needed}` },
    },
  };
}

function told({ from, to }: StudyWindow): string {
  return `${from},${to}`;
}
