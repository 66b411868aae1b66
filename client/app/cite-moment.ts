import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { ServiceStateReply } from '../../shared/schemas/service-state-reply.ts';
import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { serviceStateQuery } from '../api/service-state.ts';

/** The service's state, and when it was read by the clock of this device. */
interface ReadState {
  state: Pick<ServiceStateReply, 'now'>;
  readAt: number;
}

/**
 * The moment that figures stand at, on the server's clock: the one that the page asks for, but none that has not come; else
 * when they were read. `readAt` is by this device's clock, which may be wrong: it is set right by what the server said the
 * time was.
 */
export function citedMoment(asOf: InstantUtc | null, readAt: number, known: ReadState | null): InstantUtc {
  const ahead = known === null ? 0 : known.readAt - epochMilliseconds(known.state.now);
  const read = instantUtc(readAt - ahead);
  return asOf !== null && asOf < read ? asOf : read;
}

/** When the replies whose keys begin with `reading` were read: the oldest of those on the page. */
function oldestReading(client: QueryClient, reading: QueryKey): number {
  const queries = client.getQueryCache().findAll({ queryKey: reading, type: 'active' });
  const moments = queries.map(({ state }) => state.dataUpdatedAt).filter((moment) => moment > 0);
  return moments.length === 0 ? Date.now() : Math.min(...moments);
}

/** The moment that what was read by a query stands at. */
export function readingMoment(client: QueryClient, reading: QueryKey, asOf: InstantUtc | null): InstantUtc {
  const { queryKey } = serviceStateQuery;
  const state = client.getQueryData(queryKey);
  const readAt = client.getQueryState(queryKey)?.dataUpdatedAt;
  const known = state !== undefined && readAt !== undefined ? { state, readAt } : null;
  return citedMoment(asOf, oldestReading(client, reading), known);
}
