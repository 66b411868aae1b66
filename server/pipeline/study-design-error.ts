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
