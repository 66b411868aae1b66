import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { packedByMonth } from '../packed-month.ts';
import { packEvents } from '../price-event-months.ts';
import { packBars } from '../session-bar-months.ts';
import { insertRows } from '../write-rows.ts';
import type { Migration } from './migration.ts';

/**
 * The bars of a share as they are used and its price events stand a month in a row, packed; beside them what is asked across shares: which moved on
 * a session, and since when the prices are known that a verdict rests on. Every bar and event is kept.
 */
export const packedMonthsMigration: Migration = {
  number: 45,
  name: 'packed-months',
  statements: ({ text, bytes, withinKey }) => [
    `create table session_bar_month (
      "instrumentId" ${text} not null references instrument ("id"),
      "month" ${text} not null,
      "bars" ${bytes} not null,
      "rows" integer not null,
      "lastSession" ${text} not null,
      "knownFrom" ${text} not null,
      "knownLast" ${text} not null,
      primary key ("instrumentId", "month")
    ) ${withinKey}`,
    `create table price_event_month (
      "instrumentId" ${text} not null references instrument ("id"),
      "month" ${text} not null,
      "events" ${bytes} not null,
      "rows" integer not null,
      "kinds" integer not null,
      "openFlags" integer not null,
      primary key ("instrumentId", "month")
    ) ${withinKey}`,
    `create index price_event_month_flagged on price_event_month ("instrumentId", "month") where "openFlags" > 0`,
    // A file goes from the shares of a market to their months by the key; a server would read the whole table.
    ...(withinKey === ''
      ? ['session_bar_month', 'price_event_month'].map(
          (table) => `create index ${table}_month on ${table} ("month")`,
        )
      : []),
    `create table session_move (
      "sessionDate" ${text} not null,
      "instrumentId" ${text} not null references instrument ("id"),
      "knownAt" ${text} not null,
      "revisedAt" ${text},
      primary key ("sessionDate", "instrumentId", "knownAt")
    ) ${withinKey}`,
    `insert into session_move
      select bar."sessionDate", bar."instrumentId", bar."knownAt", (
        select min(later."knownAt") from session_bar as later
        where later."instrumentId" = bar."instrumentId" and later."sessionDate" = bar."sessionDate"
          and later."knownAt" > bar."knownAt"
      ) from session_bar as bar where bar."moved" = 1
      order by bar."sessionDate", bar."instrumentId", bar."knownAt"`,
    `alter table claim add column "pricesKnownAt" ${text}`,
    `update claim set "pricesKnownAt" = (
      select bar."knownAt" from session_bar as bar
      where bar."instrumentId" = claim."instrumentId" and bar."sessionDate" >= claim."date"
      order by bar."sessionDate", bar."knownAt" limit 1
    ) where "verdict" in ('verified', 'contradicted') and "date" is not null`,
  ],
  work: async (transaction) => {
    const { rows } = await sql<{ id: string }>`select "id" from instrument where exists (
      select 1 from session_bar where session_bar."instrumentId" = instrument."id"
    ) or exists (
      select 1 from price_event where price_event."instrumentId" = instrument."id"
    )`.execute(transaction);
    for (const { id } of rows) {
      await insertRows(
        transaction,
        'session_bar_month',
        // A later step leaves these out.
        (await packedOf(transaction, 'session_bar', id, packBars)).map((month) => ({
          ...{ ...month, lastSession: '', knownLast: '' },
        })),
      );
      await insertRows(
        transaction,
        'price_event_month',
        await packedOf(transaction, 'price_event', id, packEvents),
      );
    }
    await sql`drop table session_bar`.execute(transaction);
    await sql`drop table price_event`.execute(transaction);
  },
};

const orders = {
  session_bar: ['sessionDate', 'knownAt'],
  price_event: ['sessionDate', 'kind', 'basis', 'knownFrom'],
} as const;

async function packedOf<Row extends { readonly sessionDate: string }, Packed>(
  transaction: Database,
  table: keyof typeof orders,
  instrumentId: string,
  pack: (rows: readonly [Row, ...Row[]]) => Packed,
): Promise<Packed[]> {
  const order = sql.join(orders[table].map((column) => sql.ref(column)));
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where "instrumentId" = ${instrumentId} order by ${order}`.execute(
    transaction,
  );
  return packedByMonth(rows, pack);
}
