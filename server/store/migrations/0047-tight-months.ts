import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { packReadings, unpackReadings } from '../price-bar-months.ts';
import { packEvents, unpackEvents } from '../price-event-months.ts';
import { packBars, unpackBars } from '../session-bar-months.ts';
import type { PriceBarMonthRow, PriceEventMonthRow, SessionBarMonthRow } from '../tables.ts';
import { insertRows } from '../write-rows.ts';
import type { Migration } from './migration.ts';

/** A moment without the zeros at its end, as `shortInstant` makes it; a move knows of its own without the date of its session. */
const short = (column: string) => `case
  when ${column} like '%:00:00.000Z' then substr(${column}, 1, 13)
  when ${column} like '%:00.000Z' then substr(${column}, 1, 16)
  when ${column} like '%.000Z' then substr(${column}, 1, 19)
  else ${column} end`;

const months = ['price_bar_month', 'session_bar_month', 'price_event_month'] as const;

/** Months are packed anew, in fewer bytes; beside them stands no more what they tell themselves, and moments are short. Every row is kept. */
export const tightMonthsMigration: Migration = {
  number: 47,
  name: 'tight-months',
  statements: ({ text, bytes, withinKey }) => [
    ...['price_bar_month_provisional', 'price_bar_month_revised', 'price_event_month_flagged'].map(
      (index) => `drop index ${index}`,
    ),
    ...(withinKey === '' ? ['drop index session_bar_month_month', 'drop index price_event_month_month'] : []),
    ...months.map((table) => `alter table ${table} rename to ${table}_before`),
    `create table price_bar_month (
      "instrumentId" ${text} not null,
      "sourceId" ${text} not null,
      "month" ${text} not null,
      "bars" ${bytes} not null,
      "readings" integer not null,
      "knownFrom" ${text} not null,
      "lastProvisional" ${text},
      "isRevised" integer not null,
      primary key ("instrumentId", "sourceId", "month"),
      foreign key ("instrumentId", "sourceId") references price_series ("instrumentId", "sourceId")
    ) ${withinKey}`,
    `create index price_bar_month_provisional on price_bar_month ("instrumentId", "sourceId", "lastProvisional")
      where "lastProvisional" is not null`,
    `create index price_bar_month_revised on price_bar_month ("instrumentId", "sourceId") where "isRevised" = 1`,
    `create table session_bar_month (
      "instrumentId" ${text} not null references instrument ("id"),
      "month" ${text} not null,
      "bars" ${bytes} not null,
      "rows" integer not null,
      "knownFrom" ${text} not null,
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
    ...(withinKey === ''
      ? ['session_bar_month', 'price_event_month'].map(
          (table) => `create index ${table}_month on ${table} ("month")`,
        )
      : []),
    'alter table session_move rename to session_move_before',
    `create table session_move (
      "sessionDate" ${text} not null,
      "instrumentId" ${text} not null references instrument ("id"),
      "knownAt" ${text} not null,
      "revisedAt" ${text},
      primary key ("sessionDate", "instrumentId", "knownAt")
    ) ${withinKey}`,
    `insert into session_move
      select "sessionDate", "instrumentId",
        case when "knownAt" like "sessionDate" || 'T%' then substr(${short('"knownAt"')}, 11) else ${short('"knownAt"')} end,
        ${short('"revisedAt"')}
      from session_move_before order by "sessionDate", "instrumentId", "knownAt"`,
    'drop table session_move_before',
  ],
  work: async (transaction) => {
    const { rows } = await sql<{ id: string }>`select "id" from instrument order by "id"`.execute(
      transaction,
    );
    for (const { id } of rows) {
      const readings = await monthsBefore<PriceBarMonthRow>(transaction, 'price_bar_month', id);
      await insertRows(transaction, 'price_bar_month', packedAnew(readings, unpackReadings, packReadings));
      const bars = await monthsBefore<SessionBarMonthRow>(transaction, 'session_bar_month', id);
      await insertRows(transaction, 'session_bar_month', packedAnew(bars, unpackBars, packBars));
      const events = await monthsBefore<PriceEventMonthRow>(transaction, 'price_event_month', id);
      await insertRows(transaction, 'price_event_month', packedAnew(events, unpackEvents, packEvents));
    }
    for (const table of months) await sql`drop table ${sql.table(`${table}_before`)}`.execute(transaction);
  },
};

async function monthsBefore<Month>(
  transaction: Database,
  table: (typeof months)[number],
  instrumentId: string,
): Promise<Month[]> {
  const order = sql.raw(table === 'price_bar_month' ? '"sourceId", "month"' : '"month"');
  const { rows } = await sql<Month>`
    select * from ${sql.table(`${table}_before`)} where "instrumentId" = ${instrumentId} order by ${order}`.execute(
    transaction,
  );
  return rows;
}

function packedAnew<Month, Row>(
  some: readonly Month[],
  unpack: (month: Month) => Row[],
  pack: (rows: readonly [Row, ...Row[]]) => Month,
): Month[] {
  return some.flatMap((month) => {
    const [first, ...rest] = unpack(month);
    return first === undefined ? [] : [pack([first, ...rest])];
  });
}
