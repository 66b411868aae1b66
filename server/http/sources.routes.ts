import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { type SourceListReply, SourceListReplySchema } from '../../shared/schemas/source-list-reply.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { adminProblems, jsonReply } from './reply-descriptions.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listSources',
  tags: ['sources'],
  summary: 'Every source with its terms, its health, what was left out of it, its key and its budget',
  security: [{}, { adminToken: [] }, { adminSession: [] }],
  responses: {
    200: jsonReply(SourceListReplySchema, 'Whether a key is set, and never the key.'),
    ...adminProblems,
  },
});

/** The reading of `/api/v1/sources`: for the operator alone, since addresses of feeds may be private. */
export function sourceRoutes(
  list: () => Promise<SourceListReply>,
  requireOperator: (context: HttpContext) => void,
) {
  return new OpenAPIHono<HttpEnv>().openapi(listRoute, async (context) => {
    requireOperator(context);
    context.header('Cache-Control', 'no-store');
    return context.json(await list(), 200);
  });
}
