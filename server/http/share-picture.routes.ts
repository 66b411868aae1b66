import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { drawSharePicture } from '../../shared/drawing/share-picture.ts';
import { checkAnswer } from '../../shared/schemas/check-answer.ts';
import { type CheckRunners, checkPath, kept } from './check.routes.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { removableProblems } from './reply-descriptions.ts';
import type { PngOf } from './share-picture-png.ts';

const image = (mediaType: string) => ({
  description: 'The picture, 1200 by 630.',
  content: { [mediaType]: { schema: z.string() } },
});

const svgRoute = createRoute({
  method: 'get',
  path: '/{id}/picture.svg',
  operationId: 'drawKeptCheck',
  tags: ['check'],
  summary: 'The picture of a kept check',
  request: { params: checkPath },
  responses: { 200: image('image/svg+xml'), ...removableProblems },
});

const pngRoute = createRoute({
  method: 'get',
  path: '/{id}/picture.png',
  operationId: 'renderKeptCheck',
  tags: ['check'],
  summary: 'The picture of a kept check, for services that show links',
  request: { params: checkPath },
  responses: { 200: image('image/png'), ...removableProblems },
});

/** Kept facts never change, but may be removed; what the terms of prices keep from others stays out of shared caches. */
const cachingFor = (isEveryones: boolean) => ({
  'Cache-Control': `${isEveryones ? 'public' : 'private'}, max-age=300`,
});

/** Pictures that are kept ready: the services that show a link ask for it several times. */
const mostKept = 20;

/** `/api/v1/check/{id}/picture.svg` and `.png`. */
export function sharePictureRoutes(
  runners: Pick<CheckRunners, 'find'>,
  pngOf: PngOf,
  { heldBack, isOperator }: { heldBack: HeldBack; isOperator: (context: HttpContext) => boolean },
) {
  const ready = new Map<string, Uint8Array<ArrayBuffer>>();
  const drawn = async (context: HttpContext, id: string) => {
    const { facts, madeAt } = await kept(runners, id, await heldBack(context));
    return {
      svg: drawSharePicture(facts, checkAnswer(facts, facts.language), madeAt),
      caching: cachingFor(!isOperator(context)),
    };
  };
  return new OpenAPIHono<HttpEnv>()
    .openapi(svgRoute, async (context) => {
      const { svg, caching } = await drawn(context, context.req.valid('param').id);
      return context.body(svg, 200, { 'Content-Type': 'image/svg+xml', ...caching });
    })
    .openapi(pngRoute, async (context) => {
      const { svg, caching } = await drawn(context, context.req.valid('param').id);
      const png = ready.get(svg) ?? (await pngOf(svg));
      const oldest = ready.keys().next().value;
      if (ready.size >= mostKept && oldest !== undefined) ready.delete(oldest);
      ready.set(svg, png);
      return context.body(png, 200, { 'Content-Type': 'image/png', ...caching });
    });
}
