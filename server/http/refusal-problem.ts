import type { Refusal } from '../../shared/schemas/problem.ts';
import { badParameters } from './error-replies.ts';
import { HttpProblem } from './problem.ts';

/** The reply to a design or a list that no study can be made of. */
export function refusedDesign({ detail, cause }: Refusal): HttpProblem {
  return new HttpProblem('badRequest', detail, cause === null ? {} : { cause });
}

/** The reply to what a runner did not do. */
export function refusalProblem({ parameter, detail, cause }: Refusal): HttpProblem {
  if (parameter !== null) return badParameters([{ parameter, message: detail }], cause ?? undefined);
  return new HttpProblem('notFound', detail, cause === null ? {} : { cause });
}
