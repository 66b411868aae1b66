import { ClaimListQuerySchema } from '../../shared/schemas/claim-reply.ts';
import type { ClaimListFilter } from '../api/claim-list.ts';
import { readConditions } from './list-address.ts';

/** The fields of the address, and the conditions that they stand for. */
const FIELDS = {
  company: 'instrument',
  group: 'group',
  sector: 'sector',
  market: 'market',
  kind: 'kind',
  eventKind: 'eventKind',
  verdict: 'verdict',
  relation: 'relation',
  outlet: 'outlet',
  source: 'source',
  language: 'language',
  reports: 'reports',
  from: 'from',
  to: 'to',
  order: 'order',
} as const;

/** What the address says of the verdict where it is not narrowed to one. */
const ANY = 'any';

/** The list that an address asks for: its filter, the place of its page, and what is not understood and left out. */
export function claimListOfAddress(fields: URLSearchParams): {
  filter: ClaimListFilter;
  cursor: string;
  ignored: string[];
} {
  const isAny = fields.get('verdict') === ANY;
  const read = new URLSearchParams(fields);
  if (isAny) read.delete('verdict');
  const { asked, ignored } = readConditions(read, FIELDS, ClaimListQuerySchema.shape, ['cursor']);
  const { limit: _limit, cursor: _cursor, asOf: _asOf, ...filter } = ClaimListQuerySchema.parse(asked);
  const narrowed =
    isAny || filter.verdict !== undefined ? filter : { ...filter, verdict: 'contradicted' as const };
  return { filter: narrowed, cursor: fields.get('cursor') ?? '', ignored };
}

/** The fields of the address for a change of the filter; it starts again from the first page. */
export function addressOfChange(
  change: Readonly<Partial<Record<keyof ClaimListFilter, string | undefined>>>,
): Record<string, string | null> {
  const changed = Object.entries(FIELDS).flatMap(([field, name]) =>
    name in change ? [[field, fieldValue(name, change[name])] as const] : [],
  );
  return { ...Object.fromEntries(changed), cursor: null };
}

function fieldValue(name: keyof ClaimListFilter, value: string | undefined): string | null {
  if (name === 'verdict') return value === 'contradicted' ? null : (value ?? ANY);
  if (name === 'order' && value === 'newest') return null;
  return value ?? null;
}

/** All fields of the filter, emptied: the numbers that differ, over all companies. */
export const CLEARED_CLAIM_FILTER: Readonly<Record<string, null>> = Object.fromEntries(
  [...Object.keys(FIELDS), 'cursor'].map((field) => [field, null]),
);
