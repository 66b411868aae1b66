import type { MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem } from './problem.ts';
import { requestRate } from './request-rate.ts';

/** A reader needs half a minute for what one check finds; a program that needs more runs its own Newstape. */
const rate = { atOnce: 20, pause: 3000 };

interface CheckLimitRules {
  readonly trustProxy: boolean;
  /** The operator, and whoever asks from this machine, is not limited. */
  readonly isOperator: (context: HttpContext) => boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** Keeps one caller from having so many texts checked that others wait: 20 at once, then one every 3 seconds. */
export function checkLimit({ trustProxy, isOperator, elapsed }: CheckLimitRules): MiddlewareHandler<HttpEnv> {
  const waitOf = requestRate(rate, elapsed);
  return async (context, next) => {
    if (context.req.method === 'POST' && !isOperator(context)) {
      const seconds = Math.ceil(waitOf(clientAddress(context, trustProxy)) / 1000);
      if (seconds > 0) throw tooMany(seconds);
    }
    await next();
  };
}

function tooMany(seconds: number): HttpProblem {
  const wait = `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const detail = `Many texts were checked from your address just now. Wait ${wait} and check again.`;
  return new HttpProblem('tooManyRequests', detail, { headers: { 'Retry-After': String(seconds) } });
}
