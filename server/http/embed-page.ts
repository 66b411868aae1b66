import { createHash } from 'node:crypto';
import type { Next } from 'hono';
import { embedPath } from '../../shared/drawing/embed-code.ts';
import {
  EMBED_WIDGETS,
  type EmbedOptions,
  type EmbedWidget,
  embedSize,
} from '../../shared/drawing/embed-options.ts';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import { element } from '../../shared/drawing/markup.ts';
import { isInstrumentId } from '../../shared/units/instrument-id.ts';
import { hasTag } from './answer-unchanged.ts';
import type { ClientFiles } from './client-files.ts';
import type { HttpContext } from './http-env.ts';
import { oembedLinks } from './oembed-links.ts';
import { requestOrigin } from './request-origin.ts';

/** What an address of a widget's page asks for. */
export interface EmbedAddress {
  readonly widget: EmbedWidget;
  readonly options: EmbedOptions;
}

/**
 * Reads `/embed/{widget}?…`, or `/embed/company/{id}?…`, as the first widgets were addressed; null for any other path. What
 * cannot be read counts as not said: a page on somebody's site shows as much as it can.
 */
export function readEmbedAddress(address: URL): EmbedAddress | null {
  const [, first = '', second, ...rest] = address.pathname.replace(/\/$/, '').split('/').slice(1);
  if (!address.pathname.startsWith('/embed/') || rest.length > 0) return null;
  if (first === 'company' && second !== undefined) {
    const id = decoded(second);
    const query = new URLSearchParams(address.searchParams);
    if (id !== null && isInstrumentId(id)) query.set('instrument', id);
    return { widget: 'chart', options: readEmbedQuery('chart', query).options };
  }
  const widget = EMBED_WIDGETS.find((one) => one === first);
  if (widget === undefined || second !== undefined) return null;
  return { widget, options: readEmbedQuery(widget, address.searchParams).options };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a percent sign that encodes nothing
  }
}

/**
 * The page of a widget: the built one, with the widget's picture for readers whose browser runs no script, and with where
 * its description stands for programs (oEmbed).
 */
export function embedPage(files: ClientFiles, trustProxy: boolean) {
  return async (context: HttpContext, next: Next): Promise<Response | undefined> => {
    const file = files.get('/embed/index.html');
    const asked = readEmbedAddress(new URL(context.req.url));
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

function picture({ widget, options }: EmbedAddress): string {
  const still = { ...options, live: false };
  const { width, height } = embedSize(widget, still);
  const src = embedPath(widget, still, '.svg');
  return element('img', { src, alt: options.alt ?? 'Newstape', width, height, class: 'still' });
}
