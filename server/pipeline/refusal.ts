import type { ProblemCause, Refusal } from '../../shared/schemas/problem.ts';

/** Says that something cannot be done, and why. */
export function refusal(parameter: string | null, detail: string, cause: ProblemCause | null): Refusal {
  return { outcome: 'refused', parameter, detail, cause };
}
