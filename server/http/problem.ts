import type { Problem, ProblemCause, ProblemKind } from '../../shared/schemas/problem.ts';
import type { HttpContext } from './http-env.ts';

/** The status and the title of every kind of error reply. */
const problemKinds = {
  badParameter: { status: 400, title: 'Bad parameter' },
  badBody: { status: 400, title: 'Unreadable body' },
  badRequest: { status: 400, title: 'Bad request' },
  adminTokenNeeded: { status: 401, title: 'Admin token needed' },
  withheld: { status: 403, title: 'Kept back by terms' },
  crossSite: { status: 403, title: 'Cross-site request refused' },
  notFound: { status: 404, title: 'Not found' },
  methodNotAllowed: { status: 405, title: 'Method not allowed' },
  gone: { status: 410, title: 'Removed' },
  tooLarge: { status: 413, title: 'Body too large' },
  unsupportedMediaType: { status: 415, title: 'Unsupported media type' },
  unknownHost: { status: 421, title: 'Host not allowed' },
  rejectedDocument: { status: 422, title: 'Page rejected' },
  tooManyRequests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Unexpected error' },
  notReady: { status: 503, title: 'Not ready' },
  databaseUnusable: { status: 503, title: 'Database cannot be used' },
  databaseLocked: { status: 503, title: 'Database locked' },
} as const satisfies Readonly<Record<ProblemKind, { status: number; title: string }>>;

/** What a problem says besides its kind and its sentence. */
interface ProblemDetails {
  readonly errors?: NonNullable<Problem['errors']>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: ProblemCause;
}

/** Thrown by handlers and middleware to answer with a problem reply instead. `message` is the sentence for the caller. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly kind: ProblemKind;
  readonly details: ProblemDetails;

  constructor(kind: ProblemKind, detail: string, details: ProblemDetails = {}) {
    super(detail);
    this.kind = kind;
    this.details = details;
  }
}

/** The body of a problem reply (RFC 9457). */
export function problemBody(problem: HttpProblem, requestId: string, instance?: string): Problem {
  const { status, title } = problemKinds[problem.kind];
  const { errors, cause } = problem.details;
  return {
    type: `urn:newstape:problem:${problem.kind}`,
    title,
    status,
    detail: problem.message,
    ...(instance === undefined ? {} : { instance }),
    requestId,
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(cause === undefined ? {} : cause),
  };
}

/** The reply where nothing is to be found; `cause` says what was looked for. */
export function notFound(detail: string, code: ProblemCause['code'], values: Record<string, string> = {}) {
  return new HttpProblem('notFound', detail, { cause: { code, values } });
}

/** Answers a request with a problem as `application/problem+json`, never kept by a cache. */
export function problemReply(context: HttpContext, problem: HttpProblem): Response {
  const body = problemBody(problem, context.get('requestId'), context.req.path);
  return context.body(JSON.stringify(body), problemKinds[problem.kind].status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.details.headers,
  });
}
