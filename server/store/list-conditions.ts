import { type RawBuilder, sql } from 'kysely';
import { instrumentIdsOf, micsOf } from '../../shared/schemas/list-conditions.ts';
import { MOST_COUNTED } from './list-total.ts';

/** Which instruments a list is narrowed to. */
interface InstrumentConditions {
  readonly instrument?: string | undefined;
  readonly group?: string | undefined;
  readonly sector?: string | undefined;
  readonly market?: string | undefined;
}

/**
 * How a database should look for rows. `gather`: few are left, so go to them and sort. `walk`: many are, so go through the
 * list in its order until a page is full; sorting a hundred thousand rows for fifty takes thirty times as long as that.
 */
export type Access = 'gather' | 'walk';

/** How to look for a page of a list that has so many rows. Both ways give the same rows. */
export function accessFor(total: number | null): Access {
  return total === null || total > MOST_COUNTED ? 'walk' : 'gather';
}

/** What must be true of the column `instrumentId` of a table, a condition each; none where nothing is asked. */
export function instrumentConditions(
  table: 'news_event' | 'claim' | 'price_event_month',
  { instrument, group, sector, market }: InstrumentConditions,
  access: Access,
): RawBuilder<unknown>[] {
  const column = sql.ref(`${table}.instrumentId`);
  // An expression is in no index of instruments: both databases then keep to the index of the order.
  const id = access === 'walk' ? sql`coalesce(${column}, '')` : column;
  const conditions: RawBuilder<unknown>[] = [];
  if (instrument !== undefined) {
    const ids = instrumentIdsOf(instrument);
    conditions.push(isOneOf(ids.length === 1 ? column : id, ids));
  }
  if (group !== undefined) {
    conditions.push(sql`${id} in (
      select instrument_group."instrumentId" from instrument_group where instrument_group."groupName" = ${group}
    )`);
  }
  const listed: RawBuilder<unknown>[] = [];
  if (sector !== undefined) listed.push(sql`instrument."sector" = ${sector}`);
  if (market !== undefined) listed.push(isOneOf(sql`instrument."mic"`, micsOf(market)));
  if (listed.length > 0) {
    conditions.push(
      sql`${id} in (select instrument."id" from instrument where ${sql.join(listed, sql` and `)})`,
    );
  }
  return conditions;
}

/** Days that a list is narrowed to. */
export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What must be true of a day, spelled as the index of the list is: `''` where it is not known, which is in no span of days. */
export function daysWithin(day: RawBuilder<unknown>, { from, to }: Days): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (from !== undefined || to !== undefined) conditions.push(sql`${day} >= ${from ?? '0'}`);
  if (to !== undefined) conditions.push(sql`${day} <= ${to}`);
  return conditions;
}

/** True where a column has one of some values, at least one. */
export function isOneOf(column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<boolean> {
  return values.length === 1
    ? sql<boolean>`${column} = ${values[0]}`
    : sql<boolean>`${column} in (${sql.join(values)})`;
}
