import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { readEmbedAddress } from '../../shared/drawing/embed-address.ts';
import { embedCode, embedPath } from '../../shared/drawing/embed-code.ts';
import { embedName } from '../../shared/drawing/embed-name.ts';
import { type EmbedOptions, type EmbedWidget, embedSize } from '../../shared/drawing/embed-options.ts';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import { element, escapeXml } from '../../shared/drawing/markup.ts';
import { OembedQuerySchema, type OembedReply, OembedReplySchema } from '../../shared/schemas/embed-query.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import { HttpProblem, notFound } from './problem.ts';
import { findProblems } from './reply-descriptions.ts';
import { requestOrigin } from './request-origin.ts';

/** Seconds that a reader may keep a description: it holds addresses and a name. */
const CACHE_SECONDS = 86_400;
/** The smallest and largest frame that is described. */
const [LEAST_WIDTH, LEAST_HEIGHT] = [200, 72];
const THUMBNAIL = { width: 640, height: 360 };

const oembedRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readOembed',
  tags: ['embed'],
  summary: 'How to show one of this server’s pages on another site (oEmbed 1.0)',
  request: {
    query: describeParameters(OembedQuerySchema, {
      url: 'The address of a company’s page or of a widget’s page here.',
      format: 'As which the reply is written.',
      maxwidth: 'The widest that the frame may be, in CSS pixels.',
      maxheight: 'The highest that the frame may be, in CSS pixels.',
    }),
  },
  responses: {
    200: {
      description: 'The frame to put on the page, and an image in its place.',
      content: {
        'application/json': { schema: OembedReplySchema },
        'text/xml': { schema: z.string() },
      },
    },
    ...findProblems,
  },
});

/** `/oembed`: of a company's page its chart, of a widget's page the widget. */
export function oembedRoutes(database: Database, trustProxy: boolean) {
  return new OpenAPIHono<HttpEnv>().openapi(oembedRoute, async (context) => {
    const { url, format, maxwidth, maxheight } = context.req.valid('query');
    const origin = requestOrigin(context, trustProxy);
    const asked = addressed(url, origin);
    if (asked === null) {
      const detail = `Nothing of this server can be shown from ${url.slice(0, 200)}: give the address of a company's page or of a widget here.`;
      throw new HttpProblem('notFound', detail);
    }
    const title = await titleOf(database, asked);
    const size = embedSize(asked.widget, asked.options);
    const width = Math.max(LEAST_WIDTH, Math.min(size.width, maxwidth ?? size.width));
    const height = Math.max(LEAST_HEIGHT, Math.min(size.height, maxheight ?? size.height));
    const reply: OembedReply = {
      ...{ version: '1.0', type: 'rich', provider_name: 'Newstape', provider_url: origin, title },
      cache_age: CACHE_SECONDS,
      html: embedCode('iframe', { ...asked, origin, title, options: { ...asked.options, width, height } }),
      ...{ width, height },
      thumbnail_url:
        origin + embedPath(asked.widget, { ...asked.options, ...THUMBNAIL, live: false }, '.png'),
      thumbnail_width: THUMBNAIL.width,
      thumbnail_height: THUMBNAIL.height,
    };
    return format === 'json'
      ? context.json(reply, 200)
      : context.body(asXml(reply), 200, { 'Content-Type': 'text/xml; charset=utf-8' });
  });
}

/** What an address shows. */
interface Described {
  readonly widget: EmbedWidget;
  readonly options: EmbedOptions;
}

/** What a page of this server shows as a widget; null for a page of another server, or one that has none. */
function addressed(url: string, origin: string): Described | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.origin !== origin) return null;
  const [, place, id = '', ...rest] = address.pathname.replace(/\/$/, '').split('/');
  const asked =
    place === 'company' && rest.length === 0
      ? readEmbedAddress(`/embed/company/${id}`, chartQuery(address))
      : readEmbedAddress(address.pathname, address.search);
  if (asked === null) return null;
  const { options } = readEmbedQuery(asked.widget, asked.query);
  const { instrument, claim, study } = options;
  return (instrument ?? claim ?? study) === null ? null : { widget: asked.widget, options };
}

/** What of a company page's address its chart understands: the event, the moment, the language. */
function chartQuery({ searchParams }: URL): string {
  const said = ['event', 'asOf', 'lang'].flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
}

async function titleOf(database: Database, { options }: Described): Promise<string> {
  const { instrument, locale } = options;
  if (instrument === null) return 'Newstape';
  const found = await findInstrument(database, instrument);
  if (found === null)
    throw notFound(`No instrument has the id ${instrument}.`, 'noInstrument', { id: instrument });
  const language = locale ?? (found.mic === 'XKRX' || found.mic === 'XKOS' ? 'ko' : 'en');
  return `${embedName(found, language)} · Newstape`;
}

function asXml(reply: OembedReply): string {
  const fields = Object.entries(reply).map(([name, value]) => element(name, {}, escapeXml(String(value))));
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${element('oembed', {}, ...fields)}`;
}
