import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { FilterOptionsReplySchema } from '../../shared/schemas/filter-options-reply.ts';
import { type EnglishNames, filterOptions } from '../store/filter-options.ts';
import type { Database } from '../store/open-database.ts';
import type { HttpEnv } from './http-env.ts';
import { AsOfQuerySchema } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';

const optionsRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readFilterOptions',
  tags: ['instruments'],
  summary: 'The markets, sectors, groups and sources that lists can be narrowed to',
  // A name that lists know is no news about the past: it is told at every moment alike.
  request: { query: AsOfQuerySchema },
  responses: { 200: jsonReply(FilterOptionsReplySchema, 'Each by its name.'), ...readProblems },
});

/** `/api/v1/filter-options`. */
export function filterOptionRoutes(database: Database, english: EnglishNames) {
  return new OpenAPIHono<HttpEnv>().openapi(optionsRoute, async (context) =>
    context.json(await filterOptions(database, english), 200),
  );
}
