import { queryOptions } from '@tanstack/react-query';
import { CoMentionReplySchema } from '../../shared/schemas/co-mention.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** Companies by their ids, or the group that they are in. */
export type CoMentioned = { companies: readonly string[] } | { group: string };

/** GET /api/v1/co-mentions: which companies stories name together, and how their returns go together. */
export function coMentionsQuery(asked: CoMentioned) {
  const fields = 'group' in asked ? { group: asked.group } : { companies: asked.companies.join(',') };
  return queryOptions({
    queryKey: ['coMentions', fields],
    queryFn: ({ signal }) =>
      fetchJson(`/api/v1/co-mentions${queryString(fields)}`, CoMentionReplySchema, signal),
  });
}
