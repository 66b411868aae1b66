import type { MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import type { HttpEnv, RequestHead } from './http-env.ts';
import { HttpProblem } from './problem.ts';
import { type RateState, type RequestRate, requestRate } from './request-rate.ts';

/** A limit on how often one caller may ask for something. */
interface RequestLimit extends RequestRate {
  /** Its name in the headers. */
  readonly name: string;
  /** What was asked for too often, as the beginning of a sentence: `Many texts were checked`. */
  readonly tooMany: string;
}

/** A reader needs half a minute for what one check finds; a program that needs more runs its own Newstape. */
export const CHECK_LIMIT: RequestLimit = {
  ...{ name: 'check', atOnce: 20, pause: 3000 },
  tooMany: 'Many texts were checked',
};

/** A page of the dashboard asks for some twenty things; a program that reads all day needs no more than ten a second. */
export const API_LIMIT: RequestLimit = {
  ...{ name: 'api', atOnce: 600, pause: 100 },
  tooMany: 'Many requests came',
};

interface LimitRules {
  readonly trustProxy: boolean;
  /** The operator, and whoever asks from this machine, is not limited. */
  readonly isOperator: (context: RequestHead) => boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** Counts the requests of each caller, whoever asks it to. */
interface RequestLimiter {
  /**
   * Counts a request: the headers that tell its caller how much is left, each name with its value behind it (none where it is
   * not limited), or null where it came too often.
   */
  readonly admit: (context: RequestHead) => readonly string[] | null;
  /** Counts a request, and refuses it where it came too often. */
  readonly refuse: MiddlewareHandler<HttpEnv>;
}

/**
 * Keeps one caller from asking so often that others wait, and tells each how much is left (`RateLimit` and
 * `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10). Callers are told apart by `clientAddress`.
 */
export function requestLimiter(
  limit: RequestLimit,
  { trustProxy, isOperator, elapsed }: LimitRules,
): RequestLimiter {
  const count = requestRate(limit, elapsed);
  const counted = (context: RequestHead) =>
    isOperator(context) ? null : count(clientAddress(context, trustProxy));
  return {
    admit: (context) => {
      const state = counted(context);
      if (state === null) return [];
      return state.wait > 0 ? null : Object.entries(limitHeaders(limit, state)).flat();
    },
    refuse: async (context, next) => {
      const state = counted(context);
      if (state === null) return next();
      if (state.wait > 0) throw tooMany(limit, state);
      await next();
      for (const [name, value] of Object.entries(limitHeaders(limit, state)))
        context.res.headers.append(name, value);
      return undefined;
    },
  };
}

/** The middleware of a limit that nothing else counts by. */
export function limitRequests(limit: RequestLimit, rules: LimitRules): MiddlewareHandler<HttpEnv> {
  return requestLimiter(limit, rules).refuse;
}

function limitHeaders({ name, atOnce, pause }: RequestLimit, { left, fullIn }: RateState) {
  return {
    'RateLimit-Policy': `"${name}";q=${atOnce};w=${(atOnce * pause) / 1000}`,
    RateLimit: `"${name}";r=${left};t=${Math.ceil(fullIn / 1000)}`,
  };
}

function tooMany(limit: RequestLimit, state: RateState): HttpProblem {
  const seconds = Math.ceil(state.wait / 1000);
  const wait = `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const detail = `${limit.tooMany} from your address just now. Wait ${wait} and try again.`;
  return new HttpProblem('tooManyRequests', detail, {
    headers: { 'Retry-After': String(seconds), ...limitHeaders(limit, state) },
  });
}
