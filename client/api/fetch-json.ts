import * as z from 'zod';
import { type Problem, ProblemSchema } from '../../shared/schemas/problem.ts';
import { withAsOf } from './as-of.ts';

/** Why a reply could not be had: `network` no answer, `reply` an answer that is not of the agreed shape, `problem` an error that the server states. */
export type ApiFailureKind = 'network' | 'reply' | 'problem';

/** A request that failed, with what a person needs to report it. */
export class ApiError extends Error {
  readonly kind: ApiFailureKind;
  /** HTTP status; null without an answer. */
  readonly status: number | null;
  /** Id of the request in the server's log; null where the server gave none. */
  readonly requestId: string | null;
  /** What the server says is wrong; null for every other kind. */
  readonly problem: Problem | null;

  constructor(
    kind: ApiFailureKind,
    message: string,
    status: number | null,
    requestId: string | null,
    problem: Problem | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
    this.requestId = requestId;
    this.problem = problem;
  }

  /** What the server says of the first thing that is wrong, such as `noArticle`; null where it names none. */
  get reason(): string | null {
    return this.problem?.errors?.[0]?.message ?? null;
  }
}

async function readBody(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ApiError(
      'reply',
      'the answer is not JSON',
      response.status,
      response.headers.get('x-request-id'),
    );
  }
}

function problemOf(body: unknown, response: Response): ApiError {
  const problem = ProblemSchema.safeParse(body);
  const requestId = response.headers.get('x-request-id');
  if (!problem.success) return new ApiError('reply', response.statusText, response.status, requestId);
  const { detail, status } = problem.data;
  return new ApiError('problem', detail, status, problem.data.requestId, problem.data);
}

/** Sends a request and takes whatever answer there is. Throws an `ApiError` where there is none. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('network', 'no answer', null, null);
  }
}

/** The body of an answer, checked against its schema. Throws an `ApiError`, also for an error that the server states. */
export async function checkedReply<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const body = await readBody(response);
  if (!response.ok) throw problemOf(body, response);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    'reply',
    z.prettifyError(parsed.error),
    response.status,
    response.headers.get('x-request-id'),
  );
}

/**
 * Reads a reply as it was known at the moment that the page's address asks for, and checks it against its schema. Throws
 * an `ApiError`; a cancelled request throws its abort reason.
 */
export async function fetchJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<z.infer<Schema>> {
  return fetchTimeless(withAsOf(path), schema, signal);
}

/** As `fetchJson`, for what is the same whatever moment the page asks for. */
export async function fetchTimeless<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<z.infer<Schema>> {
  return checkedReply(await send(path, { signal }), schema);
}

/** Sends a JSON body and checks the reply against its schema. Throws an `ApiError`; a write is never sent again by itself. */
export async function postJson<Schema extends z.ZodType>(
  path: string,
  body: unknown,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const headers = { 'content-type': 'application/json' };
  return checkedReply(await send(path, { method: 'POST', headers, body: JSON.stringify(body) }), schema);
}

/** Sends a file byte for byte and checks the reply against its schema. Throws an `ApiError`. */
export async function postFile<Schema extends z.ZodType>(
  path: string,
  file: Blob,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const headers = { 'content-type': 'application/octet-stream' };
  return checkedReply(await send(path, { method: 'POST', headers, body: file }), schema);
}

/** Sends a request that has no body and whose answer has none. Throws an `ApiError`. */
export async function postEmpty(path: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const response = await send(path, { method: 'POST', headers });
  if (!response.ok) throw problemOf(await readBody(response), response);
}

/** Sends a DELETE and checks the reply against its schema. Throws an `ApiError`. */
export async function deleteJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return checkedReply(await send(path, { method: 'DELETE' }), schema);
}

/** Sends a DELETE, whose answer has no body. Throws an `ApiError`. */
export async function deleteEmpty(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const response = await send(path, { method: 'DELETE', headers });
  if (!response.ok) throw problemOf(await readBody(response), response);
}
