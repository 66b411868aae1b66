import type { RequestHead } from './http-env.ts';

/** True where the caller speaks https: to this server, or to a proxy in front of it that is trusted to say so. */
export function isHttps(context: RequestHead, trustProxy: boolean): boolean {
  const forwarded = trustProxy ? context.req.header('x-forwarded-proto') : undefined;
  return forwarded === undefined ? context.req.url.startsWith('https:') : /^https\b/i.test(forwarded);
}
