import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  type ArticleUpload,
  ArticleUploadSchema,
  type IngestReport,
  IngestReportSchema,
} from '../../shared/schemas/article-reply.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem } from './problem.ts';
import { jsonReply, uploadProblems } from './reply-descriptions.ts';

const uploadRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'uploadArticle',
  tags: ['articles'],
  summary: 'Read one news page into the database',
  security: [{ adminToken: [] }, { adminSession: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: ArticleUploadSchema } } } },
  responses: {
    200: jsonReply(IngestReportSchema, 'The page was stored already; nothing changed.'),
    201: jsonReply(IngestReportSchema, 'The page is stored; `Location` is the article.'),
    ...uploadProblems,
  },
});

/** `POST /api/v1/articles`. `requireAdmin` throws for a caller who may not write; it is asked before the body is read. */
export function articleUploadRoutes(
  ingestUpload: (upload: ArticleUpload) => Promise<IngestReport>,
  requireAdmin: (context: HttpContext) => void,
) {
  const routes = new OpenAPIHono<HttpEnv>();
  routes.post('/', async (context, next) => {
    requireAdmin(context);
    await next();
  });
  return routes.openapi(uploadRoute, async (context) => {
    const report = await ingestUpload(context.req.valid('json'));
    if (report.rejection !== null) throw rejectedDocument(report.rejection);
    if (report.outcome === 'unchanged') return context.json(report, 200);
    if (report.article !== null)
      context.header('Location', `/api/v1/articles/${encodeURIComponent(report.article.id)}`);
    return context.json(report, 201);
  });
}

function rejectedDocument({ reason, detail }: NonNullable<IngestReport['rejection']>): HttpProblem {
  return new HttpProblem('rejectedDocument', detail, { errors: [{ parameter: 'content', message: reason }] });
}
