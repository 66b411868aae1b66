import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  ArticleListQuerySchema,
  ArticleListReplySchema,
  ArticleReplySchema,
  ListedArticleSchema,
} from '../../shared/schemas/article-reply.ts';
import { listArticles } from '../store/article-list.repository.ts';
import { articleReply } from '../store/articles.repository.ts';
import type { Database } from '../store/open-database.ts';
import type { Audience } from '../store/shown-text.ts';
import { articleRows } from './article-rows.ts';
import { describeParameters } from './describe-parameters.ts';
import { type ExportClock, exportMoment } from './export-moment.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { listFormat, listReply } from './list-format.ts';
import { AsOfQuerySchema, parameterTexts, withOrderedDates } from './parameters.ts';
import { notFound } from './problem.ts';
import { findProblems, jsonReply, readProblems } from './reply-descriptions.ts';
import { sendRows } from './send-rows.ts';
import { articleWithout } from './without-held-prices/claims.ts';
import { sendLeaving } from './without-held-prices/leaving.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listArticles',
  tags: ['articles'],
  summary: 'Articles, filtered',
  request: {
    query: describeParameters(ArticleListQuerySchema, {
      ...parameterTexts,
      from: 'First publication date to include.',
      to: 'Last publication date to include.',
    }),
  },
  responses: {
    200: listReply(
      ArticleListReplySchema,
      ListedArticleSchema,
      'Newest first; articles of unknown date last.',
    ),
    ...readProblems,
  },
});

const articleRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'readArticle',
  tags: ['articles'],
  summary: 'One article with its mentions and claims',
  request: {
    params: describeParameters(z.strictObject({ id: z.string().min(1).max(200) }), {
      id: 'Id of the article.',
    }),
    query: AsOfQuerySchema,
  },
  responses: {
    200: jsonReply(
      ArticleReplySchema,
      'As much of the text as its source allows, with what was found in it.',
    ),
    ...findProblems,
  },
});

/** `/api/v1/articles` and `/api/v1/articles/{id}`, for reading. */
export function articleRoutes(
  database: Database,
  clock: ExportClock,
  audienceOf: (context: HttpContext) => Audience,
  heldBack: HeldBack,
) {
  return new OpenAPIHono<HttpEnv>()
    .openapi(listRoute, async (context) => {
      const query = withOrderedDates(context.req.valid('query'));
      const format = listFormat(context);
      if (format !== 'json') {
        const moment = exportMoment(context, query.asOf, clock);
        return sendRows(context, format, articleRows(database, query, moment));
      }
      return context.json(await listArticles(database, query), 200);
    })
    .openapi(articleRoute, async (context) => {
      const { id } = context.req.valid('param');
      const reply = await articleReply(database, id, audienceOf(context), context.req.valid('query').asOf);
      if (reply === null) throw notFound(`No article has the id ${id}.`, 'noArticle', { id });
      return sendLeaving(context, articleWithout(reply, await heldBack(context)));
    });
}
