import type { MiddlewareHandler } from 'hono';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { listFormat } from './list-format.ts';

/** What a caller shows a right by: another caller's reply may read otherwise. */
const rightsHeaders = 'Accept, Authorization, Cookie, Newstape-Audience, Origin, Sec-Fetch-Site';

/**
 * Answers 304 to a caller who has the reply of this data version already, before the reply is made. `versionOf` gives for a
 * request what tells its version, which is another one whenever what the reply is made of has changed; where it is null nothing
 * is known, and every reply is made anew. A reply that is not
 * everyone's (`isPrivate`) has a tag of its own and is kept by no shared cache.
 */
export function answerUnchanged(
  versionOf: (context: HttpContext) => () => Promise<string | null>,
  isPrivate: (context: HttpContext) => boolean = () => false,
): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return next();
    const version = versionOf(context);
    const stored = await version();
    if (stored === null) return next();
    const own = isPrivate(context);
    const format = listFormat(context);
    const known = `${stored}${own ? '-own' : ''}${format === 'json' ? '' : `-${format}`}`;
    const tag = `W/"${known}"`;
    const headers = { ETag: tag, 'Cache-Control': own ? 'private, no-cache' : 'no-cache' };
    if (hasTag(context.req.header('if-none-match'), tag))
      return context.body(null, 304, { ...headers, Vary: rightsHeaders });
    context.set('isUpToDate', async () => (await version()) === stored);
    await next();
    if (context.res.status === 200) {
      for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
      context.res.headers.append('Vary', rightsHeaders);
    }
    return undefined;
  };
}

/** True where `If-None-Match` names the tag, weakly compared. */
export function hasTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const plain = (one: string) => one.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((one) => plain(one) === plain(tag));
}
