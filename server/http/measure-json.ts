import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env.ts';

/** States the length of JSON replies, by which the compression after it knows the small ones and leaves them alone. */
export const measureJson: MiddlewareHandler<HttpEnv> = async (context, next) => {
  await next();
  const isJson = /^application\/(?:problem\+)?json/.test(context.res.headers.get('content-type') ?? '');
  if (!isJson || context.res.headers.has('content-length')) return;
  const { status, headers } = context.res;
  const body = await context.res.arrayBuffer();
  context.res = undefined;
  context.res = new Response(body, { status, headers });
  context.res.headers.set('Content-Length', String(body.byteLength));
};
