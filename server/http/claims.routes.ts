import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { ClaimListQuerySchema, ClaimListReplySchema } from '../../shared/schemas/claim-reply.ts';
import { listClaims } from '../store/claims.repository.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts, withOrderedDates } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';

const claimsRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listClaims',
  tags: ['claims'],
  summary: 'Price claims with their verdicts, filtered',
  request: {
    query: describeParameters(ClaimListQuerySchema, {
      ...parameterTexts,
      kind: 'Only claims of this kind.',
      verdict: 'Only claims with this verdict.',
      from: 'First day to include; the day that the number is about.',
      to: 'Last day to include; the day that the number is about.',
    }),
  },
  responses: {
    200: jsonReply(ClaimListReplySchema, 'Newest day first; claims of unknown date last.'),
    ...readProblems,
  },
});

/** `/api/claims`. */
export function claimRoutes(database: Database) {
  return new OpenAPIHono<HttpEnv>().openapi(claimsRoute, async (context) =>
    context.json(await listClaims(database, withOrderedDates(context.req.valid('query'))), 200),
  );
}
