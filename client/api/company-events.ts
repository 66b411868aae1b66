import { queryOptions } from '@tanstack/react-query';
import { CompanyEventsReplySchema } from '../../shared/schemas/event-reply.ts';
import { fetchJson } from './fetch-json.ts';
import { instrumentQuery } from './instrument.ts';

/** GET /api/v1/instruments/{id}/events: all events of a company, oldest first. */
export function companyEventsQuery(id: string) {
  return queryOptions({
    queryKey: ['companyEvents', id],
    queryFn: async ({ signal, client }) => {
      await client.ensureQueryData(instrumentQuery(id)); // an unknown company has no events to ask for
      return fetchJson(
        `/api/v1/instruments/${encodeURIComponent(id)}/events`,
        CompanyEventsReplySchema,
        signal,
      );
    },
  });
}
