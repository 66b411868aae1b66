import { type RawBuilder, sql } from 'kysely';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { monthsOfShares, newestMonths } from './months-of-shares.ts';
import type { Database } from './open-database.ts';
import { monthOf } from './packed-month.ts';
import { type PackedBars, unpackBars } from './session-bar-months.ts';
import type { SessionBarRow } from './tables.ts';

/** A bar of a session with the close of the session before it, null for the first. */
export interface MarketSessionBar {
  readonly bar: SessionBarRow;
  readonly previousClose: number | null;
}

/**
 * The bars that each `share` that is meant has of a session, as they were known at a moment, by share. `cross join` makes the
 * database go from the shares to their months by the key of the table: SQLite may think otherwise.
 */
export async function marketSessionBars(
  database: Database,
  isMeant: RawBuilder<unknown>,
  { date, asOf }: { readonly date: SessionDate; readonly asOf: InstantUtc },
): Promise<Map<string, MarketSessionBar>> {
  const { rows } = await sql<PackedBars>`
    select packed."instrumentId", packed."month", packed."bars", packed."rows" from instrument as share
    cross join session_bar_month as packed
    where ${isMeant} and packed."instrumentId" = share."id" and packed."month" = ${monthOf(date)}
      and packed."knownFrom" <= ${asOf}`.execute(database);
  const found = new Map<string, MarketSessionBar>();
  const firsts: MarketSessionBar[] = [];
  for (const packed of rows) {
    const known = unpackBars(packed).filter((bar) => bar.knownAt <= asOf);
    const bar = known.findLast(({ sessionDate }) => sessionDate === date);
    if (bar === undefined) continue;
    const before = known.findLast(({ sessionDate }) => sessionDate < date);
    const told = { bar, previousClose: before?.close ?? null };
    if (before === undefined) firsts.push(told);
    else found.set(packed.instrumentId, told);
  }
  const closes = await closesBefore(database, firsts, asOf);
  for (const { bar } of firsts)
    found.set(bar.instrumentId, { bar, previousClose: closes.get(bar.instrumentId) ?? null });
  return found;
}

/** The last close of the months before that of a bar, by instrument. */
async function closesBefore(
  database: Database,
  bars: readonly MarketSessionBar[],
  asOf: InstantUtc,
): Promise<Map<string, number>> {
  const [first] = bars;
  if (first === undefined) return new Map();
  const isMeant = sql`share."id" in (${sql.join(bars.map(({ bar }) => bar.instrumentId))})`;
  const before = monthOf(first.bar.sessionDate);
  const months = await monthsOfShares(
    database,
    await newestMonths(database, isMeant, { asOf, before, place: 0 }),
  );
  return new Map(
    months.flatMap((packed) => {
      const close = unpackBars(packed).findLast((bar) => bar.knownAt <= asOf)?.close;
      return close === undefined ? [] : [[packed.instrumentId, close]];
    }),
  );
}
