import { useQuery } from '@tanstack/react-query';
import type { FilterOptionsReply } from '../../shared/schemas/filter-options-reply.ts';
import { filterOptionsQuery } from '../api/filter-options.ts';
import { textOfValues, valuesOf } from '../format/several-values.ts';

/** The conditions whose values are names that the service knows. */
interface NamedConditions {
  group?: string | undefined;
  sector?: string | undefined;
  source?: string | undefined;
}

/** A filter without the names that nothing has, and those names as `field=name`. */
export function withKnownNames<Filter extends NamedConditions>(
  filter: Filter,
  options: FilterOptionsReply,
): { filter: Filter; unknown: string[] } {
  const known = {
    group: new Set(options.groups.map(({ name }) => name)),
    sector: new Set(options.markets.flatMap(({ sectors }) => sectors.map(({ name }) => name))),
    source: new Set(options.sources.map(({ id }) => id)),
  };
  const asked = {
    group: filter.group === undefined ? [] : [filter.group],
    sector: filter.sector === undefined ? [] : [filter.sector],
    source: valuesOf(filter.source),
  };
  const kept: Filter = { ...filter };
  const unknown: string[] = [];
  for (const field of ['group', 'sector', 'source'] as const) {
    const names = asked[field].filter((name) => known[field].has(name));
    unknown.push(...asked[field].filter((name) => !known[field].has(name)).map((name) => `${field}=${name}`));
    if (names.length < asked[field].length) {
      if (names.length === 0) delete kept[field];
      else kept[field] = textOfValues(names);
    }
  }
  return { filter: kept, unknown };
}

/**
 * The filter of an address without the names that nothing has; `isReading` while the names that would tell are not read yet.
 * Where they cannot be read the filter stays as it is.
 */
export function useKnownNames<Filter extends NamedConditions>(
  filter: Filter,
): { filter: Filter; unknown: string[]; options: FilterOptionsReply | undefined; isReading: boolean } {
  const { data: options, isPending } = useQuery(filterOptionsQuery);
  const hasNames = [filter.group, filter.sector, filter.source].some((name) => name !== undefined);
  if (options === undefined) return { filter, unknown: [], options, isReading: hasNames && isPending };
  return { ...withKnownNames(filter, options), options, isReading: false };
}
