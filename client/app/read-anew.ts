import type { Query, QueryClient } from '@tanstack/react-query';
import { companyEventsQuery } from '../api/company-events.ts';
import { aroundEventQuery } from '../api/past-events.ts';

const AROUND = aroundEventQuery('', '').queryKey[0];
const EVENTS = companyEventsQuery('').queryKey[0];

/** True of what followed an event that is not among the events of its company any more. */
function isOfGoneEvent(queries: QueryClient, { queryKey: [, id, key] }: Query): boolean {
  const events = queries.getQueryData(companyEventsQuery(String(id)).queryKey);
  return (
    events !== undefined && ![...events.events, ...events.undated].some(({ event }) => event.key === key)
  );
}

/**
 * Reads everything on the page anew, after a change of what is stored. The events come first: what followed one is asked for
 * only where it is still there. The events of companies that are not on the page are forgotten, so that no page begins with
 * one that is gone.
 */
export async function readAnew(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: [EVENTS], type: 'inactive' });
  const around = { queryKey: [AROUND] };
  await queries.invalidateQueries({ ...around, refetchType: 'none' });
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== AROUND });
  const isThere = (query: Query) => !isOfGoneEvent(queries, query);
  await queries.refetchQueries({ ...around, type: 'active', stale: true, predicate: isThere });
}
