import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  type ArticleFileQuery,
  ArticleFileQuerySchema,
  type ArticleFileReply,
  ArticleFileReplySchema,
} from '../../shared/schemas/article-file-reply.ts';
import { bodyBytes, fileBody } from './body-bytes.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { jsonReply, uploadProblems } from './reply-descriptions.ts';

const uploadRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'uploadArticleFile',
  tags: ['sources'],
  summary: 'Read a saved page, a text, a saved feed or JSON lines into the database',
  security: [{}, { adminToken: [] }, { adminSession: [] }],
  request: {
    query: describeParameters(ArticleFileQuerySchema, {
      name: 'The name of the file, without folders; `.jsonl` is read as JSON lines.',
      crawlDate: 'The day on which the page was saved, where it is known.',
    }),
    body: fileBody,
  },
  responses: {
    200: jsonReply(ArticleFileReplySchema, 'Each story of the file, or why there is none.'),
    ...uploadProblems,
  },
});

/** `POST /api/v1/article-files`, for the operator. The guard is asked before the body is read. */
export function articleFileRoutes(
  ingestFile: (query: ArticleFileQuery, bytes: Uint8Array) => Promise<ArticleFileReply>,
  requireOperator: (context: HttpContext) => void,
) {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.use(async (context, next) => {
    requireOperator(context);
    context.header('Cache-Control', 'no-store');
    await next();
  });
  return routes.openapi(uploadRoute, async (context) =>
    context.json(await ingestFile(context.req.valid('query'), await bodyBytes(context)), 200),
  );
}
