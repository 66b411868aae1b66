import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  GroupMembersQuerySchema,
  GroupMembersReplySchema,
} from '../../shared/schemas/group-members-reply.ts';
import { groupMembers } from '../store/group-members.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts } from './parameters.ts';
import { jsonReply, readProblems } from './reply-descriptions.ts';

const membersRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listGroupMembers',
  tags: ['instruments'],
  summary: 'The listed companies of a group',
  request: {
    query: describeParameters(GroupMembersQuerySchema, {
      group: 'A group by its name, as `/api/v1/filter-options` tells them: `삼성그룹`.',
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: jsonReply(
      GroupMembersReplySchema,
      'Those with the most events first; none for a name that no group has.',
    ),
    ...readProblems,
  },
});

/** `/api/v1/group-members`. */
export function groupMemberRoutes(database: Database) {
  return new OpenAPIHono<HttpEnv>().openapi(membersRoute, async (context) =>
    context.json(await groupMembers(database, context.req.valid('query')), 200),
  );
}
