import type { ProblemCause } from '../../shared/schemas/problem.ts';

/** A design or list that no study can be made of; the message is one sentence that says what to do. */
export class StudyDesignError extends Error {
  override readonly name = 'StudyDesignError';
  /** What exactly is wrong, for whoever tells it in other words. */
  readonly fault: ProblemCause;

  constructor(detail: string, fault: ProblemCause) {
    super(detail);
    this.fault = fault;
  }
}

/** A study took more time or memory than it may. */
export class StudyTooLargeError extends Error {
  override readonly name = 'StudyTooLargeError';
  readonly fault: ProblemCause = { code: 'studyTooLarge' };

  constructor() {
    super(
      'The study took longer or needed more memory than it may. Narrow the companies or the dates, and run it again',
    );
  }
}

/** What exactly kept a study from being made; null where only a sentence says it. */
export function faultOf(error: unknown): ProblemCause | null {
  return error instanceof StudyDesignError || error instanceof StudyTooLargeError ? error.fault : null;
}
