import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  ResolvedNamesQuerySchema,
  ResolvedNamesReplySchema,
} from '../../shared/schemas/resolved-names-reply.ts';
import type { Database } from '../store/open-database.ts';
import { resolveNames } from '../store/resolved-names.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';

const resolveRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'resolveNames',
  tags: ['instruments'],
  summary: 'Which instruments some names, codes or ids stand for',
  request: {
    query: describeParameters(ResolvedNamesQuerySchema, {
      names: 'Names, codes or ids, one a line, at most 50.',
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: jsonReply(ResolvedNamesReplySchema, 'Each name with its instrument, or with candidates.'),
    ...readProblems,
  },
});

/** `/api/v1/resolved-names`. */
export function resolvedNameRoutes(database: Database) {
  return new OpenAPIHono<HttpEnv>().openapi(resolveRoute, async (context) =>
    context.json(await resolveNames(database, context.req.valid('query')), 200),
  );
}
