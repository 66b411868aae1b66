import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { createKeptReplies, type KeptReply } from './kept-replies.ts';
import { listFormat } from './list-format.ts';

const compress = promisify(gzip);
const maxBytes = 32_000_000;

/**
 * Sends a large reply as it was made and compressed the first time, as long as the data version of `answerUnchanged`
 * stands. For addresses whose reply depends on nothing but the address, the data and whether it is everyone's.
 */
export function answerFromKept(): MiddlewareHandler<HttpEnv> {
  const replies = createKeptReplies(maxBytes);
  return async (context, next) => {
    const version = context.get('replyVersion');
    if (version === undefined || listFormat(context) !== 'json') return next();
    const address = `${context.get('isOwnReply') ? 'own ' : ''}${context.req.url}`;
    const kept = replies.find(address, version);
    if (kept) return send(context, kept);
    await next();
    if (context.res.status !== 200) return undefined;
    const plain = new Uint8Array(await context.res.arrayBuffer());
    const reply = { version, plain, gzipped: Uint8Array.from(await compress(plain)) };
    replies.keep(address, reply);
    context.res = undefined;
    context.res = send(context, reply);
    return undefined;
  };
}

function send(context: HttpContext, { plain, gzipped }: KeptReply): Response {
  const accepted = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(context.req.header('accept-encoding') ?? '');
  const packed = accepted && plain.byteLength > 1024;
  const body = packed ? gzipped : plain;
  return context.body(body, 200, {
    'Content-Type': 'application/json',
    'Content-Length': String(body.byteLength),
    Vary: 'Accept, Accept-Encoding',
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
  });
}
