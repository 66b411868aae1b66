import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env.ts';

/** Origins of pages that may carry widgets, such as `https://blog.example.org`; empty: any. */
export type EmbedOrigins = readonly string[];

/** What may frame the pages of widgets, as CSP has it (`file:` so that a snippet can be tried from a saved page). */
export function framers(origins: EmbedOrigins): string {
  return origins.length === 0 ? '* file:' : ["'self'", ...origins].join(' ');
}

/**
 * Lets pages of these origins read what widgets are made of (CORS), without cookies: a widget is the same for everyone who
 * reads the page that it stands on.
 */
export function shareEmbeds(origins: EmbedOrigins): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    if (origins.length === 0) headers.set('Access-Control-Allow-Origin', '*');
    else {
      headers.append('Vary', 'Origin');
      const origin = context.req.header('origin') ?? '';
      if (origins.includes(origin)) headers.set('Access-Control-Allow-Origin', origin);
    }
    headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Request-Id');
  };
}
