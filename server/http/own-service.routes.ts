import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { type OwnServiceReply, OwnServiceReplySchema } from '../../shared/schemas/own-service-reply.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { notFound } from './problem.ts';
import { jsonReply, writeProblems } from './reply-descriptions.ts';

const openRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'openOwnService',
  tags: ['service'],
  summary: "From a demo, start the server of the person's own data beside it; nothing of the demo goes over",
  security: [{}, { adminToken: [] }, { adminSession: [] }],
  responses: { 200: jsonReply(OwnServiceReplySchema, 'Where it runs.'), ...writeProblems },
});

/** Starts the server of the person's own data; null where this is no demo. */
export type OwnServiceRunner = (() => Promise<OwnServiceReply>) | null;

/** `POST /api/v1/own-service`. */
export function ownServiceRoutes(open: OwnServiceRunner, requireOperator: (context: HttpContext) => void) {
  return new OpenAPIHono<HttpEnv>().openapi(openRoute, async (context) => {
    requireOperator(context);
    if (open === null) throw notFound('This server is no demo: it serves your own data already.', 'notDemo');
    context.header('Cache-Control', 'no-store');
    return context.json(await open(), 200);
  });
}
