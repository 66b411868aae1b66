import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env.ts';

/** A reply whose route does not say how long it may be kept is kept by no shared cache, and by no other without asking again. */
export const keepNothingUnasked: MiddlewareHandler<HttpEnv> = async (context, next) => {
  await next();
  if (!context.res.headers.has('cache-control'))
    context.res.headers.set('Cache-Control', 'private, no-cache');
};
