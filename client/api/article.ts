import { queryOptions } from '@tanstack/react-query';
import { ArticleReplySchema } from '../../shared/schemas/article-reply.ts';
import { fetchJson } from './fetch-json.ts';

/** GET /api/v1/articles/{id}: one article with its evidence, links, numbers and the other tellings of its story. */
export function articleQuery(id: string) {
  return queryOptions({
    queryKey: ['article', id],
    queryFn: ({ signal }) =>
      fetchJson(`/api/v1/articles/${encodeURIComponent(id)}`, ArticleReplySchema, signal),
  });
}
