import { sql } from 'kysely';
import { expect } from 'vitest';
import { countRecords } from '../../server/store/counts.repository.ts';
import type { Database } from '../../server/store/open-database.ts';

/** Holds the counts that are kept against the rows that are stored. */
export async function expectCountsToHold(database: Database): Promise<void> {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*) from article where "kind" = 'article') as "articles",
    (select count(*) from news_event where "knownUntil" is null) as "events",
    (select count(*) from claim where "knownUntil" is null) as "claims",
    (select count(distinct "instrumentId") from price_bar_month) as "instrumentsWithPrices"`.execute(
    database,
  );
  expect(await countRecords(database)).toMatchObject({ ...rows[0] });
}
