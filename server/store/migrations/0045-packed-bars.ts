import { sql } from 'kysely';
import { groupBy } from '../group-by.ts';
import type { Database } from '../open-database.ts';
import { monthOf } from '../packed-month.ts';
import { packBars } from '../session-bar-months.ts';
import type { SessionBarRow } from '../tables.ts';
import { insertRows } from '../write-rows.ts';
import type { Migration } from './migration.ts';

/**
 * The bars of a share as they are used stand a month in a row, packed; beside them what is asked across shares: which moved on
 * a session, and since when the prices are known that a verdict rests on. Every bar is kept.
 */
export const packedBarsMigration: Migration = {
  number: 45,
  name: 'packed-bars',
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
    // A file goes from the shares of a market to their months and events by their keys; a server would read the whole table.
    ...(withinKey === ''
      ? ['create index session_bar_month_month on session_bar_month ("month")']
      : ['drop index price_event_date']),
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
    )`.execute(transaction);
    for (const { id } of rows) await packShare(transaction, id);
    await sql`drop table session_bar`.execute(transaction);
  },
};

async function packShare(transaction: Database, instrumentId: string): Promise<void> {
  const { rows } = await sql<SessionBarRow>`
    select * from session_bar where "instrumentId" = ${instrumentId} order by "sessionDate", "knownAt"`.execute(
    transaction,
  );
  const months = groupBy(rows, (row) => monthOf(row.sessionDate));
  const packed = [...months.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [packBars([first, ...rest])],
  );
  await insertRows(transaction, 'session_bar_month', packed);
}
