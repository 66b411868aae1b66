import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { packedByMonth } from '../packed-month.ts';
import { packReadings, writeReadingMonths } from '../price-bar-months.ts';
import type { PriceBarRow } from '../tables.ts';
import type { Migration } from './migration.ts';

/** The readings of a series stand a month in a row, packed: a bar takes a tenth of the bytes. Every reading is kept. */
export const packedReadingsMigration: Migration = {
  number: 41,
  name: 'packed-readings',
  statements: ({ text, bytes, withinKey }) => [
    `create table price_bar_month (
      "instrumentId" ${text} not null,
      "sourceId" ${text} not null,
      "month" ${text} not null,
      "bars" ${bytes} not null,
      "readings" integer not null,
      "knownFrom" ${text} not null,
      "lastSession" ${text} not null,
      "lastProvisional" ${text},
      "isRevised" integer not null,
      primary key ("instrumentId", "sourceId", "month"),
      foreign key ("instrumentId", "sourceId") references price_series ("instrumentId", "sourceId")
    ) ${withinKey}`,
    `create index price_bar_month_provisional on price_bar_month ("instrumentId", "sourceId", "lastProvisional")
      where "lastProvisional" is not null`,
    `create index price_bar_month_revised on price_bar_month ("instrumentId", "sourceId") where "isRevised" = 1`,
  ],
  work: async (transaction) => {
    const series = await transaction
      .selectFrom('price_series')
      .select(['instrumentId', 'sourceId'])
      .execute();
    for (const { instrumentId, sourceId } of series) await packSeries(transaction, instrumentId, sourceId);
    await sql`drop table price_bar`.execute(transaction);
  },
};

async function packSeries(transaction: Database, instrumentId: string, sourceId: string): Promise<void> {
  const { rows } = await sql<PriceBarRow>`
    select * from price_bar where "instrumentId" = ${instrumentId} and "sourceId" = ${sourceId}
    order by "sessionDate", "revision"`.execute(transaction);
  // A later step leaves out the last session.
  const months = packedByMonth(rows, packReadings).map((month) => ({ ...month, lastSession: '' }));
  await writeReadingMonths(transaction, months);
}
