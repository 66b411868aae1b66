import { type RawBuilder, sql } from 'kysely';
import { instrumentIdsOf, micsOf } from '../../shared/schemas/list-conditions.ts';

/** Which instruments a list is narrowed to. */
interface InstrumentConditions {
  readonly instrument?: string | undefined;
  readonly group?: string | undefined;
  readonly sector?: string | undefined;
  readonly market?: string | undefined;
}

/** What must be true of the column `instrumentId` of a table, a condition each; none where nothing is asked. */
export function instrumentConditions(
  table: 'news_event' | 'claim',
  { instrument, group, sector, market }: InstrumentConditions,
): RawBuilder<unknown>[] {
  const id = sql.ref(`${table}.instrumentId`);
  const conditions: RawBuilder<unknown>[] = [];
  if (instrument !== undefined) conditions.push(isOneOf(id, instrumentIdsOf(instrument)));
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

function isOneOf(column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<unknown> {
  return values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} in (${sql.join(values)})`;
}
