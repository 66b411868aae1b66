import { queryOptions } from '@tanstack/react-query';
import { ServiceStateReplySchema } from '../../shared/schemas/service-state-reply.ts';
import { fetchTimeless } from './fetch-json.ts';

/** GET /api/v1/state: demo or own data, as of when. */
export const serviceStateQuery = queryOptions({
  queryKey: ['state'],
  queryFn: ({ signal }) => fetchTimeless('/api/v1/state', ServiceStateReplySchema, signal),
});
