import type { Hook } from '@hono/zod-openapi';
import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type * as z from 'zod';
import type { ProblemCause } from '../../shared/schemas/problem.ts';
import { BadCursorError } from '../store/bad-cursor-error.ts';
import { DatabaseLockedError } from '../store/database-locked-error.ts';
import { UnusableDatabaseError } from '../store/unusable-database-error.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem, problemReply } from './problem.ts';

/** Where unexpected errors are written: one object a line. */
export type Log = (line: object) => void;

/** Answers whatever was thrown on the way with a problem. What was not foreseen is logged, and told to nobody. */
export function answerErrors(log: Log): ErrorHandler<HttpEnv> {
  return (error, context) => problemReply(context, problemOf(error, context, log));
}

function problemOf(error: Error, context: HttpContext, log: Log): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof HTTPException) return problemOfException(error);
  if (error instanceof BadCursorError)
    return badParameters([{ parameter: 'cursor', message: error.message }], { code: 'unreadableCursor' });
  if (error instanceof DatabaseLockedError) {
    return new HttpProblem(
      'databaseLocked',
      'Another program is writing to the database. Try again in a moment.',
      {
        headers: { 'Retry-After': '1' },
      },
    );
  }
  logError(log, context, error);
  return error instanceof UnusableDatabaseError
    ? new HttpProblem('databaseUnusable', `The database cannot be used now. ${seeLog}`)
    : new HttpProblem('internal', `Something went wrong here. ${seeLog}`);
}

const seeLog = 'The log of the server tells more under the request id.';

/** A problem that names each parameter that is not understood, and why. */
export function badParameters(
  errors: { parameter: string; message: string }[],
  cause?: ProblemCause,
): HttpProblem {
  const detail = errors.map(({ parameter, message }) => `${parameter}: ${message}`).join('; ');
  return new HttpProblem('badParameter', detail, { errors, ...(cause === undefined ? {} : { cause }) });
}

/** Writes an error that nobody foresaw to the log, with what is needed to find it again. */
export function logError(log: Log, context: HttpContext, error: unknown): void {
  log({
    level: 'error',
    requestId: context.get('requestId'),
    method: context.req.method,
    path: context.req.path,
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? error.stack : undefined,
  });
}

/** What the framework itself refuses: a body that is not JSON, or not said to be. */
function problemOfException(error: HTTPException): HttpProblem {
  if (error.status === 415) {
    return new HttpProblem('unsupportedMediaType', 'The body must be sent as application/json.');
  }
  return error.status === 400
    ? new HttpProblem('badBody', 'The body is not valid JSON.')
    : new HttpProblem('badRequest', error.message);
}

/** Refuses a request whose parameters or body do not fit their schema, naming each that does not. */
export const refuseBadParameters: Hook<unknown, HttpEnv, string, Response | undefined> = (
  result,
  context,
) => {
  if (result.success) return undefined;
  return problemReply(context, badParameters(result.error.issues.flatMap(parameterErrors)));
};

function parameterErrors(issue: z.core.$ZodIssue): { parameter: string; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((parameter) => ({ parameter, message: 'is not a parameter here' }));
  }
  return [{ parameter: issue.path.join('.') || 'body', message: issue.message }];
}
