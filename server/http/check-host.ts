import type { MiddlewareHandler } from 'hono';
import { isLoopbackName, requestHost, withoutPort } from './host-name.ts';
import type { HttpEnv, RequestHead } from './http-env.ts';
import { HttpProblem } from './problem.ts';

/** Asked by probes under whatever address they have; they tell nothing about what is stored. */
const openPaths: readonly string[] = ['/healthz', '/readyz'];

/** Whether a request's Host is a loopback name or an allowed one (with or without its port). */
export function knownHosts(allowedHosts: readonly string[]): (context: RequestHead) => boolean {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return (context) => {
    const host = requestHost(context);
    return isLoopbackName(host) || allowed.has(host) || allowed.has(withoutPort(host));
  };
}

/**
 * Lets a request to a known host through. Any other is refused: a foreign name that points at this server is how a web page
 * would read it (DNS rebinding).
 */
export function checkHost(isKnownHost: (context: RequestHead) => boolean): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    if (!isKnownHost(context) && !openPaths.includes(context.req.path)) {
      const detail = `This server does not answer to the host name "${requestHost(context)}". Add it to NEWSTAPE_ALLOWED_HOSTS if it should.`;
      throw new HttpProblem('unknownHost', detail);
    }
    await next();
  };
}
