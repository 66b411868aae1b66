import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { strToU8, zipSync } from 'fflate';
import * as z from 'zod';
import { EMBED_WIDGETS } from '../../shared/drawing/embed-options.ts';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { embedParameters } from './embed.routes.ts';
import { EmbedNotSavedError, savedEmbed } from './embed-saved.ts';
import { badParameters } from './error-replies.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { findProblems } from './reply-descriptions.ts';

/** `/embed/{widget}.zip`: the widget as files that need no server. `ask` asks this server as the caller would. */
export function embedSavedRoutes(
  ask: (context: HttpContext, path: string) => Promise<Response>,
  now: () => InstantUtc,
) {
  const app = new OpenAPIHono<HttpEnv>();
  for (const widget of EMBED_WIDGETS) {
    const route = createRoute({
      method: 'get',
      path: `/${widget}.zip`,
      operationId: `saveEmbed${widget[0]?.toUpperCase()}${widget.slice(1)}`,
      summary: 'A widget as files without server and script: page, SVG, PNG, tables, JSON',
      tags: ['embed'],
      request: { query: embedParameters },
      responses: {
        200: { description: 'The files.', content: { 'application/zip': { schema: z.string() } } },
        ...findProblems,
      },
    });
    app.openapi(route, async (context) => {
      const { options, faults } = readEmbedQuery(widget, new URL(context.req.url).searchParams);
      if (faults.length > 0) throw badParameters([...faults]);
      try {
        const files = await savedEmbed((path) => ask(context, path), widget, options, now());
        const entries = files.map(({ name, content }) => [
          `newstape-${widget}/${name}`,
          typeof content === 'string' ? strToU8(content) : content,
        ]);
        return context.body(Uint8Array.from(zipSync(Object.fromEntries(entries))), 200, {
          'Content-Type': 'application/zip',
          'Content-Disposition': `attachment; filename="newstape-${widget}.zip"`,
          'Cache-Control': 'no-store',
        });
      } catch (error) {
        if (error instanceof EmbedNotSavedError) return error.response;
        throw error;
      }
    });
  }
  return app;
}
