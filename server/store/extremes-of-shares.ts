import { sql } from 'kysely';
import type { MarketExtremesQuery } from '../../shared/schemas/market-extremes-reply.ts';
import { priceFlagKinds } from '../../shared/schemas/price-event.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Mic } from '../../shared/units/mic.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { groupBy } from './group-by.ts';
import { closeBefore, isAmong, isInForce, isShareOf, wasTold } from './market-shares.ts';
import type { Database } from './open-database.ts';

/** One date on some markets, as it was known at a moment. */
interface Scope {
  readonly mics: readonly Mic[];
  readonly date: SessionDate;
  readonly asOf: InstantUtc;
}

/** A 52-week high or low that a share made. */
export interface FoundExtreme {
  readonly instrumentId: string;
  readonly nameKorean: string | null;
  readonly nameEnglish: string | null;
  readonly currency: string;
  readonly value: number;
  readonly previousExtreme: number;
  readonly firstCrossing: number | null;
  readonly basis: string;
  readonly close: number;
  readonly previousClose: number | null;
  readonly isReturn: number;
}

/** What the prices of one share tell of highs or lows on a date. */
export interface ExtremeOfShare {
  readonly extremes: readonly FoundExtreme[];
  /** Its bar of the date, and whether that has a 52-week extreme to be held against. */
  readonly bar: { readonly isHalted: boolean; readonly hasHistory: boolean } | null;
  /** Something is wrong with its prices of the date that nobody settled. */
  readonly hasOpenFlag: boolean;
}

/** Reads what the prices of the shares of some markets, or of some of them (null: all), tell of one kind of extreme on a date. */
export async function extremesOfShares(
  database: Database,
  scope: Scope,
  { kind, price }: Pick<MarketExtremesQuery, 'kind' | 'price'>,
  among: readonly string[] | null,
): Promise<Map<string, ExtremeOfShare>> {
  const made = await extremesMade(database, scope, kind, price, among);
  const extremes = groupBy(made, (found) => found.instrumentId);
  const bars = await barsOf(database, scope, kind, among);
  const flagged = await flaggedShares(database, scope, among);
  const ids = new Set([...extremes.keys(), ...bars.keys(), ...flagged]);
  return new Map(
    [...ids].map((id) => [
      id,
      { extremes: extremes.get(id) ?? [], bar: bars.get(id) ?? null, hasOpenFlag: flagged.has(id) },
    ]),
  );
}

async function extremesMade(
  database: Database,
  { mics, date, asOf }: Scope,
  kind: MarketExtremesQuery['kind'],
  price: MarketExtremesQuery['price'],
  among: readonly string[] | null,
): Promise<FoundExtreme[]> {
  const basis = `1y,${price}`;
  const { rows } = await sql<FoundExtreme>`
    select share."id" as "instrumentId", share."nameKorean", share."nameEnglish", share."currency",
      event."value", event."previousExtreme", event."firstCrossing", event."basis", bar."close",
      case when bar."missingBefore" = 0 and not exists (
        select 1 from price_event as event where event."instrumentId" = bar."instrumentId"
          and event."sessionDate" = bar."sessionDate" and event."kind" in ('suspectedSplit', 'mixedBasis')
          and coalesce(event."resolution", '') <> 'accepted' and ${wasTold(asOf)}
      ) then 1 else 0 end as "isReturn",
      ${closeBefore(asOf)} as "previousClose"
    from price_event as event
    join instrument as share on share."id" = event."instrumentId"
    join session_bar as bar on bar."instrumentId" = event."instrumentId"
      and bar."sessionDate" = event."sessionDate" and ${isInForce(asOf)}
    where event."sessionDate" = ${date} and event."kind" = ${kind}
      and (event."basis" = ${basis} or event."basis" like ${`${basis},%`})
      and ${wasTold(asOf)} and ${isShareOf(mics)} and ${isAmong(among)}`.execute(database);
  return rows;
}

/**
 * The bars of the date, by share. No bar is looked for by date: the shares of a market are a few thousand, and each finds its
 * bar by the key of the table, which costs less than a second index of millions of rows at every import. `cross join` makes
 * SQLite go from the shares to their bars; it may think otherwise.
 */
async function barsOf(
  database: Database,
  { mics, date, asOf }: Scope,
  kind: MarketExtremesQuery['kind'],
  among: readonly string[] | null,
) {
  const { rows } = await sql<{ id: string; halted: number; hasHistory: number }>`
    select share."id", bar."halted", case when ${sql.ref(`bar.${kind}`)} is null then 0 else 1 end as "hasHistory"
    from instrument as share
    cross join session_bar as bar
    where ${isShareOf(mics)} and ${isAmong(among)} and bar."instrumentId" = share."id"
      and bar."sessionDate" = ${date} and ${isInForce(asOf)}`.execute(database);
  return new Map(
    rows.map(({ id, halted, hasHistory }) => [id, { isHalted: halted === 1, hasHistory: hasHistory === 1 }]),
  );
}

/** Those of whose prices of the date something is wrong that nobody settled. */
async function flaggedShares(
  database: Database,
  { mics, date, asOf }: Scope,
  among: readonly string[] | null,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct event."instrumentId" as "id"
    from price_event as event join instrument as share on share."id" = event."instrumentId"
    where event."sessionDate" = ${date} and event."kind" in (${sql.join(doubtfulKinds)})
      and coalesce(event."resolution", 'open') = 'open' and ${wasTold(asOf)} and ${isShareOf(mics)}
      and ${isAmong(among)}`.execute(database);
  return new Set(rows.map(({ id }) => id));
}

/** A halt is no fault: it is counted by the bars. */
const doubtfulKinds = [...priceFlagKinds].filter((kind) => kind !== 'halt');
