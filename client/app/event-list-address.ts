import { EventListQuerySchema } from '../../shared/schemas/event-reply.ts';
import type { EventListFilter } from '../api/event-list.ts';
import { readConditions } from './list-address.ts';

const FIELDS = [
  ...['instrument', 'group', 'sector', 'market', 'kind', 'relation', 'verdict', 'source', 'language'],
  ...['reports', 'from', 'to', 'order'],
];

const CONDITIONS: Readonly<Record<string, string>> = Object.fromEntries(FIELDS.map((name) => [name, name]));

/** The filter that an address asks for, and what of it is not understood and left out. */
export function eventListOfAddress(fields: URLSearchParams): { filter: EventListFilter; ignored: string[] } {
  const { asked, ignored } = readConditions(fields, CONDITIONS, EventListQuerySchema.shape);
  const { limit: _limit, cursor: _cursor, asOf: _asOf, ...filter } = EventListQuerySchema.parse(asked);
  return { filter, ignored };
}

/** All fields of the filter, emptied. */
export const CLEARED_FILTER: Readonly<Record<string, null>> = Object.fromEntries(
  FIELDS.map((name) => [name, null]),
);
