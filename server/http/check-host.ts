import type { MiddlewareHandler } from 'hono';
import { isLoopbackName, requestHost, withoutPort } from './host-name.ts';
import type { HttpEnv } from './http-env.ts';
import { HttpProblem } from './problem.ts';

/** Asked by probes under whatever address they have; they tell nothing about what is stored. */
const openPaths: readonly string[] = ['/healthz', '/readyz'];

/**
 * Lets a request through whose Host is a loopback name or an allowed one (with or without its port). Any other is
 * refused: a foreign name that points at this server is how a web page would read it (DNS rebinding).
 */
export function checkHost(allowedHosts: readonly string[]): MiddlewareHandler<HttpEnv> {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return async (context, next) => {
    const host = requestHost(context);
    const known = isLoopbackName(host) || allowed.has(host) || allowed.has(withoutPort(host));
    if (!known && !openPaths.includes(context.req.path)) {
      const detail = `This server does not answer to the host name "${host}". Add it to NEWSTAPE_ALLOWED_HOSTS if it should.`;
      throw new HttpProblem('unknownHost', detail);
    }
    await next();
  };
}
