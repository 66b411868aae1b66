import type { Next } from 'hono';
import { element } from '../../shared/drawing/markup.ts';
import { NewsFeedQuerySchema } from '../../shared/schemas/news-feed-query.ts';
import { isInstrumentId } from '../../shared/units/instrument-id.ts';
import type { ClientFiles } from './client-files.ts';
import type { HttpContext } from './http-env.ts';
import { oembedLinks } from './oembed-links.ts';
import { requestOrigin } from './request-origin.ts';

const dialects = [
  { path: '/feeds/events.rss', type: 'application/rss+xml', title: 'RSS' },
  { path: '/feeds/events.json', type: 'application/feed+json', title: 'JSON Feed' },
];

/**
 * The list of events, or a company's page (`:id`), with the addresses of its feeds in its head: what looks for a page's
 * feed runs no script. The dashboard takes them over by their `data-served`, since they are of the first address alone.
 */
export function newsFeedPage(files: ClientFiles, trustProxy: boolean) {
  return async (context: HttpContext, next: Next): Promise<Response | undefined> => {
    const file = files.get('/index.html');
    const id = context.req.param('id');
    if (!file || context.req.method !== 'GET' || (id !== undefined && !isInstrumentId(id))) {
      await next();
      return undefined;
    }
    const asked = conditionsOf(new URL(context.req.url).searchParams, id);
    const html = new TextDecoder()
      .decode(file.bytes)
      .replace(
        /<\/title>/,
        (end) => `${end}${alternates(asked)}${id === undefined ? '' : companyHead(context, id, trustProxy)}`,
      );
    return context.html(html, 200, { 'Cache-Control': 'no-cache' });
  };
}

/** Of a company's page: where its chart's description stands (oEmbed), and the picture that services show beside a link. */
function companyHead(context: HttpContext, id: string, trustProxy: boolean): string {
  const origin = requestOrigin(context, trustProxy);
  const query = new URLSearchParams({ instrument: id, width: '1200', height: '630' });
  const image = element('meta', { property: 'og:image', content: `${origin}/embed/chart.png?${query}` });
  return oembedLinks(origin, context.req.url) + image;
}

/** What a page's address may say to a feed; the moment that a page stands at is none of it, since nothing new comes there. */
const { asOf: _asOf, limit: _limit, ...conditions } = NewsFeedQuerySchema.shape;

/** What a feed of a page is asked for: of the list its conditions, of a company's page the company; on both the language. */
function conditionsOf(fields: URLSearchParams, id: string | undefined): URLSearchParams {
  const asked = new URLSearchParams(id === undefined ? {} : { instrument: id });
  for (const [name, schema] of Object.entries(conditions)) {
    const value = fields.get(name);
    const isOfPage = id === undefined || name === 'lang';
    if (isOfPage && value !== null && schema.safeParse(value).success) asked.set(name, value);
  }
  return asked;
}

function alternates(asked: URLSearchParams): string {
  const query = asked.size === 0 ? '' : `?${asked}`;
  return dialects
    .map(({ path, type, title }) =>
      element('link', {
        ...{ rel: 'alternate', type, title: `Newstape, ${title}`, href: `${path}${query}` },
        'data-served': '',
      }),
    )
    .join('');
}
