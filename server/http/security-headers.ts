import type { MiddlewareHandler } from 'hono';
import { contentSecurityPolicy, type InlineHashes, type ReplyKind } from './content-security-policy.ts';
import { type EmbedOrigins, framers } from './embed-sharing.ts';
import type { HttpEnv } from './http-env.ts';
import { isHttps } from './request-scheme.ts';

const withoutPermission = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** The security headers of a reply of this kind, by their names. */
export function securityHeaders(
  kind: ReplyKind,
  hashes: InlineHashes,
  embedOrigins: EmbedOrigins = [],
): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(kind, hashes, framers(embedOrigins)),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': withoutPermission.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': kind === 'embed' ? 'cross-origin' : 'same-origin',
    ...framing[kind],
  };
}

/** For browsers that do not know `frame-ancestors`; the embed page also stands in pages that isolate themselves. */
const framing: Readonly<Record<ReplyKind, Record<string, string>>> = {
  data: { 'X-Frame-Options': 'DENY' },
  page: { 'X-Frame-Options': 'SAMEORIGIN' },
  embed: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
};

/** Puts the security headers on every reply, errors included. */
export function setSecurityHeaders(
  hashes: InlineHashes,
  trustProxy: boolean,
  embedOrigins: EmbedOrigins = [],
): MiddlewareHandler<HttpEnv> {
  const headers = {
    data: securityHeaders('data', hashes),
    page: securityHeaders('page', hashes),
    embed: securityHeaders('embed', hashes, embedOrigins),
  };
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers[replyKind(context.req.path)])) {
      context.res.headers.set(name, value);
    }
    if (isHttps(context, trustProxy))
      context.res.headers.set('Strict-Transport-Security', 'max-age=15552000');
  };
}

function replyKind(path: string): ReplyKind {
  if (path.startsWith('/embed/') || path === '/oembed') return 'embed';
  if (path === '/api/reference') return 'page';
  return /^\/(?:api(?:\/|$)|feeds\/|healthz$|readyz$|metrics$|openapi\.json$)/.test(path) ? 'data' : 'page';
}
