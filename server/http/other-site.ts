import { requestHost } from './host-name.ts';
import type { RequestHead } from './http-env.ts';

/**
 * True where a page of another origin sent the request. Reading is open to every page, so the machine that a request comes
 * from, or a cookie, tells nothing about who is asking then: a page on the web reads `localhost` from its visitor's machine.
 */
export function isFromOtherSite(context: RequestHead): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = context.req.header('origin');
  return origin !== undefined && hostOfOrigin(origin) !== requestHost(context);
}

/** The host and port of an `http` or `https` origin; null for any other, such as `null`. */
export function hostOfOrigin(origin: string): string | null {
  return /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase())?.[1] ?? null;
}
