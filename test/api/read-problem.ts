import { expect } from 'vitest';
import { type Problem, ProblemSchema } from '../../shared/schemas/problem.ts';

/** Reads an error reply, and checks that it has this status, the media type, and the request id of its header. */
export async function readProblem(reply: Response, status: number): Promise<Problem> {
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(reply.headers.get('cache-control')).toBe('no-store');
  const problem = ProblemSchema.parse(await reply.json());
  expect(problem.status).toBe(status);
  expect(problem.requestId).toBe(reply.headers.get('x-request-id'));
  return problem;
}
