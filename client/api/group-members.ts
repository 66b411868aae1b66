import { queryOptions } from '@tanstack/react-query';
import { GroupMembersReplySchema } from '../../shared/schemas/group-members-reply.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** GET /api/v1/group-members: the listed companies of a group, those with the most events first. */
export function groupMembersQuery(group: string) {
  return queryOptions({
    queryKey: ['group-members', group],
    queryFn: ({ signal }) =>
      fetchJson(`/api/v1/group-members${queryString({ group })}`, GroupMembersReplySchema, signal),
  });
}
