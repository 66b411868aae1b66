import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HttpContext, HttpEnv } from './http-env.ts';

const encoder = new TextEncoder();

/**
 * States the length of JSON replies, by which the compression after it knows the small ones and leaves them alone. What
 * handlers give to `context.json` becomes bytes once; a text would be searched for halves of characters, encoded, and read
 * again by everybody who needs its length.
 */
export const measureJson: MiddlewareHandler<HttpEnv> = async (context, next) => {
  context.json = jsonAsBytes(context);
  await next();
  const isJson = /^application\/(?:problem\+)?json/.test(context.res.headers.get('content-type') ?? '');
  if (!isJson || context.res.headers.has('content-length')) return;
  const { status, headers } = context.res;
  const body = await context.res.arrayBuffer();
  context.res = undefined;
  context.res = new Response(body, { status, headers });
  context.res.headers.set('Content-Length', String(body.byteLength));
};

function jsonAsBytes(context: HttpContext): HttpContext['json'] {
  const json = (
    value: unknown,
    status?: ContentfulStatusCode,
    headers?: Readonly<Record<string, string | string[]>>,
  ): Response => {
    return replyWithJson(context, encoder.encode(JSON.stringify(value)), status, headers);
  };
  // Its own type tells each reply's form, which is the same here.
  return json as HttpContext['json'];
}

/** A reply whose body is JSON already. */
export function replyWithJson(
  context: HttpContext,
  bytes: Uint8Array<ArrayBuffer>,
  status?: ContentfulStatusCode,
  headers?: Readonly<Record<string, string | string[]>>,
): Response {
  context.set('jsonBytes', bytes);
  const type = headers?.['Content-Type'] ?? 'application/json';
  const own = { ...headers, 'Content-Type': type, 'Content-Length': String(bytes.byteLength) };
  return context.newResponse(bytes, status, own);
}
