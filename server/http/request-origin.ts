import { requestHost } from './host-name.ts';
import type { HttpContext } from './http-env.ts';
import { isHttps } from './request-scheme.ts';

/** Scheme and host under which a caller reached this server: what links in a text for elsewhere begin with. */
export function requestOrigin(context: HttpContext, trustProxy: boolean): string {
  return `${isHttps(context, trustProxy) ? 'https' : 'http'}://${requestHost(context)}`;
}
