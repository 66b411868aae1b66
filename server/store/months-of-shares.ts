import { type RawBuilder, sql } from 'kysely';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { groupBy } from './group-by.ts';
import type { Database } from './open-database.ts';
import type { SessionBarMonthRow } from './tables.ts';

/** Later than every moment: what "no moment given" compares with. */
const endOfTime = '9999-12-31T23:59:59.999Z';

/** The month of a share that is looked for. */
export interface MonthOfShare {
  readonly id: string;
  readonly month: string;
}

/**
 * The newest month of each `share` that is meant of which a bar was known at a moment (absent: now); with `place` 1 the one
 * before that, with `before` the newest of those before a month. Shares without one are missing.
 */
export async function newestMonths(
  database: Database,
  isMeant: RawBuilder<unknown>,
  { asOf, place, before }: { asOf: InstantUtc | undefined; place: 0 | 1; before?: string },
): Promise<MonthOfShare[]> {
  const earlier = before === undefined ? sql`` : sql`and known."month" < ${before}`;
  const { rows } = await sql<{ id: string; month: string | null }>`
    select share."id", (
      select known."month" from session_bar_month as known
      where known."instrumentId" = share."id" and known."knownFrom" <= ${asOf ?? endOfTime} ${earlier}
      order by known."month" desc limit 1 offset ${sql.lit(place)}
    ) as "month" from instrument as share where ${isMeant}`.execute(database);
  return rows.flatMap(({ id, month }) => (month === null ? [] : [{ id, month }]));
}

/** Shares that are looked up in one statement. */
const sharesAtOnce = 1_000;

/** Months of some shares, as they are stored: one by one by their keys, since no condition over both tables finds them so on every database. */
export async function monthsOfShares(
  database: Database,
  wanted: readonly MonthOfShare[],
): Promise<SessionBarMonthRow[]> {
  const found: SessionBarMonthRow[] = [];
  for (const [month, shares] of groupBy(wanted, (one) => one.month)) {
    for (let start = 0; start < shares.length; start += sharesAtOnce) {
      const ids = shares.slice(start, start + sharesAtOnce).map(({ id }) => id);
      found.push(
        ...(await database
          .selectFrom('session_bar_month')
          .selectAll()
          .where('month', '=', month)
          .where('instrumentId', 'in', ids)
          .execute()),
      );
    }
  }
  return found;
}
