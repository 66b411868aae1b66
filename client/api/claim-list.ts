import { queryOptions } from '@tanstack/react-query';
import { type ClaimListQuery, ClaimListReplySchema } from '../../shared/schemas/claim-reply.ts';
import { withAsOf } from './as-of.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** What the list of numbers is narrowed to. */
export type ClaimListFilter = Omit<ClaimListQuery, 'asOf' | 'cursor' | 'limit'>;

/** GET /api/v1/claims: one page; `cursor` is empty for the first. */
export function claimListQuery(filter: ClaimListFilter, cursor: string, limit: number) {
  return queryOptions({
    queryKey: ['claims', filter, cursor, limit],
    queryFn: ({ signal }) =>
      fetchJson(`/api/v1/claims${queryString({ ...filter, cursor, limit })}`, ClaimListReplySchema, signal),
  });
}

/** The address of all numbers that the filter leaves, as a CSV file. */
export function claimExportAddress(filter: ClaimListFilter): string {
  return withAsOf(`/api/v1/claims.csv${queryString(filter)}`);
}
