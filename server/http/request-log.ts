import type { Log } from './error-replies.ts';
import type { ObservedRequest } from './observed-request.ts';

/** Asked every few seconds by programs that watch the server: told where everything is. */
const watched: readonly string[] = ['/healthz', '/readyz', '/metrics'];

/** Writes a line for each request: under its id, with neither query, headers nor body. */
export function requestLog(log: Log): (request: ObservedRequest) => void {
  return ({ milliseconds, ...request }) =>
    log({
      level: watched.includes(request.path) && request.status < 400 ? 'debug' : 'info',
      message: 'request',
      ...request,
      milliseconds: Math.round(milliseconds * 10) / 10,
    });
}
