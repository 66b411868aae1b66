import type { MiddlewareHandler } from 'hono';
import { bearerToken } from './bearer-token.ts';
import { requestHost } from './host-name.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { hostOfOrigin } from './other-site.ts';
import { HttpProblem } from './problem.ts';

const readingMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets a write through only from this server's own pages. A browser names the page's origin on every write; a program
 * names none, and then needs a bearer token, which no browser sends by itself.
 */
export const checkOrigin: MiddlewareHandler<HttpEnv> = async (context, next) => {
  if (!readingMethods.includes(context.req.method) && !isOwnWrite(context)) {
    throw new HttpProblem(
      'crossSite',
      'Only the pages of this server may write, or a program with the admin token.',
    );
  }
  await next();
};

function isOwnWrite(context: HttpContext): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = context.req.header('origin');
  return origin === undefined ? bearerToken(context) !== null : hostOfOrigin(origin) === requestHost(context);
}
