import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env.ts';

const preflight = {
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-None-Match, Last-Event-ID',
  'Access-Control-Max-Age': '86400',
};

/** What a script may read of a reply besides what any reply shows. */
const shownHeaders = ['ETag', 'Link', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'X-Request-Id'];

/**
 * Lets pages of any origin read (CORS), without cookies and without the admin token: what they are told is what everyone is
 * told. A write from another origin is refused by its browser, which is not told that it may, and by `checkOrigin`.
 */
export const crossOriginReading: MiddlewareHandler<HttpEnv> = async (context, next) => {
  const { method } = context.req;
  if (method === 'OPTIONS' && context.req.header('access-control-request-method') !== undefined) {
    return context.body(null, 204, { 'Access-Control-Allow-Origin': '*', ...preflight });
  }
  await next();
  if (method === 'GET' || method === 'HEAD') {
    context.res.headers.set('Access-Control-Allow-Origin', '*');
    context.res.headers.set('Access-Control-Expose-Headers', shownHeaders.join(', '));
  }
  return undefined;
};
