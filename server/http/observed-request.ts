import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { HttpEnv } from './http-env.ts';

/** A request that was answered. Of its address the query is left out: it may hold what a reader searches for, or a key. */
export interface ObservedRequest {
  readonly requestId: string;
  readonly method: string;
  /** The address as the routes have it, such as `/api/v1/instruments/:id`; `/*` for pages and for what is not there. */
  readonly route: string;
  readonly path: string;
  readonly status: number;
  /** From the first look at it until the reply begins. */
  readonly milliseconds: number;
}

/** Tells of every request that was answered, by a clock in milliseconds that never goes back. Stands before all that may refuse one. */
export function observeRequests(
  observed: (request: ObservedRequest) => void,
  elapsed: () => number,
): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const begun = elapsed();
    await next();
    observed({
      requestId: context.get('requestId'),
      method: context.req.method,
      // That of the innermost handler which was reached.
      route: routePath(context),
      path: context.req.path,
      status: context.res.status,
      milliseconds: elapsed() - begun,
    });
  };
}
