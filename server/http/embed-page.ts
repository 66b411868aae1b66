import { createHash } from 'node:crypto';
import type { Next } from 'hono';
import { type EmbedAddress, readEmbedAddress } from '../../shared/drawing/embed-address.ts';
import { embedPath } from '../../shared/drawing/embed-code.ts';
import { embedSize } from '../../shared/drawing/embed-options.ts';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import { element } from '../../shared/drawing/markup.ts';
import { hasTag } from './answer-unchanged.ts';
import type { ClientFiles } from './client-files.ts';
import type { HttpContext } from './http-env.ts';
import { oembedLinks } from './oembed-links.ts';
import { requestOrigin } from './request-origin.ts';

/**
 * The page of a widget: the built one, with the widget's picture for readers whose browser runs no script, and with where
 * its description stands for programs (oEmbed).
 */
export function embedPage(files: ClientFiles, trustProxy: boolean) {
  return async (context: HttpContext, next: Next): Promise<Response | undefined> => {
    const file = files.get('/embed/index.html');
    const { pathname, search } = new URL(context.req.url);
    const asked = readEmbedAddress(pathname, search);
    if (!file || asked === null || !['GET', 'HEAD'].includes(context.req.method)) {
      await next();
      return undefined;
    }
    const origin = requestOrigin(context, trustProxy);
    const html = new TextDecoder()
      .decode(file.bytes)
      .replace('</title>', (end) => end + oembedLinks(origin, context.req.url))
      .replace(/<noscript>[\s\S]*?<\/noscript>/, () => `<noscript>${picture(asked)}</noscript>`);
    const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
    if (hasTag(context.req.header('if-none-match'), tag)) return context.body(null, 304, headers);
    return context.html(html, 200, headers);
  };
}

/** What cannot be read counts as not said: a page on somebody's site shows as much as it can. */
function picture({ widget, query }: EmbedAddress): string {
  const { options } = readEmbedQuery(widget, query);
  const still = { ...options, live: false };
  const { width, height } = embedSize(widget, still);
  const src = embedPath(widget, still, '.svg');
  return element('img', { src, alt: options.alt ?? 'Newstape', width, height, class: 'still' });
}
