import { EventListQuerySchema } from '../../shared/schemas/event-reply.ts';
import type { EventListFilter } from '../api/event-list.ts';

const FIELDS = ['instrument', 'kind', 'relation', 'verdict', 'from', 'to', 'order'] as const;

/** The filter that an address asks for; a field that is not understood is left out. */
export function filterOfAddress(fields: URLSearchParams): EventListFilter {
  const asked = FIELDS.flatMap((name) => {
    const value = fields.get(name);
    return value !== null && EventListQuerySchema.shape[name].safeParse(value).success ? [[name, value]] : [];
  });
  const {
    limit: _limit,
    cursor: _cursor,
    asOf: _asOf,
    ...filter
  } = EventListQuerySchema.parse(Object.fromEntries(asked));
  return filter;
}

/** All fields of the filter, emptied. */
export const CLEARED_FILTER: Readonly<Record<(typeof FIELDS)[number], null>> = {
  instrument: null,
  kind: null,
  relation: null,
  verdict: null,
  from: null,
  to: null,
  order: null,
};
